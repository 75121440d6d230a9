import type { Firestore } from 'firebase-admin/firestore';
import { type FencedLease, LeaseLostError } from './fenced-lease.ts';

/** Writes per batch, and bytes in it: half of Firestore's limit. */
const MAX_WRITES = 400;
const MAX_BYTES = 4_000_000;

export interface FencedWrite {
  path: string;
  /** Null deletes the document. */
  data: object | null;
  bytes: number;
}

/**
 * Writes a rebuild in batches, none of which is committed once this worker has lost the lease.
 *
 * @throws LeaseLostError if another worker has taken over
 */
export async function writeFenced(
  db: Firestore,
  lease: FencedLease,
  owner: string,
  writes: readonly FencedWrite[],
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

function* batches(writes: readonly FencedWrite[]): Generator<FencedWrite[]> {
  let batch: FencedWrite[] = [];
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
