import { TEAM_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { REACTIVATE } from './change-member.ts';
import { changeMembers } from './change-members.ts';

/** Restores the role of members who were suspended or removed. */
export const reactivateMember = implementCall(TEAM_CALLS.reactivateMember, ({ db, actor, input }) =>
  changeMembers(db, actor, REACTIVATE, input),
);
