import {
  addTo,
  earliestMilestones,
  FACT_FIELDS,
  type FactRecord,
  INSIGHTS_STATUS_PATH,
  type InsightFact,
  type InsightsPending,
  insightFactOf,
  insightsFactPath,
  insightsPendingPath,
  isSameFact,
  type Milestones,
  milestonesIn,
  NO_MILESTONES,
  phenomenonPath,
  Rollup,
  type RollupDocument,
  RollupsDisagreeError,
  rollupPath,
  rollupsOf,
} from '@nest/model';
import { FieldValue, type Firestore, type WriteBatch } from 'firebase-admin/firestore';
import { markedRecords, readMarked } from '../platform/marked-records.ts';
import type { Applied, Batch, DirtyMark } from '../platform/projection-worker.ts';
import { type CountryFinder, countryFinder } from './country-finder.ts';
import { rollupsLease } from './rollups-lease.ts';

/**
 * Bytes of rollups that one batch may write: together with the facts well below Firestore's 10 MiB.
 */
const MAX_BYTES = 6_000_000;
/** Phenomena that one batch may count. */
const MAX_FACTS = 5_000;

interface Change {
  id: string;
  before: FactRecord | null;
  after: FactRecord;
  /** Nothing is recorded yet: its record is created, and the batch fails if it exists. */
  isFresh: boolean;
}

/**
 * Brings the rollups up to date with the current versions of some phenomena, together with the
 * record of how each is counted. It does not matter which events requested it, how often or in
 * which order: the difference is computed from the database alone. Marks are read before the
 * phenomena, and the last batch removes them on condition that they are unchanged.
 *
 * @returns how many are counted differently than before; `again` if something was written meanwhile
 * and not everything was done
 * @throws RollupsDisagreeError if the rollups contradict their record: they must be rebuilt
 * @throws LeaseLostError if another worker holds the rollups
 */
export async function updateRollupsFor({ db, owner, marks, more }: Batch): Promise<Applied> {
  const changes = await readChanges(db, marks, await countryFinder());
  let done = 0;
  let counted = 0;
  let size = MAX_FACTS;
  do {
    const part = changes.slice(done, done + size);
    const isLast = done + part.length === changes.length;
    const { batch, commit } = await rollupsLease.begin(db, owner, 'idle');
    const written = await writeRollups(db, batch, part);
    if (written.bytes > MAX_BYTES && part.length > 1) {
      size = Math.ceil(part.length / 2);
      continue;
    }
    for (const change of part) writeRecord(db, batch, change);
    for (const { id, updateTime } of isLast ? marks : []) {
      batch.delete(db.doc(insightsPendingPath(id)), { lastUpdateTime: updateTime });
    }
    const pending = more || !isLast;
    batch.set(db.doc(INSIGHTS_STATUS_PATH), { at: FieldValue.serverTimestamp(), pending });
    if (!(await commit())) return 'again';
    done += part.length;
    counted += written.counted;
  } while (done < changes.length);
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

async function readChanges(
  db: Firestore,
  marks: readonly DirtyMark[],
  countryOf: CountryFinder,
): Promise<Change[]> {
  const found = await readMarked(db, markedRecords(marks), {
    source: phenomenonPath,
    fields: FACT_FIELDS,
    projected: insightsFactPath,
  });
  return found.flatMap(({ record: { id, marks: of, isFresh }, source, projected }): Change[] => {
    const before = (projected?.data() as FactRecord | undefined) ?? null;
    const phenomenon = source?.data();
    const pending = of.map(({ data }) => data as Partial<InsightsPending>);
    const known =
      pending.some(({ purged }) => purged) && !phenomenon
        ? NO_MILESTONES
        : pending.map(milestonesOfMark).reduce(earliestMilestones, before ?? NO_MILESTONES);
    const after = recordOf(phenomenon, known, countryOf);
    return before && isSameRecord(before, after) ? [] : [{ id, before, after, isFresh }];
  });
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
