import {
  addTo,
  FACT_FIELDS,
  type FactRecord,
  INSIGHTS_COLLECTION,
  INSIGHTS_FACTS_COLLECTION,
  type InsightFact,
  NO_MILESTONES,
  PHENOMENA_COLLECTION,
  Rollup,
  type RollupDocument,
  toBytes,
} from '@nest/model';
import { FieldPath, type Firestore } from 'firebase-admin/firestore';
import { nothing, streamQuery } from '../platform/stream-query.ts';
import type { CountryFinder } from './country-finder.ts';
import { isWorthKeeping, recordOf } from './update-rollups.ts';

const PREFIX = 'rollup-';

export type Records = Map<string, FactRecord>;
export type Documents = Map<string, RollupDocument>;

/** How the phenomena are recorded as counted, by id. */
export async function readRecords(db: Firestore, onPage = nothing): Promise<Records> {
  const records: Records = new Map();
  for await (const document of streamQuery(db.collection(INSIGHTS_FACTS_COLLECTION), onPage)) {
    records.set(document.id, document.data() as FactRecord);
  }
  return records;
}

/** How they should be counted: in their current version, with the recorded milestones. */
export async function countRecords(
  db: Firestore,
  known: Records,
  countryOf: CountryFinder,
  onPage = nothing,
): Promise<Records> {
  const records: Records = new Map();
  const phenomena = db.collection(PHENOMENA_COLLECTION).select(...FACT_FIELDS);
  for await (const document of streamQuery(phenomena, onPage)) {
    const milestones = known.get(document.id) ?? NO_MILESTONES;
    records.set(document.id, recordOf(document.data(), milestones, countryOf));
  }
  for (const [id, { triagedAtMs, concludedAtMs }] of known) {
    const record = { fact: null, triagedAtMs, concludedAtMs };
    if (!records.has(id) && isWorthKeeping(record)) records.set(id, record);
  }
  return records;
}

/** The rollups as stored, by id. */
export async function readRollups(db: Firestore): Promise<Documents> {
  const { docs } = await db
    .collection(INSIGHTS_COLLECTION)
    .where(FieldPath.documentId(), '>=', PREFIX)
    .where(FieldPath.documentId(), '<', `${PREFIX}~`)
    .get();
  return new Map(
    docs.map((document) => [document.id.slice(PREFIX.length), document.data() as RollupDocument]),
  );
}

export const factsOf = (records: Records): InsightFact[] =>
  [...records.values()].flatMap(({ fact }) => fact ?? []);

/** Rollups computed from the facts alone, each with the resolution of the stored one. */
export function recomputeRollups(stored: Documents, facts: readonly InsightFact[]): Documents {
  const rollups = new Map<string, Rollup>();
  for (const document of stored.values()) {
    rollups.set(document.rollup, Rollup.decode(document).emptied());
  }
  for (const fact of facts) addTo(rollups, fact);
  const counted = [...rollups.values()].filter((rollup) => !rollup.isEmpty);
  return new Map(counted.map((rollup) => [rollup.id, rollup.encode()]));
}

export function isSameRollup(
  a: RollupDocument | undefined,
  b: RollupDocument | undefined,
): boolean {
  if (!a || !b) return a === b;
  return (
    a.rollup === b.rollup &&
    Buffer.compare(toBytes(a.observed), toBytes(b.observed)) === 0 &&
    Buffer.compare(toBytes(a.reported), toBytes(b.reported)) === 0
  );
}
