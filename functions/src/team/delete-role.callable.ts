import { TEAM_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { log } from '../platform/log.ts';
import { deleteRole as remove } from './roles.ts';

/** Deletes a custom role that nobody holds. */
export const deleteRole = implementCall(TEAM_CALLS.deleteRole, async ({ db, actor, input }) => {
  const { roleId } = input;
  await remove(db, actor, roleId, Date.now());
  log.info('roles.deleted', { uid: actor.actorUid, roleId });
  return { roleId };
});
