import { decodeImport, type ImportJob, importRejectsPath } from '@nest/model';
import { bucket } from '../platform/admin.ts';

/** The decoded text of an import's file in Storage. */
export async function downloadSource(job: Pick<ImportJob, 'storagePath' | 'map'>): Promise<string> {
  const [bytes] = await (await bucket()).file(job.storagePath).download();
  return decodeImport(bytes, job.map.encoding);
}

/** Stores the list of rejected rows where its owner can read it. */
export async function uploadRejects(uid: string, importId: string, csv: string): Promise<void> {
  const file = (await bucket()).file(importRejectsPath(uid, importId));
  await file.save(csv, { contentType: 'text/csv; charset=utf-8', resumable: false });
}
