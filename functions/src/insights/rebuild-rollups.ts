import { INSIGHTS_STATUS_PATH, insightsFactPath, rollUp, rollupPath } from '@nest/model';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import type { Rebuild, RebuildWrite } from '../projections/projection-definition.ts';
import { countryFinder } from './country-finder.ts';
import {
  countRecords,
  factsOf,
  isSameRollup,
  type Records,
  readRecords,
  readRollups,
} from './recompute-rollups.ts';
import { isSameRecord, sizeOf } from './update-rollups.ts';

/** Rebuilds records and rollups from the phenomena. */
export async function rebuildRollups({ db, renew, write }: Rebuild) {
  const known = await readRecords(db, renew);
  const records = await countRecords(db, known, await countryFinder(), renew);
  const facts = factsOf(records);
  const recordsWritten = await write(recordWrites(records, known));
  const rollupsWritten = await write(await rollupWrites(db, facts));
  const status = { at: FieldValue.serverTimestamp(), pending: false };
  await write([{ path: INSIGHTS_STATUS_PATH, data: status, bytes: 100 }]);
  return { phenomena: facts.length, recordsWritten, rollupsWritten };
}

function recordWrites(records: Records, known: Records): RebuildWrite[] {
  const writes: RebuildWrite[] = [];
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
): Promise<RebuildWrite[]> {
  const stored = await readRollups(db);
  const fresh = rollUp(facts);
  const writes: RebuildWrite[] = [];
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
