import type { MapState } from '@nest/model';
import { type Firestore, Timestamp, type WriteBatch } from 'firebase-admin/firestore';

/** How long a worker holds its work without a sign of life, in ms. */
export const LEASE_MS = 30_000;

/** Another worker has taken the work over; what this one was about to do is not done. */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError';
}

/** The state of some derived documents: whether they may be built upon, and who works on them. */
export type LeaseState = MapState;

/** Where nothing is written yet, the documents are to be made of the records that are there already. */
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

/** A batch of writes that is only carried out if the work is still the worker's. */
export interface FencedBatch {
  batch: WriteBatch;
  /** @returns whether it was carried out; if not, something it was made from has changed meanwhile */
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

  /** Takes the work for a worker, or renews its hold. @returns null if another one holds it */
  take(db: Firestore, owner: string): Promise<LeaseState | null> {
    return this.#change<LeaseState | null>(db, (state) =>
      isHeld(state) && state.owner !== owner
        ? { state: null, answer: null }
        : { state: { ...state, owner, leaseUntil: leaseFromNow() }, answer: state },
    );
  }

  /** Lets the work go, if this worker still holds it. */
  release(db: Firestore, owner: string): Promise<void> {
    return this.#change(db, (state) => ({
      state: state.owner === owner ? { ...state, owner: null, leaseUntil: null } : null,
      answer: undefined,
    }));
  }

  /** Opens or closes a rebuild. @throws LeaseLostError if the work is another's */
  setStatus(db: Firestore, owner: string, status: LeaseState['status']): Promise<void> {
    return this.#change(db, (before) => {
      if (before.owner !== owner) throw this.#lost();
      return { state: { owner, status, leaseUntil: leaseFromNow() }, answer: undefined };
    });
  }

  /**
   * Begins a batch. What is read from here on is what it will be made from: every batch writes to the
   * lease on condition that no other has, so all changes follow one another, and no lock is held that
   * a killed worker could leave behind.
   *
   * @throws LeaseLostError if the work is another's, or not in the state that the caller needs
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
   * Changes the state, if `change` gives another. It is no transaction, but a write on condition that
   * nobody has written since: many workers may ask at once, and none waits for another.
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
