import { TEAM_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { changeInvitations } from './change-invitations.ts';

/** Sends invitations again, including withdrawn ones. */
export const resendInvitation = implementCall(TEAM_CALLS.resendInvitation, ({ db, actor, input }) =>
  changeInvitations(db, actor, 'invitations.resent', input),
);
