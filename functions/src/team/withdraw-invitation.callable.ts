import { invitationCallable } from './invitation-callable.ts';
import { withdraw } from './invite.ts';

/** Withdraws invitations. That reduces risk, so it requires no second factor. */
export const withdrawInvitation = invitationCallable('invitations.withdrawn', withdraw, {
  stepUp: false,
});
