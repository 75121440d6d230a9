import { CATEGORIES, PHENOMENON_STATUSES } from '@nest/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PhenomenaArrays } from '../layers/layer-data.ts';
import { Clusters } from './clusters.ts';
import { cameraOf, pixelsBetween, viewOf, worldPixel } from './google-camera.ts';
import { flightStep } from './google-flight.ts';
import { GooglePicker, type Scene } from './google-hit-test.ts';
import { abbreviated, clusterRadius } from './layers/phenomena-deck.ts';

const WORLD = { west: -180, south: -85, east: 180, north: 85 };

function arraysOf(places: readonly (readonly [number, number])[], obscured = 0): PhenomenaArrays {
  return {
    ids: places.map((_, i) => `p${i}`),
    longitude: Float64Array.from(places, ([longitude]) => longitude),
    latitude: Float64Array.from(places, ([, latitude]) => latitude),
    observedAtMs: new Float64Array(places.length),
    category: Uint8Array.from(places, (_, i) => i % CATEGORIES.length),
    status: Uint8Array.from(places, (_, i) => i % PHENOMENON_STATUSES.length),
    obscured: new Uint8Array(places.length).fill(obscured),
  };
}

describe('the camera', () => {
  test('has one zoom for both maps and is flat', () => {
    const center = { latitude: 47, longitude: 8 };
    const { center: at, zoom } = cameraOf({ center, zoom: 9 });
    expect([at, zoom]).toEqual([{ lat: 47, lng: 8 }, 10]);
    const map = {
      getCenter: () => ({ lat: () => 47, lng: () => 188 }),
      getZoom: () => 10,
      getHeading: () => undefined,
      getTilt: () => undefined,
    };
    expect(viewOf(map as never)).toEqual({
      center: { latitude: 47, longitude: -172 },
      zoom: 9,
      bearingDeg: 0,
      pitchDeg: 0,
      projection: 'flat',
    });
  });

  test('measures across the antimeridian the short way', () => {
    const west = { latitude: 0, longitude: 179.9 };
    const east = { latitude: 0, longitude: -179.9 };
    expect(pixelsBetween(west, east, 3)).toBeCloseTo((0.2 / 360) * 512 * 8, 6);
    expect(worldPixel({ latitude: 0, longitude: 0 }, 0)).toEqual({ x: 256, y: 256 });
  });

  test('flies the short way round the world and arrives', () => {
    const base = { zoom: 3, bearingDeg: 350, pitchDeg: 0 };
    const from = { ...base, center: { latitude: 0, longitude: 170 } };
    const to = { ...base, bearingDeg: 10, zoom: 5, center: { latitude: 10, longitude: -170 } };
    expect(flightStep(from, to, 0.5).center.longitude).toBe(180);
    expect(flightStep(from, to, 0.5).bearingDeg).toBe(360);
    expect(flightStep(from, to, 1)).toMatchObject({ zoom: 5, center: { latitude: 10 } });
  });
});

describe('clusters', () => {
  const place = fc.tuple(
    fc.double({ min: -179.9, max: 179.9, noNaN: true }),
    fc.double({ min: -84, max: 84, noNaN: true }),
  );

  test('lose no phenomenon and invent none, at every zoom', () => {
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 40 }),
        fc.integer({ min: 0, max: 17 }),
        (places, zoom) => {
          const marks = new Clusters({ points: arraysOf(places), coarse: null }).marks(WORLD, zoom);
          const total = marks.reduce(
            (sum, mark) => sum + (mark.kind === 'one' ? 1 : mark.count),
            0,
          );
          expect(total).toBe(places.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('add coarse cells to points, and show obscured ones as cells', () => {
    const counts = new Uint32Array(PHENOMENON_STATUSES.length).fill(0);
    counts[2] = 7;
    const coarse = { longitude: Float64Array.of(100), latitude: Float64Array.of(0), counts };
    const clusters = new Clusters({ points: arraysOf([[8.51, 47.31]], 1), coarse });
    const [several, one] = clusters.marks(WORLD, 6).sort((a, b) => b.longitude - a.longitude);
    expect(several).toMatchObject({ kind: 'several', count: 7, status: 2, clusterId: null });
    expect(one).toMatchObject({ kind: 'one', obscured: true });
    expect(one?.longitude).toBeCloseTo(8.5, 6);
    expect(clusters.cells).toHaveLength(1);
  });

  test('part at a zoom, or not at all where points coincide', () => {
    const apart = new Clusters({
      points: arraysOf([
        [8, 47],
        [8.01, 47],
      ]),
      coarse: null,
    });
    const [mark] = apart.marks(WORLD, 2);
    const id = mark?.kind === 'several' ? mark.clusterId : null;
    const zoom = apart.expansionZoom(id ?? -1) ?? 0;
    expect(apart.marks(WORLD, zoom)).toHaveLength(2);
    const same = new Clusters({
      points: arraysOf([
        [8, 47],
        [8, 47],
      ]),
      coarse: null,
    });
    const [both] = same.marks(WORLD, 2);
    const bothId = both?.kind === 'several' ? (both.clusterId ?? -1) : -1;
    expect(same.expansionZoom(bothId)).toBeNull();
    expect(same.rows(bothId, 9).sort()).toEqual([0, 1]);
  });

  test('are drawn larger the more they hold', () => {
    expect([1, 10, 100_000].map(clusterRadius)).toEqual([9, 12.6, 27]);
    expect([950, 1_234, 13_400].map(abbreviated)).toEqual(['950', '1.2k', '13k']);
  });
});

describe('picking', () => {
  const picker = new GooglePicker();
  const scene = (fields: Partial<Scene> = {}): Scene => ({
    zoom: 10,
    ids: ['p0', 'p1'],
    marks: [
      { kind: 'one', longitude: 8, latitude: 47, row: 1, status: 0, category: 0, obscured: false },
    ],
    fan: null,
    aircraft: null,
    shoots: [],
    ...fields,
  });
  const degrees = (px: number) => (px / (512 * 2 ** 10)) * 360;

  test('finds a phenomenon within its disc and nothing beside it', () => {
    const at = (px: number) => picker.pick(scene(), { longitude: 8 + degrees(px), latitude: 47 });
    expect(at(10)?.picked).toMatchObject({ kind: 'phenomenon', id: 'p1' });
    expect(at(16)).toBeNull();
  });

  test('finds the arms of an open fan first', () => {
    const arm = { x: 40, y: 0, angleDeg: 90, reachPx: 40 };
    const fan = { longitude: 8, latitude: 47, members: [{ row: 0, arm }] };
    const hit = picker.pick(scene({ fan }), { longitude: 8 + degrees(40), latitude: 47 });
    expect(hit?.picked).toMatchObject({ kind: 'phenomenon', id: 'p0' });
    const below = { ...arm, x: 0, y: 40 };
    const south = { longitude: 8, latitude: 47, members: [{ row: 0, arm: below }] };
    const latitude = 47 - degrees(40) * Math.cos((47 * Math.PI) / 180);
    const under = picker.pick(scene({ fan: south }), { longitude: 8, latitude });
    expect(under?.picked).toMatchObject({ id: 'p0' });
  });

  test('finds a shoot by its beginning', () => {
    const shoots = [
      {
        id: 's',
        location: { latitude: 46, longitude: 7, accuracyM: null },
        path: null,
        orientation: null,
        status: 'recorded' as const,
      },
    ];
    const hit = picker.pick(scene({ shoots }), { longitude: 7, latitude: 46 });
    expect(hit?.picked).toMatchObject({ kind: 'shoot', id: 's' });
  });
});
