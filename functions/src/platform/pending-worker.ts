import { randomUUID } from 'node:crypto';
import type { Firestore, Timestamp } from 'firebase-admin/firestore';
import { type FencedLease, isHeld, LEASE_MS, LeaseLostError } from './fenced-lease.ts';
import { log } from './log.ts';

/** Marks that are read at a time. */
const PAGE = 1_000;
const POLL_MS = 500;

/** A mark as it was found: look at the record of this id again. */
export interface Mark {
  id: string;
  updateTime: Timestamp;
  data: Record<string, unknown>;
}

/** How a batch ended: records that changed; overtaken, so nothing was done; more than a batch may. */
export type Applied = number | 'again' | 'too-many';

/**
 * Derived documents that follow records by marks: who works on them, what is pending, and how marks
 * are worked off. Everything it does is exact under repetition, disorder and death at any point,
 * provided that `apply` and `rebuild` write through fenced batches, take the difference from what the
 * database holds, and remove marks on condition that they are unchanged.
 */
export interface PendingWork<Rebuilt> {
  /** Begins the names of what is logged. */
  name: string;
  lease: FencedLease;
  pending: string;
  /** Marks of a batch. */
  chunk: number;
  /** Puts marks that touch the same documents side by side. */
  arrange?(marks: Mark[]): Mark[];
  /** @param more whether it is known already that other marks wait */
  apply(db: Firestore, owner: string, marks: readonly Mark[], more: boolean): Promise<Applied>;
  rebuild(db: Firestore, owner: string): Promise<Rebuilt>;
  /** Whether an error says that the documents do not hold what their record says. */
  isDisagreement(error: unknown): boolean;
}

export type RunOutcome = 'done' | 'busy' | 'paused';

export interface PendingRun {
  db: Firestore;
  /** When to stop though there is more to do, Unix ms. */
  deadlineMs: number;
}

export class PendingWorker<Rebuilt> {
  readonly #work: PendingWork<Rebuilt>;

  constructor(work: PendingWork<Rebuilt>) {
    this.#work = work;
  }

  /**
   * Works off what is pending, alone. A worker that finds another at work may leave: whoever works
   * looks once more after letting go, and a mark that was set before that look is seen.
   */
  async run({ db, deadlineMs }: PendingRun): Promise<RunOutcome> {
    const { lease, rebuild } = this.#work;
    const owner = randomUUID();
    for (;;) {
      const state = await lease.take(db, owner);
      if (!state) return 'busy';
      let outcome: RunOutcome;
      try {
        if (state.state === 'rebuilding') await rebuild(db, owner);
        outcome = await this.#drain(db, owner, deadlineMs);
      } catch (error) {
        if (!(error instanceof LeaseLostError)) throw error;
        return 'busy';
      } finally {
        await lease.release(db, owner);
      }
      if (outcome === 'paused' || !(await this.#hasPending(db))) return outcome;
    }
  }

  /**
   * Builds all anew, then applies what changed meanwhile. Waits for a worker that is at it.
   *
   * @throws Error if it waits for longer than a worker can be silent
   */
  async repair(db: Firestore): Promise<Rebuilt> {
    const { lease, rebuild, name } = this.#work;
    const owner = randomUUID();
    const untilMs = Date.now() + 4 * LEASE_MS;
    while (!(await lease.take(db, owner))) {
      if (Date.now() > untilMs) throw new Error(`Another worker is busy with the ${name}.`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    try {
      return await rebuild(db, owner);
    } finally {
      await lease.release(db, owner);
      await this.run({ db, deadlineMs: Infinity });
    }
  }

  /** Whether a worker is missing: something waits, and nobody is at it. */
  async isAbandoned(db: Firestore, nowMs = Date.now()): Promise<boolean> {
    const state = await this.#work.lease.read(db);
    if (isHeld(state, nowMs)) return false;
    return state.state === 'rebuilding' || this.#hasPending(db);
  }

  async #hasPending(db: Firestore): Promise<boolean> {
    return !(await db.collection(this.#work.pending).limit(1).get()).empty;
  }

  async #drain(db: Firestore, owner: string, deadlineMs: number): Promise<RunOutcome> {
    const { pending, chunk, arrange } = this.#work;
    for (;;) {
      const page = await db.collection(pending).orderBy('at').limit(PAGE).get();
      if (page.empty) return 'done';
      const found = page.docs.map((mark) => ({
        id: mark.id,
        updateTime: mark.updateTime,
        data: mark.data(),
      }));
      const marks = arrange?.(found) ?? found;
      for (let at = 0; at < marks.length; at += chunk) {
        if (Date.now() >= deadlineMs) return 'paused';
        const more = at + chunk < marks.length || marks.length === PAGE;
        await this.#applyAll(db, owner, marks.slice(at, at + chunk), more);
      }
    }
  }

  /** Applies a chunk, in halves where it is too much for one batch. */
  async #applyAll(db: Firestore, owner: string, marks: readonly Mark[], more: boolean) {
    if (marks.length === 0) return;
    const changed = await this.#applyOrRebuild(db, owner, marks, more);
    if (changed === 'again') {
      await this.#applyAll(db, owner, await this.#stillThere(db, marks), more);
    } else if (changed === 'too-many') {
      const half = Math.ceil(marks.length / 2);
      await this.#applyAll(db, owner, marks.slice(0, half), true);
      await this.#applyAll(db, owner, marks.slice(half), more);
    } else {
      log.info(`${this.#work.name}.updated`, { marks: marks.length, changed });
    }
  }

  async #applyOrRebuild(
    db: Firestore,
    owner: string,
    marks: readonly Mark[],
    more: boolean,
  ): Promise<Applied> {
    const { apply, rebuild, isDisagreement, name } = this.#work;
    try {
      return await apply(db, owner, marks, more);
    } catch (error) {
      if (!isDisagreement(error)) throw error;
      log.error(`${name}.disagree`, error);
      await rebuild(db, owner);
      return 'again';
    }
  }

  /** The marks that are still there, as they now are. */
  async #stillThere(db: Firestore, marks: readonly Mark[]): Promise<Mark[]> {
    const collection = db.collection(this.#work.pending);
    const found = await db.getAll(...marks.map(({ id }) => collection.doc(id)));
    return found.flatMap((mark) => {
      const data = mark.data();
      return data && mark.updateTime ? [{ id: mark.id, updateTime: mark.updateTime, data }] : [];
    });
  }
}
