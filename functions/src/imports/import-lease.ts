import {
  type AuditAction,
  type ImportJob,
  type ImportStatus,
  importPath,
  isImportOver,
} from '@nest/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { addAudit, NEST_ACTOR } from '../platform/audit.ts';
import { changeFenced } from '../platform/fenced-document.ts';
import { leaseFields, readLease, releaseLease, takeLease } from '../platform/lease.ts';

export type TakenImport =
  | { outcome: 'taken'; job: ImportJob; lapsed: boolean }
  | { outcome: 'busy' | 'over' | 'gone' };

/** Takes a job, unless another worker holds it. `lapsed`: the last worker ended without releasing it. */
export function takeImport(
  db: Firestore,
  importId: string,
  owner: string,
  length: number,
): Promise<TakenImport> {
  return changeFenced<TakenImport>(db, importPath(importId), (data) => {
    const job = data as ImportJob | undefined;
    if (!job) return { result: { outcome: 'gone' } };
    if (isImportOver(job.status)) return { result: { outcome: 'over' } };
    const before = readLease(job);
    const lease = takeLease(before, owner);
    if (!lease) return { result: { outcome: 'busy' } };
    return {
      result: { outcome: 'taken', job, lapsed: before !== null },
      fields: { status: 'running', length, ...leaseFields(lease), updatedAt: Timestamp.now() },
    };
  });
}

/** Releases a job cleanly, with nothing half written, if this worker still holds it. */
export function releaseImport(db: Firestore, importId: string, owner: string): Promise<void> {
  return changeFenced(db, importPath(importId), (data) => {
    const before = readLease(data ?? {});
    const lease = releaseLease(before, owner);
    const fields = { ...leaseFields(lease), updatedAt: Timestamp.now() };
    return { result: undefined, ...(lease !== before && { fields }) };
  });
}

/** Releases a job immediately, marked as one whose last chunks may be half written. */
export function lapseImport(db: Firestore, importId: string, owner: string): Promise<void> {
  return changeFenced(db, importPath(importId), (data) => {
    const isOwn = readLease(data ?? {})?.holder === owner;
    const fields = leaseFields({ holder: owner, untilMs: 0 });
    return { result: undefined, ...(isOwn && { fields }) };
  });
}

type EndState = Extract<ImportStatus, 'done' | 'cancelled' | 'failed'>;
const END_ACTIONS = {
  done: 'imports.finished',
  cancelled: 'imports.cancelled',
  failed: 'imports.failed',
} as const satisfies Record<EndState, AuditAction>;

/** Ends a job permanently, unless it has already ended, and logs it. */
export function endJob(
  db: Firestore,
  importId: string,
  status: EndState,
  error: string | null = null,
): Promise<void> {
  const reference = db.doc(importPath(importId));
  return db.runTransaction(async (transaction) => {
    const job = (await transaction.get(reference)).data() as ImportJob | undefined;
    if (!job || isImportOver(job.status)) return;
    const now = Timestamp.now();
    const changes = { status, error: error?.slice(0, 2_000) ?? null, ...leaseFields(null) };
    transaction.update(reference, { ...changes, finishedAt: now, updatedAt: now });
    const { fileName, rowsRead, imported, alreadyThere, rejected } = job;
    addAudit(
      db,
      transaction,
      { ...NEST_ACTOR, actorUid: job.createdBy, requestId: importId },
      {
        action: END_ACTIONS[status],
        target: reference.path,
        reason: error?.slice(0, 500) ?? null,
        after: { fileName, rowsRead, imported, alreadyThere, rejected },
      },
    );
  });
}
