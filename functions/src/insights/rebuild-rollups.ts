import { INSIGHTS_STATUS_PATH, insightsFactPath, rollUp, rollupPath } from '@nest/model';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { type FencedWrite, writeFenced } from '../platform/fenced-writes.ts';
import { log } from '../platform/log.ts';
import { countryFinder } from './country-finder.ts';
import {
  countRecords,
  factsOf,
  isSameRollup,
  type Records,
  readRecords,
  readRollups,
} from './recompute-rollups.ts';
import { rollupsLease } from './rollups-lease.ts';
import { isSameRecord, sizeOf } from './update-rollups.ts';

export interface RollupsRebuilt {
  phenomena: number;
  recordsWritten: number;
  rollupsWritten: number;
}

/**
 * Rebuilds records and rollups from the phenomena. If it is killed, only a rebuild may change them
 * until one is complete. Changes in the meantime set their marks and are applied afterwards.
 *
 * @throws LeaseLostError if another worker has taken the rollups
 */
export async function rebuildRollups(db: Firestore, owner: string): Promise<RollupsRebuilt> {
  await rollupsLease.setStatus(db, owner, 'rebuilding');
  const renew = () => rollupsLease.take(db, owner);
  const known = await readRecords(db, renew);
  const records = await countRecords(db, known, await countryFinder(), renew);
  const facts = factsOf(records);
  const recordsWritten = await writeFenced(db, rollupsLease, owner, recordWrites(records, known));
  const writes = await rollupWrites(db, facts);
  const rollupsWritten = await writeFenced(db, rollupsLease, owner, writes);
  const status = { at: FieldValue.serverTimestamp(), pending: false };
  await writeFenced(db, rollupsLease, owner, [
    { path: INSIGHTS_STATUS_PATH, data: status, bytes: 100 },
  ]);
  await rollupsLease.setStatus(db, owner, 'idle');
  const rebuilt = { phenomena: facts.length, recordsWritten, rollupsWritten };
  log.info('rollups.rebuilt', rebuilt);
  return rebuilt;
}

function recordWrites(records: Records, known: Records): FencedWrite[] {
  const writes: FencedWrite[] = [];
  for (const [id, record] of records) {
    const before = known.get(id);
    if (before && isSameRecord(before, record)) continue;
    writes.push({ path: insightsFactPath(id), data: record, bytes: 500 });
  }
  for (const id of known.keys()) {
    if (!records.has(id)) writes.push({ path: insightsFactPath(id), data: null, bytes: 100 });
  }
  return writes;
}

async function rollupWrites(
  db: Firestore,
  facts: Parameters<typeof rollUp>[0],
): Promise<FencedWrite[]> {
  const stored = await readRollups(db);
  const fresh = rollUp(facts);
  const writes: FencedWrite[] = [];
  for (const [id, rollup] of fresh) {
    const document = rollup.encode();
    if (isSameRollup(document, stored.get(id))) continue;
    writes.push({ path: rollupPath(id), data: document, bytes: sizeOf(document) });
  }
  for (const id of stored.keys()) {
    if (!fresh.has(id)) writes.push({ path: rollupPath(id), data: null, bytes: 100 });
  }
  return writes;
}
