import { deleteRoleSchema } from '@nest/model';
import { actorOf } from '../audit/audit.ts';
import { firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, requireStepUp, validInput } from '../platform/guard.ts';
import { log } from '../platform/log.ts';
import { CALLABLE } from '../platform/options.ts';
import { deleteRole as remove } from './roles.ts';

/** Deletes a custom role that nobody holds. */
export const deleteRole = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const actorUid = await requireMember(request, 'roles.manage', db);
  requireStepUp(request);
  const { roleId } = validInput(deleteRoleSchema, request.data);
  await remove(db, { ...actorOf(request), actorUid }, roleId, Date.now());
  log.info('roles.deleted', { uid: actorUid, roleId });
  return { roleId };
});
