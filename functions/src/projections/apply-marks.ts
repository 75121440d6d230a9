import type { Firestore } from 'firebase-admin/firestore';
import type { DirtyMark } from './dirty-mark.ts';
import { markedRecords, readMarked } from './marked-records.ts';
import type { ProjectionDefinition } from './projection-definition.ts';
import type { ProjectionLease } from './projection-lease.ts';

/** The result: the number of changed records; or overtaken, so that some of it was not done. */
export type Applied = number | 'again';

export interface MarkedBatch {
  db: Firestore;
  owner: string;
  marks: readonly DirtyMark[];
  /** Whether other marks are already known to wait. */
  more: boolean;
}

/**
 * Brings a projection up to date with the current versions of some records. It does not matter which
 * events requested it, how often or in which order: the difference is computed from the database alone.
 *
 * Marks are read before the records, and the last batch removes them on condition that they are
 * unchanged. So the mark of a change that was not seen stays. If the worker dies between two batches, all
 * marks stay, and the finished part is no longer a difference.
 *
 * @returns how many records changed; `again` if something was written meanwhile and not everything was
 * done
 * @throws LeaseLostError if another worker holds the lease
 */
export async function applyMarks<Change>(
  definition: Pick<
    ProjectionDefinition<Change, never, unknown>,
    'name' | 'pending' | 'record' | 'maxChanges' | 'readChanges' | 'writeChanges'
  >,
  lease: ProjectionLease,
  { db, owner, marks, more }: MarkedBatch,
): Promise<Applied> {
  const { name, pending, record, maxChanges, readChanges, writeChanges } = definition;
  const changes = await readChanges(await readMarked(db, markedRecords(marks), record));
  let done = 0;
  let changed = 0;
  let size = maxChanges;
  do {
    const part = changes.slice(done, done + size);
    const isLast = done + part.length === changes.length;
    const { batch, commit } = await lease.begin(db, owner, 'idle');
    const written = await writeChanges({ db, batch, more: more || !isLast }, part);
    if (written === 'too-large') {
      if (part.length === 1)
        throw new RangeError(`One change of ${name} is too large for a batch.`);
      size = Math.ceil(part.length / 2);
      continue;
    }
    for (const { id, updateTime } of isLast ? marks : []) {
      batch.delete(db.collection(pending).doc(id), { lastUpdateTime: updateTime });
    }
    if (!(await commit())) return 'again';
    done += part.length;
    changed += written;
  } while (done < changes.length);
  return changed;
}
