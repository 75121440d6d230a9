import { IMPORT_CALLS, type ImportJob, importPath, isImportOver } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { enqueue } from '../platform/admin.ts';
import { implementCall } from '../platform/implement-call.ts';
import { log } from '../platform/log.ts';

/** Asks an import to stop. The records it has created stay and are accounted for. */
export const cancelImport = implementCall(
  IMPORT_CALLS.cancelImport,
  async ({ db, caller, input }) => {
    const { uid } = caller;
    const { importId } = input;
    const reference = db.doc(importPath(importId));
    const status = await db.runTransaction(async (transaction) => {
      const job = (await transaction.get(reference)).data() as ImportJob | undefined;
      if (job?.createdBy !== uid) {
        throw new HttpsError('not-found', 'You have no import of this id.');
      }
      if (!isImportOver(job.status)) transaction.update(reference, { cancelRequested: true });
      return job.status;
    });
    if (!isImportOver(status)) {
      await enqueue('runImport', { importId });
      log.info('import.cancelRequested', { importId, uid });
    }
    return { importId };
  },
);
