import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Firestore } from 'firebase-admin/firestore';
import { LEASE_MS } from '../platform/lease.ts';
import { log } from '../platform/log.ts';
import { type Applied, applyMarks, type MarkedBatch } from './apply-marks.ts';
import { collectMarks } from './collect-marks.ts';
import { countRecords, readMarksAgain } from './dirty-mark.ts';
import type { ProjectionDefinition } from './projection-definition.ts';
import { LeaseLostError, ProjectionLease } from './projection-lease.ts';
import { rebuild } from './rebuild.ts';

const POLL_MS = 500;
/** How long a worker started by events waits for the next mark before it begins, in ms. */
export const QUIET_MS = 1_000;

export type RunOutcome = 'done' | 'busy' | 'paused';

export interface ProjectionRun {
  db: Firestore;
  /** When to stop even if there is more to do, Unix ms. */
  deadlineMs: number;
  /** How long no mark must have arrived before a partial batch is applied, in ms; default 0. */
  quietMs?: number;
}

/**
 * Keeps the documents of a projection up to date. It is correct under repetition, reordering and
 * termination at any point: it writes with fenced batches, takes the difference from the database, and
 * removes marks on condition that they are unchanged.
 */
export class ProjectionWorker<Change, Rebuilt extends Record<string, number>> {
  readonly #definition: ProjectionDefinition<Change, Rebuilt, unknown>;
  readonly #lease: ProjectionLease;

  constructor(definition: ProjectionDefinition<Change, Rebuilt, unknown>) {
    this.#definition = definition;
    this.#lease = new ProjectionLease(definition.statePath);
  }

  /**
   * Applies the marks, with exclusive access. A worker that finds another one running may stop: the
   * running worker checks for marks once more after releasing the lease, and sees any mark set before
   * that.
   */
  async run({ db, deadlineMs, quietMs = 0 }: ProjectionRun): Promise<RunOutcome> {
    const owner = randomUUID();
    for (;;) {
      const status = await this.#lease.take(db, owner);
      if (!status) return 'busy';
      let outcome: RunOutcome;
      try {
        if (status === 'rebuilding') await this.#rebuild(db, owner);
        outcome = await this.#drain(db, owner, deadlineMs, quietMs);
      } catch (error) {
        if (!(error instanceof LeaseLostError)) throw error;
        return 'busy';
      } finally {
        await this.#lease.release(db, owner);
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
    const owner = randomUUID();
    const untilMs = Date.now() + 4 * LEASE_MS;
    while (!(await this.#lease.take(db, owner))) {
      if (Date.now() > untilMs) {
        throw new Error(`Another worker is busy with the ${this.#definition.name}.`);
      }
      await sleep(POLL_MS);
    }
    try {
      return await this.#rebuild(db, owner);
    } finally {
      await this.#lease.release(db, owner);
      await this.run({ db, deadlineMs: Infinity });
    }
  }

  /** Whether a worker holds the lease. */
  async isRunning(db: Firestore): Promise<boolean> {
    return (await this.#lease.read(db)).isHeld;
  }

  /** Whether a worker is missing: marks wait, and nobody processes them. */
  async isAbandoned(db: Firestore, nowMs = Date.now()): Promise<boolean> {
    const { status, isHeld } = await this.#lease.read(db, nowMs);
    if (isHeld) return false;
    return status === 'rebuilding' || this.#hasPending(db);
  }

  async #hasPending(db: Firestore): Promise<boolean> {
    return !(await db.collection(this.#definition.pending).limit(1).get()).empty;
  }

  #rebuild(db: Firestore, owner: string): Promise<Rebuilt> {
    return rebuild(this.#definition, this.#lease, db, owner);
  }

  async #drain(
    db: Firestore,
    owner: string,
    deadlineMs: number,
    quietMs: number,
  ): Promise<RunOutcome> {
    const { pending, batchSize } = this.#definition;
    for (;;) {
      const { marks, more } = await collectMarks(db, { pending, batchSize, quietMs });
      if (marks.length === 0) return 'done';
      if (Date.now() >= deadlineMs) return 'paused';
      await this.#applyAll({ db, owner, marks, more });
    }
  }

  async #applyAll(batch: MarkedBatch): Promise<void> {
    const { name, pending } = this.#definition;
    let { marks } = batch;
    while (marks.length > 0) {
      const changed = await this.#applyOrRebuild({ ...batch, marks });
      if (changed !== 'again') {
        log.info(`${name}.updated`, {
          marks: marks.length,
          records: countRecords(marks),
          changed,
        });
        return;
      }
      marks = await readMarksAgain(batch.db, pending, marks);
    }
  }

  async #applyOrRebuild(batch: MarkedBatch): Promise<Applied> {
    const { isDisagreement, name } = this.#definition;
    try {
      return await applyMarks(this.#definition, this.#lease, batch);
    } catch (error) {
      if (!isDisagreement(error)) throw error;
      log.error(`${name}.disagree`, error);
      await this.#rebuild(batch.db, batch.owner);
      return 'again';
    }
  }
}
