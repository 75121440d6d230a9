import { TEAM_CALLS } from '@nest/model';
import { implementCall } from '../platform/implement-call.ts';
import { log } from '../platform/log.ts';
import { saveRole as save } from './roles.ts';

/** Creates or changes a custom role. */
export const saveRole = implementCall(TEAM_CALLS.saveRole, async ({ db, actor, input }) => {
  const roleId = await save(db, actor, input);
  const permissions = input.permissions.length;
  log.info('roles.saved', { uid: actor.actorUid, roleId, permissions });
  return { roleId };
});
