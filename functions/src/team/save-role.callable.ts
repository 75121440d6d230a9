import { saveRoleSchema } from '@nest/model';
import { actorOf } from '../audit/audit.ts';
import { firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, requireStepUp, validInput } from '../platform/guard.ts';
import { log } from '../platform/log.ts';
import { CALLABLE } from '../platform/options.ts';
import { saveRole as save } from './roles.ts';

/** Creates or changes a custom role. */
export const saveRole = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const actorUid = await requireMember(request, 'roles.manage', db);
  requireStepUp(request);
  const input = validInput(saveRoleSchema, request.data);
  const roleId = await save(db, { ...actorOf(request), actorUid }, input);
  log.info('roles.saved', { uid: actorUid, roleId, permissions: input.permissions.length });
  return { roleId };
});
