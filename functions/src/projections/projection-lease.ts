import type { MapState } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { beginFenced, changeFenced, type FencedBatch } from '../platform/fenced-document.ts';
import {
  isHeld,
  type Lease,
  leaseFields,
  readLease,
  releaseLease,
  takeLease,
} from '../platform/lease.ts';

/** Another worker has taken over; what this one was about to do is not done. */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError';
}

type Status = MapState['status'];

/** If nothing is written yet, the documents have to be built from the existing records. */
const readRecord = (
  data: Partial<MapState> | undefined,
): { status: Status; lease: Lease | null } => ({
  status: data?.status ?? 'rebuilding',
  lease: readLease(data ?? {}),
});

/** The lease of a projection, in one document of `system` with the status of its documents. */
export class ProjectionLease {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Whether a worker holds the lease, and whether the documents are valid. */
  async read(db: Firestore, nowMs?: number): Promise<{ status: Status; isHeld: boolean }> {
    const { status, lease } = readRecord((await db.doc(this.#path).get()).data());
    return { status, isHeld: isHeld(lease, nowMs) };
  }

  /** Takes or renews the lease for a worker. @returns null if another one holds it */
  take(db: Firestore, owner: string): Promise<Status | null> {
    return changeFenced<Status | null>(db, this.#path, (data) => {
      const { status, lease } = readRecord(data);
      const taken = takeLease(lease, owner);
      return taken
        ? { result: status, fields: { status, ...leaseFields(taken) } }
        : { result: null };
    });
  }

  /** Releases the lease, if this worker still holds it. */
  release(db: Firestore, owner: string): Promise<void> {
    return changeFenced(db, this.#path, (data) => {
      const { lease } = readRecord(data);
      const left = releaseLease(lease, owner);
      return { result: undefined, ...(left !== lease && { fields: leaseFields(left) }) };
    });
  }

  /** Starts or ends a rebuild. @throws LeaseLostError if another worker holds the lease */
  setStatus(db: Firestore, owner: string, status: Status): Promise<void> {
    return changeFenced(db, this.#path, (data) => {
      const { lease } = readRecord(data);
      if (lease?.holder !== owner) throw this.#lost();
      return { result: undefined, fields: { status, ...leaseFields(takeLease(lease, owner)) } };
    });
  }

  /**
   * Begins a batch. Call it before reading what the batch depends on: every batch writes to the lease
   * on condition that no other has.
   *
   * @throws LeaseLostError if another worker holds the lease, or if the status is not the one that the
   * caller needs
   */
  async begin(db: Firestore, owner: string, needed: Status): Promise<FencedBatch> {
    const snapshot = await db.doc(this.#path).get();
    const { status, lease } = readRecord(snapshot.data());
    if (lease?.holder !== owner || status !== needed || !snapshot.updateTime) throw this.#lost();
    const { leaseUntil } = leaseFields(takeLease(lease, owner));
    return beginFenced(db, this.#path, snapshot.updateTime, { leaseUntil });
  }

  #lost = () => new LeaseLostError(`Another worker has ${this.#path}.`);
}
