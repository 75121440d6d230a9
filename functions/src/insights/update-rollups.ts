import {
  addTo,
  earliestMilestones,
  type FactRecord,
  INSIGHTS_STATUS_PATH,
  type InsightFact,
  type InsightsPending,
  insightFactOf,
  insightsFactPath,
  isSameFact,
  type Milestones,
  milestonesIn,
  NO_MILESTONES,
  Rollup,
  type RollupDocument,
  RollupsDisagreeError,
  rollupPath,
  rollupsOf,
} from '@nest/model';
import { FieldValue, type Firestore, type WriteBatch } from 'firebase-admin/firestore';
import type { MarkedDocuments } from '../projections/marked-records.ts';
import type { ChangeTarget } from '../projections/projection-definition.ts';
import { type CountryFinder, countryFinder } from './country-finder.ts';

/**
 * Bytes of rollups that one batch may write: together with the facts well below Firestore's 10 MiB.
 */
const MAX_BYTES = 6_000_000;

interface Change {
  id: string;
  before: FactRecord | null;
  after: FactRecord;
  /** Nothing is recorded yet: its record is created, and the batch fails if it exists. */
  isFresh: boolean;
}

/** The phenomena that are counted wrongly. */
export async function readRollupChanges(marked: readonly MarkedDocuments[]): Promise<Change[]> {
  const countryOf = await countryFinder();
  return marked.flatMap(({ record: { id, marks, isFresh }, source, projected }): Change[] => {
    const before = (projected?.data() as FactRecord | undefined) ?? null;
    const phenomenon = source?.data();
    const pending = marks.map(({ data }) => data as Partial<InsightsPending>);
    const known =
      pending.some(({ purged }) => purged) && !phenomenon
        ? NO_MILESTONES
        : pending.map(milestonesOfMark).reduce(earliestMilestones, before ?? NO_MILESTONES);
    const after = recordOf(phenomenon, known, countryOf);
    return before && isSameRecord(before, after) ? [] : [{ id, before, after, isFresh }];
  });
}

/**
 * Adds to a batch the rollups that count some phenomena, the record of how each is counted, and how
 * current the rollups are.
 *
 * @returns how many are counted differently than before
 * @throws RollupsDisagreeError if the rollups contradict their record: they must be rebuilt
 */
export async function writeRollupChanges(
  { db, batch, more }: ChangeTarget,
  changes: readonly Change[],
): Promise<number | 'too-large'> {
  const { counted, bytes } = await writeRollups(db, batch, changes);
  if (bytes > MAX_BYTES && changes.length > 1) return 'too-large';
  for (const change of changes) writeRecord(db, batch, change);
  const status = { at: FieldValue.serverTimestamp(), pending: more };
  batch.set(db.doc(INSIGHTS_STATUS_PATH), status);
  return counted;
}

/** Replaces the counts of some phenomena by their current ones. */
async function writeRollups(
  db: Firestore,
  batch: WriteBatch,
  changes: readonly Change[],
): Promise<{ counted: number; bytes: number }> {
  const counted = changes.filter(
    ({ before, after }) => !isSameFact(before?.fact ?? null, after.fact),
  );
  const { rollups, stored } = await loadRollups(db, counted);
  for (const { before, after } of counted) {
    if (before?.fact) takeFrom(rollups, before.fact);
    if (after.fact) addTo(rollups, after.fact);
  }
  let bytes = 0;
  for (const [id, rollup] of rollups) {
    rollup.fit();
    const reference = db.doc(rollupPath(id));
    if (rollup.isEmpty) {
      if (stored.has(id)) batch.delete(reference);
      continue;
    }
    const document = rollup.encode();
    bytes += sizeOf(document);
    batch.set(reference, document);
  }
  return { counted: counted.length, bytes };
}

function writeRecord(db: Firestore, batch: WriteBatch, { id, after, isFresh }: Change): void {
  const reference = db.doc(insightsFactPath(id));
  if (!isWorthKeeping(after)) batch.delete(reference);
  else if (isFresh) batch.create(reference, after);
  else batch.set(reference, after);
}

/** Milestones are kept while the phenomenon is in the trash, because it may be restored. */
export const isWorthKeeping = ({ fact, triagedAtMs, concludedAtMs }: FactRecord): boolean =>
  fact !== null || triagedAtMs !== null || concludedAtMs !== null;

export const sizeOf = ({ observed, reported }: RollupDocument): number =>
  (observed as Uint8Array).length + (reported as Uint8Array).length + 200;

/** How a phenomenon should be counted, given its known milestones. */
export function recordOf(
  phenomenon: object | undefined,
  known: Milestones,
  countryOf: CountryFinder,
): FactRecord {
  const { triagedAtMs, concludedAtMs } = earliestMilestones(known, milestonesIn(phenomenon));
  const milestones = { triagedAtMs, concludedAtMs };
  const fact = phenomenon ? insightFactOf(phenomenon, milestones, countryOf) : null;
  return { fact, ...milestones };
}

export const isSameRecord = (a: FactRecord, b: FactRecord): boolean =>
  a.triagedAtMs === b.triagedAtMs &&
  a.concludedAtMs === b.concludedAtMs &&
  isSameFact(a.fact, b.fact);

function milestonesOfMark(data: Partial<InsightsPending>): Milestones {
  const earliest = (times: number[] | undefined) => (times?.length ? Math.min(...times) : null);
  return {
    triagedAtMs: earliest(data.triagedAtMs),
    concludedAtMs: earliest(data.concludedAtMs),
  };
}

async function loadRollups(db: Firestore, changes: readonly Change[]) {
  const facts = changes.flatMap(({ before, after }) => [before?.fact, after.fact]);
  const ids = [...new Set(facts.flatMap((fact) => (fact ? rollupsOf(fact) : [])))];
  const rollups = new Map<string, Rollup>();
  const stored = new Set<string>();
  if (ids.length === 0) return { rollups, stored };
  for (const document of await db.getAll(...ids.map((id) => db.doc(rollupPath(id))))) {
    const data = document.data() as RollupDocument | undefined;
    if (!data) continue;
    rollups.set(data.rollup, decoded(data));
    stored.add(data.rollup);
  }
  return { rollups, stored };
}

function decoded(document: RollupDocument): Rollup {
  try {
    return Rollup.decode(document);
  } catch (error) {
    throw new RollupsDisagreeError(`The rollup ${document.rollup} cannot be read.`, {
      cause: error,
    });
  }
}

function takeFrom(rollups: ReadonlyMap<string, Rollup>, fact: InsightFact): void {
  for (const id of rollupsOf(fact)) {
    const rollup = rollups.get(id);
    if (!rollup) throw new RollupsDisagreeError(`The rollup ${id} is missing.`);
    rollup.remove(fact);
  }
}
