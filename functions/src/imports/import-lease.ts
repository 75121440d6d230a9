import { type AuditAction, type ImportJob, type ImportStatus, importPath } from '@nest/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { addAudit, NEST_ACTOR } from '../audit/audit.ts';

/** How long a worker may hold a job without a heartbeat, in ms. Each chunk renews it. */
export const LEASE_MS = 30_000;

export const isOver = (status: ImportStatus) =>
  status === 'done' || status === 'cancelled' || status === 'failed';

export type Lease =
  | { outcome: 'taken'; job: ImportJob; lapsed: boolean }
  | { outcome: 'busy' | 'over' | 'gone' };

/**
 * Takes a job, unless another worker holds it. `lapsed`: the last worker ended without releasing
 * it.
 */
export function takeLease(db: Firestore, importId: string, length: number): Promise<Lease> {
  const reference = db.doc(importPath(importId));
  return db.runTransaction(async (transaction): Promise<Lease> => {
    const job = (await transaction.get(reference)).data() as ImportJob | undefined;
    if (!job) return { outcome: 'gone' };
    if (isOver(job.status)) return { outcome: 'over' };
    const now = Date.now();
    if (job.leaseUntil && job.leaseUntil.toMillis() > now) return { outcome: 'busy' };
    transaction.update(reference, {
      status: 'running',
      length,
      leaseUntil: Timestamp.fromMillis(now + LEASE_MS),
      updatedAt: Timestamp.now(),
    });
    return { outcome: 'taken', job, lapsed: job.leaseUntil !== null };
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
    if (!job || isOver(job.status)) return;
    const now = Timestamp.now();
    const changes = { status, error: error?.slice(0, 2_000) ?? null, leaseUntil: null };
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

/** Releases a job cleanly: nothing is half written. */
export async function releaseLease(db: Firestore, importId: string): Promise<void> {
  await db.doc(importPath(importId)).update({ leaseUntil: null, updatedAt: Timestamp.now() });
}

/** Releases a job immediately, marked as one whose last chunks may be half written. */
export async function lapseLease(db: Firestore, importId: string): Promise<void> {
  await db.doc(importPath(importId)).update({ leaseUntil: Timestamp.fromMillis(0) });
}
