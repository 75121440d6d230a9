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
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import type { Applied, Mark } from '../platform/pending-worker.ts';
import { type CountryFinder, countryFinder } from './country-finder.ts';
import { rollupsLease } from './rollups-lease.ts';

/** Bytes of rollups that one batch may write: well under Firestore's 10 MiB. */
const MAX_BYTES = 7_000_000;

interface Change {
  id: string;
  before: FactRecord | null;
  after: FactRecord;
}

/**
 * Brings the rollups up to date with some phenomena as they now stand, in one batch with the record of
 * how each is counted. Which events asked for it, how often and in which order does not matter: the
 * difference is taken from the database alone, and marks are removed on condition that they are as
 * they were read, which was before the phenomena were.
 *
 * @throws RollupsDisagreeError if the rollups do not hold what the record says: they must be rebuilt
 * @throws LeaseLostError if another worker has the rollups
 */
export async function applyFacts(
  db: Firestore,
  owner: string,
  marks: readonly Mark[],
  more: boolean,
): Promise<Applied> {
  const { batch, commit } = await rollupsLease.begin(db, owner, 'idle');
  const changes = await readChanges(db, marks, await countryFinder());
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
  if (bytes > MAX_BYTES && marks.length > 1) return 'too-many';
  for (const { id, after } of changes) {
    const reference = db.doc(insightsFactPath(id));
    if (isWorthKeeping(after)) batch.set(reference, after);
    else batch.delete(reference);
  }
  for (const { id, updateTime } of marks) {
    batch.delete(db.doc(insightsPendingPath(id)), { lastUpdateTime: updateTime });
  }
  batch.set(db.doc(INSIGHTS_STATUS_PATH), { at: FieldValue.serverTimestamp(), pending: more });
  return (await commit()) ? counted.length : 'again';
}

/** Milestones are kept while the phenomenon lies in the trash: it may come back. */
export const isWorthKeeping = ({ fact, triagedAtMs, concludedAtMs }: FactRecord): boolean =>
  fact !== null || triagedAtMs !== null || concludedAtMs !== null;

export const sizeOf = ({ observed, reported }: RollupDocument): number =>
  (observed as Uint8Array).length + (reported as Uint8Array).length + 200;

/** How a phenomenon ought to be counted, given what is known of its past. */
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
  marks: readonly Mark[],
  countryOf: CountryFinder,
): Promise<Change[]> {
  const [phenomena, records] = await Promise.all([
    db.getAll(...marks.map(({ id }) => db.doc(phenomenonPath(id))), {
      fieldMask: [...FACT_FIELDS],
    }),
    db.getAll(...marks.map(({ id }) => db.doc(insightsFactPath(id)))),
  ]);
  return marks.flatMap(({ id, data }, i): Change[] => {
    const before = (records[i]?.data() as FactRecord | undefined) ?? null;
    const phenomenon = phenomena[i]?.data();
    const known =
      (data as Partial<InsightsPending>).purged && !phenomenon
        ? NO_MILESTONES
        : earliestMilestones(before ?? NO_MILESTONES, milestonesOfMark(data));
    const after = recordOf(phenomenon, known, countryOf);
    return before && isSameRecord(before, after) ? [] : [{ id, before, after }];
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
