import { TEAM_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { toRole } from './change-member.ts';
import { changeMembers } from './change-members.ts';

/** Gives members another role. */
export const changeRole = implementCall(TEAM_CALLS.changeRole, ({ db, actor, input }) => {
  const { role, ...call } = input;
  return changeMembers(db, actor, toRole(role), call);
});
