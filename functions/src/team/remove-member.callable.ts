import { TEAM_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { REMOVE } from './change-member.ts';
import { changeMembers } from './change-members.ts';

/** Ends a membership. The document stays because records refer to their authors. */
export const removeMember = implementCall(TEAM_CALLS.removeMember, ({ db, actor, input }) =>
  changeMembers(db, actor, REMOVE, input),
);
