import { editPhenomenaSchema } from '@nest/model';
import { actorOf } from '../audit/audit.ts';
import { firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireActiveMember, validInput } from '../platform/guard.ts';
import { log } from '../platform/log.ts';
import { CALLABLE } from '../platform/options.ts';
import { bulkEdit } from './bulk-edit.ts';
import { wakeProjections } from './projections.ts';

/**
 * Changes many phenomena at once, or none of them. The required permission depends on the fields.
 */
export const editPhenomena = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const { uid } = await requireActiveMember(request, db);
  const input = validInput(editPhenomenaSchema, request.data);
  const changed = await bulkEdit(db, { ...actorOf(request), actorUid: uid }, input);
  await wakeProjections().catch((error) => log.error('phenomena.wakeFailed', error));
  log.info('phenomena.bulkEdited', { uid, editId: input.editId, changed });
  return { changed };
});
