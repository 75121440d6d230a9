import { TEAM_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { SUSPEND } from './change-member.ts';
import { changeMembers } from './change-members.ts';

/** Revokes all permissions of members until they are reactivated. */
export const suspendMember = implementCall(TEAM_CALLS.suspendMember, ({ db, actor, input }) =>
  changeMembers(db, actor, SUSPEND, input),
);
