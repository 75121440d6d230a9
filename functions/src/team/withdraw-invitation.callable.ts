import { TEAM_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { changeInvitations } from './change-invitations.ts';

/** Withdraws invitations. That reduces risk, so it requires no second factor. */
export const withdrawInvitation = implementCall(
  TEAM_CALLS.withdrawInvitation,
  ({ db, actor, input }) => changeInvitations(db, actor, 'invitations.withdrawn', input),
);
