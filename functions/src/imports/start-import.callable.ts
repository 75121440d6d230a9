import { IMPORT_CALLS, importPath, importSourcePath, MAX_IMPORT_BYTES } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { bucket, enqueue } from '../platform/admin.ts';
import { implementCall } from '../platform/implement-call.ts';
import { log } from '../platform/log.ts';
import { createImportJob } from './new-job.ts';

const ALREADY_EXISTS = 6;

/** Starts the import of a file that the caller has uploaded. Calling twice starts it once. */
export const startImport = implementCall(IMPORT_CALLS.startImport, async ({ db, actor, input }) => {
  const uid = actor.actorUid;
  const { importId, fileName, map } = input;
  const storagePath = importSourcePath(uid, importId);
  const sizeBytes = await sourceSize(storagePath);
  const reference = db.doc(importPath(importId));
  try {
    await createImportJob(db, importId, actor, { fileName, sizeBytes, storagePath, map });
  } catch (error) {
    if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
    if ((await reference.get()).get('createdBy') !== uid) {
      throw new HttpsError('already-exists', 'An import of this id exists. Choose another id.');
    }
  }
  await enqueue('runImport', { importId });
  log.info('import.started', { importId, uid, sizeBytes });
  return { importId };
});

async function sourceSize(storagePath: string): Promise<number> {
  const file = (await bucket()).file(storagePath);
  const [exists] = await file.exists();
  if (!exists) {
    throw new HttpsError('failed-precondition', 'The file has not arrived. Upload it again.');
  }
  const size = Number((await file.getMetadata())[0].size);
  if (size > MAX_IMPORT_BYTES) {
    throw new HttpsError('failed-precondition', 'The file is larger than 64 MiB. Split it.');
  }
  return size;
}
