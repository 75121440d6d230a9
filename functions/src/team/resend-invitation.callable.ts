import { invitationCallable } from './invitation-callable.ts';
import { resend } from './invite.ts';

/** Sends invitations again, or takes back that they were withdrawn. */
export const resendInvitation = invitationCallable('invitations.resent', resend, { stepUp: true });
