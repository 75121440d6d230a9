import type { Firestore } from 'firebase-admin/firestore';
import { log } from '../platform/log.ts';
import type { ProjectionDefinition, RebuildWrite } from './projection-definition.ts';
import { LeaseLostError, type ProjectionLease } from './projection-lease.ts';

/** Writes per batch, and bytes in it: half of Firestore's limit. */
const MAX_WRITES = 400;
const MAX_BYTES = 4_000_000;

/**
 * Rebuilds a projection from the records. No other worker changes it meanwhile, even if this one is
 * killed: the status prevents that until any worker completes a rebuild. Changes in the meantime set
 * their marks and are applied afterwards.
 *
 * @param owner the worker that holds the lease
 * @throws LeaseLostError if another worker has taken over
 */
export async function rebuild<Rebuilt extends Record<string, number>>(
  definition: Pick<ProjectionDefinition<never, Rebuilt, unknown>, 'name' | 'rebuild'>,
  lease: ProjectionLease,
  db: Firestore,
  owner: string,
): Promise<Rebuilt> {
  await lease.setStatus(db, owner, 'rebuilding');
  const rebuilt = await definition.rebuild({
    db,
    renew: () => lease.take(db, owner),
    write: (writes) => writeFenced(lease, db, owner, writes),
  });
  await lease.setStatus(db, owner, 'idle');
  log.info(`${definition.name}.rebuilt`, rebuilt);
  return rebuilt;
}

/** Writes a rebuild in batches, none of which is committed once this worker has lost the lease. */
async function writeFenced(
  lease: ProjectionLease,
  db: Firestore,
  owner: string,
  writes: readonly RebuildWrite[],
): Promise<number> {
  for (const part of batches(writes)) {
    const { batch, commit } = await lease.begin(db, owner, 'rebuilding');
    for (const { path, data } of part) {
      if (data) batch.set(db.doc(path), data);
      else batch.delete(db.doc(path));
    }
    if (!(await commit())) throw new LeaseLostError('Another worker has taken over.');
  }
  return writes.length;
}

function* batches(writes: readonly RebuildWrite[]): Generator<RebuildWrite[]> {
  let batch: RebuildWrite[] = [];
  let bytes = 0;
  for (const one of writes) {
    if (batch.length >= MAX_WRITES || bytes + one.bytes > MAX_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(one);
    bytes += one.bytes;
  }
  if (batch.length > 0) yield batch;
}
