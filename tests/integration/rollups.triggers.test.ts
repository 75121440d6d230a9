import { checkRollups, isExact } from '@nest/functions/insights/check-rollups.ts';
import { rollupsProjection } from '@nest/functions/insights/rollups-projection.ts';
import { measureUsage } from '@nest/functions/insights/storage-usage.ts';
import {
  CLASSIFICATIONS,
  INSIGHTS_PENDING_COLLECTION,
  INSIGHTS_STATE_PATH,
  type InsightFigures,
  insightFigures,
  insightRange,
  insightsFactPath,
  insightsPendingPath,
  PHENOMENON_STATUSES,
  type Phenomenon,
  phenomenonPath,
  Rollup,
  type RollupDocument,
  rollupPath,
} from '@nest/model';
import { phenomenonFixture } from '@nest/model/testing';
import fc from 'fast-check';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { propertyRuns } from '../property-runs.ts';
import { DeadError, dyingFirestore } from './support/dying-firestore.ts';
import { emptyFirestore } from './support/imports.ts';
import { openWorkspace, timestamp } from './support/workspace.ts';

const ZURICH = { latitude: 47.3769, longitude: 8.5417, accuracyM: 50 };
const PHOENIX = { latitude: 33.4484, longitude: -112.074, accuracyM: 50 };
const MINUTE_MS = 60_000;
const START_MS = Date.UTC(2026, 0, 1);

const run = (db: Firestore) => rollupsProjection.run({ db, deadlineMs: Infinity });
const begin = (db: Firestore) =>
  db.doc(INSIGHTS_STATE_PATH).set({ status: 'idle', owner: null, leaseUntil: null });

async function figures(db: Firestore, id = 'all'): Promise<InsightFigures> {
  const document = (await db.doc(rollupPath(id)).get()).data() as RollupDocument | undefined;
  return insightFigures(
    document ? Rollup.decode(document) : null,
    'observed',
    insightRange('all', 0),
  );
}

const countOf = ({ by }: InsightFigures, dimension: keyof InsightFigures['by'], value: string) =>
  by[dimension].find((each) => each.value === value)?.count ?? 0;

describe('the functions of the suite', () => {
  it('count a phenomenon, follow its status, and forget it', async () => {
    const { db } = await openWorkspace();
    const one = db.doc(phenomenonPath('rollups-one'));
    const phenomenon = phenomenonFixture({ location: ZURICH, shape: 'boomerang' }, timestamp);
    const within = (condition: (found: InsightFigures) => boolean) =>
      new Promise<void>((resolve, reject) => {
        const stop = db.doc(rollupPath('shape-boomerang')).onSnapshot((snapshot) => {
          const document = snapshot.data() as RollupDocument | undefined;
          const rollup = document ? Rollup.decode(document) : null;
          if (!condition(insightFigures(rollup, 'observed', insightRange('all', 0)))) return;
          stop();
          resolve();
        }, reject);
      });
    await one.set({ ...phenomenon, status: 'reported' });
    await within((found) => countOf(found, 'country', 'CH') === 1);
    await one.update({ status: 'triaged' });
    await within((found) => countOf(found, 'status', 'triaged') === 1 && found.triaged.count === 1);
    await one.delete();
    await within(({ total }) => total === 0);
  });
});

interface Event {
  id: string;
  before: Phenomenon | undefined;
  after: Phenomenon | undefined;
}

const step = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  deletes: fc.boolean(),
  location: fc.constantFrom(ZURICH, PHOENIX, null),
  status: fc.constantFrom(...PHENOMENON_STATUSES),
  classification: fc.constantFrom(...CLASSIFICATIONS, null),
  observedAtMs: fc.integer({ min: Date.UTC(1947, 5, 24), max: START_MS }),
  /** How often its event is delivered, and at which positions in the queue. */
  deliveries: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }),
  works: fc.boolean(),
});

describe('rollups under disorder', () => {
  it('equal a recount whatever is written, however events arrive and workers meet', async () => {
    const { db, close } = emptyFirestore('rollups');
    await begin(db);
    const now = new Map<string, Phenomenon>();
    const firstTriaged = new Map<string, number>();
    let clock = START_MS;
    const deliver = async (event: Event | undefined) => {
      if (event) await rollupsProjection.mark(db, event.id, event);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), async (steps) => {
        const queue: { at: number; event: Event }[] = [];
        for (const [i, made] of steps.entries()) {
          const { id, deletes, deliveries, works, observedAtMs, ...stated } = made;
          const before = now.get(id);
          clock += MINUTE_MS;
          const after = deletes
            ? undefined
            : phenomenonFixture(
                {
                  ...stated,
                  observedAt: timestamp(observedAtMs),
                  createdAt: timestamp(START_MS),
                  updatedAt: timestamp(clock),
                },
                timestamp,
              );
          if (after) await db.doc(phenomenonPath(id)).set(after);
          else await db.doc(phenomenonPath(id)).delete();
          if (after) now.set(id, after);
          else now.delete(id);
          if (after && after.status !== 'reported' && !firstTriaged.has(id)) {
            firstTriaged.set(id, clock);
          }
          for (const late of deliveries) {
            queue.push({ at: i + late * steps.length, event: { id, before, after } });
          }
          queue.sort((a, b) => a.at - b.at);
          if (works) await Promise.all([deliver(queue.shift()?.event), run(db), run(db)]);
        }
        await Promise.all(queue.map(({ event }) => deliver(event)));
        await Promise.all([run(db), run(db)]);
        expect(await checkRollups(db)).toMatchObject({
          phenomena: now.size,
          pending: 0,
          mismatched: [],
          wrongRollups: [],
        });
        const found = await figures(db);
        expect(found.total).toBe(now.size);
        const swiss = [...now.values()].filter(({ location }) => location === ZURICH);
        expect(countOf(found, 'country', 'CH')).toBe(swiss.length);
        const triaged = [...now.keys()].flatMap((id) => firstTriaged.get(id) ?? []);
        expect(found.triaged.count).toBe(triaged.length);
        const minutes = triaged.map((ms) => (ms - START_MS) / MINUTE_MS);
        const mean = minutes.reduce((sum, each) => sum + each, 0) / minutes.length;
        if (minutes.length > 0) expect(found.triaged.meanMin).toBeCloseTo(mean, 6);
      }),
      { numRuns: propertyRuns(4), seed: 47 },
    );
    await close();
  });
});

/** Phenomena and their marks, as if all had just been written. */
async function fill(db: Firestore, count: number): Promise<void> {
  const writer = db.bulkWriter();
  for (let i = 0; i < count; i++) {
    const fields = { location: i % 2 ? ZURICH : PHOENIX, status: PHENOMENON_STATUSES[i % 6] };
    void writer.set(db.doc(phenomenonPath(`p-${i}`)), phenomenonFixture(fields, timestamp));
    void writer.set(db.doc(insightsPendingPath(`p-${i}`)), { at: Timestamp.now() });
  }
  await writer.close();
}
const lapse = (db: Firestore) =>
  db.doc(INSIGHTS_STATE_PATH).update({ leaseUntil: Timestamp.fromMillis(1) });

describe('a worker that dies', () => {
  let empty: ReturnType<typeof emptyFirestore>;
  beforeAll(() => {
    empty = emptyFirestore('rollups-kill');
  });

  it.each(['run', 'repair'] as const)(
    'at any step of a %s leaves what the next one finishes',
    async (task) => {
      const { db } = empty;
      await begin(db);
      let died = 0;
      for (let steps = 0; ; steps++) {
        await fill(db, 6);
        await db.doc(phenomenonPath('p-1')).update({ status: PHENOMENON_STATUSES[steps % 6] });
        // A repair needs something to repair.
        if (task === 'repair') await db.doc(rollupPath('all')).delete();
        const dying = dyingFirestore(db, steps, steps % 2 === 1);
        const outcome = await (task === 'run' ? run(dying) : rollupsProjection.repair(dying)).catch(
          (error: unknown) => error,
        );
        if (outcome instanceof DeadError) died++;
        await lapse(db);
        await run(db);
        expect(await checkRollups(db)).toMatchObject({
          phenomena: 6,
          pending: 0,
          mismatched: [],
          wrongRollups: [],
        });
        if (!(outcome instanceof DeadError)) break;
      }
      expect(died).toBeGreaterThan(5);
    },
  );
});

describe('a repair', () => {
  it('finds what was lost or altered, mends it, and keeps what only the past knew', async () => {
    const { db, close } = emptyFirestore('rollups-repair');
    await fill(db, 30);
    expect(await rollupsProjection.isAbandoned(db)).toBe(true);
    await run(db);
    expect(await rollupsProjection.isAbandoned(db)).toBe(false);
    expect(isExact(await checkRollups(db))).toBe(true);
    const known = (await db.doc(insightsFactPath('p-1')).get()).get('triagedAtMs');
    expect(known).toEqual(expect.any(Number));

    // A lost event, a removed rollup, an altered one, and an unexpected one.
    await db.doc(phenomenonPath('p-1')).update({ status: 'reported' });
    await db.doc(rollupPath('country-CH')).delete();
    const all = (await db.doc(rollupPath('all')).get()).data() as RollupDocument;
    await db.doc(rollupPath('status-archived')).update({ observed: all.observed });
    await db.doc(rollupPath('country-XX')).set({ ...all, rollup: 'country-XX' });
    const check = await checkRollups(db);
    expect(check.mismatched).toEqual(['p-1']);
    expect(check.wrongRollups).toEqual(['country-CH', 'country-XX', 'status-archived']);
    await rollupsProjection.repair(db);
    expect(await checkRollups(db)).toMatchObject({ mismatched: [], wrongRollups: [] });
    expect((await db.doc(insightsFactPath('p-1')).get()).get('triagedAtMs')).toBe(known);

    // The worker itself detects that it would subtract from missing counts.
    await db.doc(rollupPath('all')).set({ ...all, rollup: 'all', observed: Buffer.from([9]) });
    await db.doc(phenomenonPath('p-2')).delete();
    await db.doc(insightsPendingPath('p-2')).set({ at: Timestamp.now() });
    await run(db);
    expect((await db.collection(INSIGHTS_PENDING_COLLECTION).get()).size).toBe(0);
    expect(await checkRollups(db)).toMatchObject({
      phenomena: 29,
      mismatched: [],
      wrongRollups: [],
    });
    await close();
  });
});

it('what files take is added up over all pages, by area', async () => {
  const { db, close } = emptyFirestore('rollups-storage');
  const files = [
    { name: 'shoots/a/sidecar/x', metadata: { size: '70' } },
    { name: 'imports/b/source', metadata: { size: 30 } },
    { name: 'shoots/c/sidecar/y', metadata: {} },
  ];
  await measureUsage(db, {
    getFiles: async (query) => {
      const at = 'at' in query ? Number(query.at) : 0;
      return [files.slice(at, at + 1), at + 1 < files.length ? { ...query, at: at + 1 } : null];
    },
  });
  expect((await db.doc('insights/storage').get()).data()).toMatchObject({
    bytes: 100,
    files: 3,
    areas: { shoots: { bytes: 70, files: 2 }, imports: { bytes: 30, files: 1 } },
  });
  await close();
});
