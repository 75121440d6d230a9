import type { ImportJob, ImportMap } from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';

/** An import that waits for its worker. */
export function newImportJob(
  uid: string,
  file: { fileName: string; sizeBytes: number; storagePath: string; map: ImportMap },
): ImportJob {
  const now = Timestamp.now();
  return {
    ...file,
    state: 'queued',
    cancelRequested: false,
    cursor: 0,
    nextChunk: 0,
    length: null,
    rowsRead: 0,
    imported: 0,
    alreadyThere: 0,
    rejected: 0,
    error: null,
    leaseUntil: null,
    finishedAt: null,
    createdAt: now,
    createdBy: uid,
    updatedAt: now,
    updatedBy: uid,
  };
}
