import { invitationCallable } from './invitation-callable.ts';
import { withdraw } from './invite.ts';

/** Makes invitations void. It takes a risk away, so it asks for no second factor. */
export const withdrawInvitation = invitationCallable('invitations.withdrawn', withdraw, {
  stepUp: false,
});
