import type { MapState } from '@nest/model';
import { type Firestore, Timestamp, type WriteBatch } from 'firebase-admin/firestore';

/** How long a worker may hold its work without a heartbeat, in ms. */
export const LEASE_MS = 30_000;

/** Another worker has taken over; what this one was about to do is not done. */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError';
}

/** The state of some derived documents: whether they are valid, and who works on them. */
export type LeaseState = MapState;

/** If nothing is written yet, the documents have to be built from the existing records. */
const read = (data: unknown): LeaseState => ({
  status: 'rebuilding',
  owner: null,
  leaseUntil: null,
  ...(data as Partial<LeaseState> | undefined),
});

export const isHeld = ({ leaseUntil }: LeaseState, nowMs = Date.now()): boolean =>
  leaseUntil !== null && leaseUntil.toMillis() > nowMs;

/** ALREADY_EXISTS, FAILED_PRECONDITION, NOT_FOUND: somebody else wrote meanwhile. */
const OVERTAKEN = new Set([6, 9, 5]);

const leaseFromNow = () => Timestamp.fromMillis(Date.now() + LEASE_MS);

/** A batch of writes that is only committed if the worker still holds the lease. */
export interface FencedBatch {
  batch: WriteBatch;
  /**
   * @returns whether it was committed; if not, something that it depends on has changed meanwhile
   */
  commit(): Promise<boolean>;
}

/** A lease on some derived documents, kept in one document of `system`. */
export class FencedLease {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async read(db: Firestore): Promise<LeaseState> {
    return read((await db.doc(this.#path).get()).data());
  }

  /** Takes or renews the lease for a worker. @returns null if another one holds it */
  take(db: Firestore, owner: string): Promise<LeaseState | null> {
    return this.#change<LeaseState | null>(db, (state) =>
      isHeld(state) && state.owner !== owner
        ? { state: null, answer: null }
        : { state: { ...state, owner, leaseUntil: leaseFromNow() }, answer: state },
    );
  }

  /** Releases the lease, if this worker still holds it. */
  release(db: Firestore, owner: string): Promise<void> {
    return this.#change(db, (state) => ({
      state: state.owner === owner ? { ...state, owner: null, leaseUntil: null } : null,
      answer: undefined,
    }));
  }

  /** Starts or ends a rebuild. @throws LeaseLostError if another worker holds the lease */
  setStatus(db: Firestore, owner: string, status: LeaseState['status']): Promise<void> {
    return this.#change(db, (before) => {
      if (before.owner !== owner) throw this.#lost();
      return { state: { owner, status, leaseUntil: leaseFromNow() }, answer: undefined };
    });
  }

  /**
   * Begins a batch. Call it before reading what the batch depends on: every batch writes to the
   * lease on condition that no other has. So all changes are serialized, without a lock that a
   * killed worker could leave behind.
   *
   * @throws LeaseLostError if another worker holds the lease, or if the status is not the one that
   * the caller needs
   */
  async begin(db: Firestore, owner: string, needed: LeaseState['status']): Promise<FencedBatch> {
    const reference = db.doc(this.#path);
    const snapshot = await reference.get();
    const state = read(snapshot.data());
    if (state.owner !== owner || state.status !== needed || !snapshot.updateTime) {
      throw this.#lost();
    }
    const batch = db.batch();
    batch.update(
      reference,
      { leaseUntil: leaseFromNow() },
      { lastUpdateTime: snapshot.updateTime },
    );
    return {
      batch,
      commit: () =>
        batch.commit().then(
          () => true,
          (error: { code?: number }) => {
            if (OVERTAKEN.has(error.code ?? 0)) return false;
            throw error;
          },
        ),
    };
  }

  #lost = () => new LeaseLostError(`Another worker has ${this.#path}.`);

  /**
   * Changes the state, if `change` returns a new one. This is not a transaction but a write on
   * condition that nobody has written since: many workers may call it at once, and none waits for
   * another.
   */
  async #change<T>(
    db: Firestore,
    change: (state: LeaseState) => { state: LeaseState | null; answer: T },
  ): Promise<T> {
    const reference = db.doc(this.#path);
    for (;;) {
      const snapshot = await reference.get();
      const { state, answer } = change(read(snapshot.data()));
      if (!state) return answer;
      const written = snapshot.updateTime
        ? reference.update({ ...state }, { lastUpdateTime: snapshot.updateTime })
        : reference.create(state);
      try {
        await written;
        return answer;
      } catch (error) {
        if (!OVERTAKEN.has((error as { code?: number }).code ?? 0)) throw error;
      }
    }
  }
}
