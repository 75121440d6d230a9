import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Firestore, QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import { type FencedLease, isHeld, LEASE_MS, LeaseLostError } from './fenced-lease.ts';
import { log } from './log.ts';

/** Marks that one query reads. */
const PAGE = 500;
const POLL_MS = 500;
/** How often the worker checks for further marks while it collects, in ms: one read each time. */
const GATHER_POLL_MS = 200;
/** How long a worker started by events waits for the next mark before it begins, in ms. */
export const QUIET_MS = 1_000;
/** How long marks are collected at most while more arrive, in ms: well within the lease. */
const MAX_GATHER_MS = 10_000;

/** A mark as it was read: these records must be projected again. */
export interface DirtyMark {
  id: string;
  /** The records: many for the mark of a job, otherwise the one that the mark is named after. */
  recordIds: readonly string[];
  /** Nothing was ever projected of these records, unless a rebuild or a retry came first. */
  isFresh: boolean;
  /** The job sets no further marks, so there is nothing to wait for. */
  isLast: boolean;
  updateTime: Timestamp;
  data: Record<string, unknown>;
}

/** The result: the number of changed records; or overtaken, so that some of it was not done. */
export type Applied = number | 'again';

export interface Batch {
  db: Firestore;
  owner: string;
  marks: readonly DirtyMark[];
  /** Whether other marks are already known to wait. */
  more: boolean;
}

/**
 * Documents that are derived from others with dirty marks: their lease, the location of the marks,
 * and how they are applied. It is correct under repetition, reordering and termination at any
 * point, provided that `apply` and `rebuild` write with fenced batches, take the difference from
 * the database, and remove marks on condition that they are unchanged.
 */
export interface Projection<Rebuilt> {
  /** Prefix of the logged event names. */
  name: string;
  lease: FencedLease;
  pending: string;
  /** Records per batch: when this many are marked, the worker stops collecting. */
  batchSize: number;
  apply(batch: Batch): Promise<Applied>;
  rebuild(db: Firestore, owner: string): Promise<Rebuilt>;
  /** Whether an error means that the documents contradict their record. */
  isDisagreement(error: unknown): boolean;
}

export type RunOutcome = 'done' | 'busy' | 'paused';

export interface ProjectionRun {
  db: Firestore;
  /** When to stop even if there is more to do, Unix ms. */
  deadlineMs: number;
  /** How long no mark must have arrived before a partial batch is applied, in ms; default 0. */
  quietMs?: number;
}

const markIn = (document: QueryDocumentSnapshot): DirtyMark =>
  dirtyMark(document.id, document.updateTime, document.data());

function dirtyMark(id: string, updateTime: Timestamp, data: Record<string, unknown>): DirtyMark {
  const recordIds = Array.isArray(data.ids) ? (data.ids as string[]) : [id];
  const [isFresh, isLast] = [data.fresh === true, data.last === true];
  return { id, recordIds, isFresh, isLast, updateTime, data };
}

const countRecords = (marks: Iterable<DirtyMark>): number => {
  let count = 0;
  for (const { recordIds } of marks) count += recordIds.length;
  return count;
};

export class ProjectionWorker<Rebuilt> {
  readonly #projection: Projection<Rebuilt>;

  constructor(projection: Projection<Rebuilt>) {
    this.#projection = projection;
  }

  /**
   * Applies the marks, with exclusive access. A worker that finds another one running may stop: the
   * running worker checks for marks once more after releasing the lease, and sees any mark set
   * before that.
   */
  async run({ db, deadlineMs, quietMs = 0 }: ProjectionRun): Promise<RunOutcome> {
    const { lease, rebuild } = this.#projection;
    const owner = randomUUID();
    for (;;) {
      const state = await lease.take(db, owner);
      if (!state) return 'busy';
      let outcome: RunOutcome;
      try {
        if (state.status === 'rebuilding') await rebuild(db, owner);
        outcome = await this.#drain(db, owner, deadlineMs, quietMs);
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
   * Rebuilds the documents from the records, then applies what changed meanwhile. Waits for a
   * running worker.
   *
   * @throws Error if it waits longer than a lease can last without a heartbeat
   */
  async repair(db: Firestore): Promise<Rebuilt> {
    const { lease, rebuild, name } = this.#projection;
    const owner = randomUUID();
    const untilMs = Date.now() + 4 * LEASE_MS;
    while (!(await lease.take(db, owner))) {
      if (Date.now() > untilMs) throw new Error(`Another worker is busy with the ${name}.`);
      await sleep(POLL_MS);
    }
    try {
      return await rebuild(db, owner);
    } finally {
      await lease.release(db, owner);
      await this.run({ db, deadlineMs: Infinity });
    }
  }

  /** Whether a worker is missing: marks wait, and nobody processes them. */
  async isAbandoned(db: Firestore, nowMs = Date.now()): Promise<boolean> {
    const state = await this.#projection.lease.read(db);
    if (isHeld(state, nowMs)) return false;
    return state.status === 'rebuilding' || this.#hasPending(db);
  }

  async #hasPending(db: Firestore): Promise<boolean> {
    return !(await db.collection(this.#projection.pending).limit(1).get()).empty;
  }

  async #drain(
    db: Firestore,
    owner: string,
    deadlineMs: number,
    quietMs: number,
  ): Promise<RunOutcome> {
    for (;;) {
      const { marks, more } = await this.#gather(db, quietMs);
      if (marks.length === 0) return 'done';
      if (Date.now() >= deadlineMs) return 'paused';
      await this.#applyAll({ db, owner, marks, more });
    }
  }

  /**
   * Reads marks until they fill a batch or none has arrived for a while, so that documents touched
   * by many changes are written once. Times are the server's own, so no local clock matters.
   */
  async #gather(db: Firestore, quietMs: number): Promise<{ marks: DirtyMark[]; more: boolean }> {
    const { pending, batchSize } = this.#projection;
    const inOrder = db.collection(pending).orderBy('at').limit(PAGE);
    const marks = new Map<string, DirtyMark>();
    const untilMs = Date.now() + MAX_GATHER_MS;
    let last: QueryDocumentSnapshot | undefined;
    for (;;) {
      const page = await (last ? inOrder.startAfter(last) : inOrder).get();
      for (const document of page.docs) marks.set(document.id, markIn(document));
      last = page.docs.at(-1) ?? last;
      const isFull = countRecords(marks.values()) >= batchSize;
      if (page.size === PAGE && !isFull) continue;
      const newest = last && marks.get(last.id);
      const ageMs = newest ? page.readTime.toMillis() - newest.updateTime.toMillis() : quietMs;
      const isQuiet = newest?.isLast || ageMs >= quietMs;
      if (isFull || isQuiet || Date.now() >= untilMs) {
        return { marks: [...marks.values()], more: page.size === PAGE };
      }
      await sleep(Math.min(GATHER_POLL_MS, quietMs - ageMs));
    }
  }

  async #applyAll(batch: Batch): Promise<void> {
    let { marks } = batch;
    while (marks.length > 0) {
      const changed = await this.#applyOrRebuild({ ...batch, marks });
      if (changed !== 'again') {
        const records = countRecords(marks);
        log.info(`${this.#projection.name}.updated`, { marks: marks.length, records, changed });
        return;
      }
      marks = await this.#stillThere(batch.db, marks);
    }
  }

  async #applyOrRebuild(batch: Batch): Promise<Applied> {
    const { apply, rebuild, isDisagreement, name } = this.#projection;
    try {
      return await apply(batch);
    } catch (error) {
      if (!isDisagreement(error)) throw error;
      log.error(`${name}.disagree`, error);
      await rebuild(batch.db, batch.owner);
      return 'again';
    }
  }

  /**
   * The marks that still exist, in their current version; what is known of their records must be
   * read.
   */
  async #stillThere(db: Firestore, marks: readonly DirtyMark[]): Promise<DirtyMark[]> {
    const collection = db.collection(this.#projection.pending);
    const found = await db.getAll(...marks.map(({ id }) => collection.doc(id)));
    return found.flatMap((mark) => {
      const data = mark.data();
      if (!data || !mark.updateTime) return [];
      return [{ ...dirtyMark(mark.id, mark.updateTime, data), isFresh: false }];
    });
  }
}
