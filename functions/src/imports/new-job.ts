import { type ColumnMapping, type ImportJob, importPath } from '@nest/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { addAudit, type MemberActor } from '../platform/audit.ts';

interface ImportSource {
  fileName: string;
  sizeBytes: number;
  storagePath: string;
  map: ColumnMapping;
}

/** An import that waits for its worker. */
export function newImportJob(uid: string, file: ImportSource): ImportJob {
  const now = Timestamp.now();
  return {
    ...file,
    status: 'queued',
    cancelRequested: false,
    cursor: 0,
    nextChunk: 0,
    length: null,
    rowsRead: 0,
    imported: 0,
    alreadyThere: 0,
    rejected: 0,
    error: null,
    owner: null,
    leaseUntil: null,
    finishedAt: null,
    createdAt: now,
    createdBy: uid,
    updatedAt: now,
    updatedBy: uid,
  };
}

/**
 * Creates an import and its event, or neither. All events of the import have its id as their
 * request id.
 *
 * @throws the driver's error 6 if it already exists
 */
export async function createImportJob(
  db: Firestore,
  importId: string,
  actor: MemberActor,
  file: ImportSource,
): Promise<void> {
  const { fileName, sizeBytes } = file;
  const target = importPath(importId);
  const batch = db.batch();
  batch.create(db.doc(target), newImportJob(actor.actorUid, file));
  addAudit(
    db,
    batch,
    { ...actor, requestId: importId },
    { action: 'imports.started', target, after: { fileName, sizeBytes } },
  );
  await batch.commit();
}
