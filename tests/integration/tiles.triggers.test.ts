import { checkTiles, isExact } from '@nest/functions/map/check-tiles.ts';
import { tilesProjection } from '@nest/functions/map/tiles-projection.ts';
import {
  GEOPRIVACIES,
  mapPendingPath,
  OBSCURED_CELL_DEG,
  obscuredLocation,
  PHENOMENON_STATUSES,
  type Phenomenon,
  phenomenonContent,
  phenomenonPath,
  privateLocationPath,
  tileDocumentPath,
} from '@nest/model';
import { phenomenonFixture, phenomenonInputFixture } from '@nest/model/testing';
import fc from 'fast-check';
import type { Firestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { propertyRuns } from '../property-runs.ts';
import { emptyFirestore } from './support/imports.ts';
import { fillMarked, listedIds, listedWhen, phenomenonAt, placesTold } from './support/tiles.ts';
import { openWorkspace, timestamp } from './support/workspace.ts';

const markAgain = (db: Firestore, id: string) =>
  db.doc(mapPendingPath(id)).set({ at: timestamp(0), path: '' });
const run = (db: Firestore) => tilesProjection.run({ db, deadlineMs: Infinity });

describe('the functions of the suite', () => {
  it('put a new phenomenon on the map, move it between audiences and take it off', async () => {
    const { db } = await openWorkspace();
    const one = db.doc(phenomenonPath('tiles-one'));
    const two = db.doc(phenomenonPath('tiles-two'));
    await one.set(phenomenonAt(8.54, 47.37));
    await two.set(phenomenonAt(8.55, 47.38, { audience: 'team' }));
    await listedWhen(db, 'members', ['tiles-one']);
    await listedWhen(db, 'team', ['tiles-two']);
    await two.update({ audience: 'members' });
    await listedWhen(db, 'members', ['tiles-one', 'tiles-two']);
    await listedWhen(db, 'team', []);
    await one.delete();
    await two.delete();
    await listedWhen(db, 'members', []);
  });
});

interface Event {
  id: string;
  before: Phenomenon | undefined;
  after: Phenomenon | undefined;
}

/** Few locations, near each other and at the edges of the world. */
const place = fc.constantFrom(
  { latitude: 47.3769, longitude: 8.5417, accuracyM: 50 },
  { latitude: 47.3768, longitude: 8.5418, accuracyM: 50 },
  { latitude: -89.99, longitude: 180, accuracyM: 50 },
  { latitude: 12.5, longitude: -180, accuracyM: null },
);
const step = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  deletes: fc.boolean(),
  place,
  geoprivacy: fc.constantFrom(...GEOPRIVACIES),
  audience: fc.constantFrom('members' as const, 'team' as const),
  status: fc.constantFrom(...PHENOMENON_STATUSES),
  /** How often its event is delivered, and at which positions in the queue. */
  deliveries: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }),
  works: fc.boolean(),
});

describe('tiles under disorder', () => {
  let empty: ReturnType<typeof emptyFirestore>;
  beforeAll(() => {
    empty = emptyFirestore('tiles');
  });
  afterAll(() => empty.close());

  it('equal a recount whatever is written, however events arrive and workers meet', async () => {
    const { db } = empty;
    const now = new Map<string, Phenomenon>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), async (steps) => {
        const queue: { at: number; event: Event }[] = [];
        for (const [i, { id, deletes, deliveries, works, status, ...stated }] of steps.entries()) {
          const before = now.get(id);
          const { place: exactLocation, geoprivacy, audience } = stated;
          const input = phenomenonInputFixture({ exactLocation, geoprivacy, audience }, timestamp);
          const { content } = phenomenonContent(id, input);
          const after = deletes ? undefined : phenomenonFixture({ ...content, status }, timestamp);
          if (after) await db.doc(phenomenonPath(id)).set(after);
          else await db.doc(phenomenonPath(id)).delete();
          if (after) now.set(id, after);
          else now.delete(id);
          const event = { id, before, after };
          for (const late of deliveries) queue.push({ at: i + late * steps.length, event });
          // Some arrive while others are still being written, and two workers start at once.
          queue.sort((a, b) => a.at - b.at);
          if (works) await Promise.all([deliver(db, queue.shift()?.event), run(db), run(db)]);
        }
        await Promise.all(queue.map(({ event }) => deliver(db, event)));
        await Promise.all([run(db), run(db)]);
        const check = await checkTiles(db);
        expect(check).toMatchObject({ pending: 0, mismatched: [], wrongTiles: [] });
        for (const audience of ['members', 'team'] as const) {
          const shown = [...now].filter(
            ([, phenomenon]) => phenomenon.audience === audience && phenomenon.location !== null,
          );
          expect(await listedIds(db, audience)).toEqual(shown.map(([id]) => id).sort());
        }
      }),
      { numRuns: propertyRuns(6), seed: 51 },
    );
  });
});

const deliver = async (db: Firestore, event: Event | undefined) => {
  if (event) await tilesProjection.mark(db, event.id, event);
};

describe('hidden places', () => {
  it('are in no tile, neither listed nor in the mean of a cell', async () => {
    const { db, close } = emptyFirestore('tiles-hidden');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -80, max: 80 }),
        fc.integer({ min: -179, max: 179 }),
        fc.uuid(),
        async (degreesNorth, degreesEast, id) => {
          // Far from the cell's corner and from its public point.
          const exact = {
            latitude: degreesNorth + 0.15,
            longitude: degreesEast + 0.15,
            accuracyM: 5,
          };
          const face = obscuredLocation(exact, id);
          for (const geoprivacy of ['private', 'obscured'] as const) {
            const input = phenomenonInputFixture({ exactLocation: exact, geoprivacy }, timestamp);
            const { content, privateLocation } = phenomenonContent(id, input);
            await db.doc(phenomenonPath(id)).set(phenomenonFixture(content, timestamp));
            await db.doc(privateLocationPath(id)).set({ ...privateLocation });
            await markAgain(db, id);
            await run(db);
            const told = await placesTold(db, 'members');
            if (geoprivacy === 'private') expect(told).toEqual([]);
            else {
              expect(told).toHaveLength(1);
              expect(told[0]?.longitude).toBeCloseTo(face.longitude, 6);
              expect(told[0]?.latitude).toBeCloseTo(face.latitude, 6);
              expect(Math.abs((told[0]?.longitude ?? 0) - exact.longitude)).toBeLessThan(
                OBSCURED_CELL_DEG,
              );
            }
          }
          await db.doc(phenomenonPath(id)).delete();
          await markAgain(db, id);
          await run(db);
          expect(await placesTold(db, 'members')).toEqual([]);
        },
      ),
      { numRuns: propertyRuns(5), seed: 52 },
    );
    await close();
  });

  it('that only claim to be hidden are left out', async () => {
    const { db, close } = emptyFirestore('tiles-claims');
    const exact = { latitude: 47.3769, longitude: 8.5417, accuracyM: 5 };
    await db
      .doc(phenomenonPath('liar'))
      .set(phenomenonFixture({ location: exact, geoprivacy: 'obscured' }, timestamp));
    await db
      .doc(phenomenonPath('careless'))
      .set(phenomenonFixture({ location: exact, geoprivacy: 'private' }, timestamp));
    await tilesProjection.repair(db);
    expect(await placesTold(db, 'members')).toEqual([]);
    await close();
  });
});

describe('a repair', () => {
  it('finds what was lost or altered, mends it, and then finds nothing', async () => {
    const { db, close } = emptyFirestore('tiles-repair');
    await fillMarked(db, 700);
    expect(await tilesProjection.isAbandoned(db)).toBe(true);
    await run(db);
    expect(isExact(await checkTiles(db))).toBe(true);

    // A lost event, an altered tile, a removed one, and an unexpected one.
    await db.doc(phenomenonPath('p-5')).update({ status: 'archived' });
    const tiles = (await db.collection('tiles').get()).docs.filter(
      ({ id }) => !id.endsWith('index'),
    );
    const [first, second] = tiles;
    await first?.ref.update({ count: 1 });
    await second?.ref.delete();
    await db.doc(tileDocumentPath('members-77')).set({ ...first?.data(), path: '77' });
    const check = await checkTiles(db);
    expect(check.mismatched).toEqual(['p-5']);
    expect(check.wrongTiles).toEqual(
      expect.arrayContaining([first?.id, second?.id, 'members-77'].sort()),
    );
    await tilesProjection.repair(db);
    expect(await checkTiles(db)).toMatchObject({ points: 700, mismatched: [], wrongTiles: [] });
    await close();
  });

  it('is made by the worker itself where there are phenomena and never were tiles', async () => {
    const { db, close } = emptyFirestore('tiles-first');
    await db.doc(phenomenonPath('old')).set(phenomenonAt(8.54, 47.37));
    expect(await tilesProjection.isAbandoned(db)).toBe(true);
    await run(db);
    expect(await tilesProjection.isAbandoned(db)).toBe(false);
    expect(await listedIds(db, 'members')).toEqual(['old']);
    await close();
  });

  it('is made by the worker itself when it finds that tiles disagree', async () => {
    const { db, close } = emptyFirestore('tiles-disagree');
    await fillMarked(db, 40);
    await run(db);
    for (const { ref } of (await db.collection('tiles').get()).docs) {
      if (!ref.id.endsWith('index')) await ref.delete();
    }
    await fillMarked(db, 41);
    await db.doc(phenomenonPath('p-1')).update({ status: 'archived' });
    await run(db);
    expect(await checkTiles(db)).toMatchObject({
      points: 41,
      pending: 0,
      mismatched: [],
      wrongTiles: [],
    });
    await close();
  });
});
