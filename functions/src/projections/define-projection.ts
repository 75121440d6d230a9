import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { enqueue, firestore } from '../platform/admin.ts';
import { coalesce } from '../platform/coalesce.ts';
import type { ProjectionDefinition, RecordChange } from './projection-definition.ts';
import { type ProjectionRun, ProjectionWorker, type RunOutcome } from './projection-worker.ts';

/** A projection: marks records for its worker, and runs the worker. */
export interface Projection<Rebuilt = unknown, Check = unknown> {
  readonly name: string;
  readonly task: string;
  /**
   * Marks a record if an event changed what is projected of it. The mark only requests a new look, so
   * events may arrive twice and in any order. An event without a change needs no mark, since each change
   * has its own event.
   *
   * @returns whether it was marked
   */
  mark(db: Firestore, recordId: string, change: RecordChange): Promise<boolean>;
  /** Enqueues the worker, unless it runs: it checks for marks once more after releasing the lease. */
  wake(): Promise<void>;
  /** Applies the marks; see {@link ProjectionWorker.run}. */
  run(options: ProjectionRun): Promise<RunOutcome>;
  isAbandoned(db: Firestore, nowMs?: number): Promise<boolean>;
  /** Rebuilds everything; see {@link ProjectionWorker.repair}. */
  repair(db: Firestore): Promise<Rebuilt>;
  check(db: Firestore): Promise<Check>;
}

/** Makes a projection of its definition; its task, schedule and command are made from the result. */
export function defineProjection<Change, Rebuilt extends Record<string, number>, Check>(
  definition: ProjectionDefinition<Change, Rebuilt, Check>,
): Projection<Rebuilt, Check> {
  const { name, task, pending } = definition;
  const worker = new ProjectionWorker(definition);
  return {
    name,
    task,
    async mark(db, recordId, change) {
      const fields = definition.mark(recordId, change);
      if (!fields) return false;
      const mark = { at: FieldValue.serverTimestamp(), ...fields };
      await db.doc(`${pending}/${recordId}`).set(mark, { merge: true });
      return true;
    },
    wake: coalesce(async () => {
      if (!(await worker.isRunning(firestore()))) await enqueue(task, {});
    }),
    run: (options) => worker.run(options),
    isAbandoned: (db, nowMs) => worker.isAbandoned(db, nowMs),
    repair: (db) => worker.repair(db),
    check: (db) => definition.check(db),
  };
}
