import { invitationCallable } from './invitation-callable.ts';
import { resend } from './invite.ts';

/** Sends invitations again, including withdrawn ones. */
export const resendInvitation = invitationCallable('invitations.resent', resend, { stepUp: true });
