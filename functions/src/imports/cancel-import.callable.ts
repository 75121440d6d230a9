import { cancelImportSchema, type ImportJob, importPath } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { enqueue, firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, validInput } from '../platform/guard.ts';
import { log } from '../platform/log.ts';
import { CALLABLE } from '../platform/options.ts';
import { isOver } from './import-lease.ts';

/** Asks an import to stop. The records it has created stay and are accounted for. */
export const cancelImport = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const uid = await requireMember(request, 'phenomena.import', db);
  const { importId } = validInput(cancelImportSchema, request.data);
  const reference = db.doc(importPath(importId));
  const state = await db.runTransaction(async (transaction) => {
    const job = (await transaction.get(reference)).data() as ImportJob | undefined;
    if (job?.createdBy !== uid) {
      throw new HttpsError('not-found', 'You have no import of this id.');
    }
    if (!isOver(job.status)) transaction.update(reference, { cancelRequested: true });
    return job.status;
  });
  if (!isOver(state)) {
    await enqueue('runImport', { importId });
    log.info('import.cancelRequested', { importId, uid });
  }
  return { importId };
});
