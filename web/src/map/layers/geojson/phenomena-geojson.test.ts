import { obscuredCell } from '@nest/model';
import type { Point, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { phenomenaGeoJson } from './phenomena-geojson.ts';

const points = (obscured: number[], places: [latitude: number, longitude: number][]) => ({
  latitude: Float64Array.from(places, ([latitude]) => latitude),
  longitude: Float64Array.from(places, ([, longitude]) => longitude),
  category: Uint8Array.from(places, () => 2),
  status: Uint8Array.from(places, () => 4),
  obscured: Uint8Array.from(obscured),
});

describe('phenomenaGeoJson', () => {
  test('tells each point by feed and row', () => {
    const { phenomena: made } = phenomenaGeoJson(
      { points: points([0], [[47.1, 8.2]]), coarse: null },
      7,
    );
    expect(made.features).toEqual([
      {
        type: 'Feature',
        properties: { row: 0, feed: 7, status: 4, category: 2 },
        geometry: { type: 'Point', coordinates: [8.2, 47.1] },
      },
    ]);
  });

  test.each([
    [47.13, 8.27],
    [-0.01, -0.01],
    [89.99, 179.99],
    [-90, -180],
  ])('hides an obscured place at %f, %f in the middle of its cell', (latitude, longitude) => {
    const sample = points(
      [1, 1],
      [
        [latitude, longitude],
        [latitude, longitude],
      ],
    );
    const made = phenomenaGeoJson({ points: sample, coarse: null }, 1);
    const { south, west, sizeDeg } = obscuredCell({ latitude, longitude });
    for (const { geometry } of made.phenomena.features) {
      const [x = 0, y = 0] = (geometry as Point).coordinates;
      expect(x).toBeCloseTo(west + sizeDeg / 2, 9);
      expect(y).toBeCloseTo(south + sizeDeg / 2, 9);
    }
    // Two in one cell draw it once; its outline is the cell and is closed.
    expect(made.cells.features).toHaveLength(1);
    const cell = made.cells.features[0]?.geometry as Polygon | undefined;
    const [ring = []] = cell?.coordinates ?? [];
    expect(ring[0]).toEqual(ring.at(-1));
    const xs = ring.map(([x = 0]) => x);
    const ys = ring.map(([, y = 0]) => y);
    expect(Math.min(...xs)).toBeCloseTo(west, 9);
    expect(Math.min(...ys)).toBeCloseTo(south, 9);
    expect(Math.max(...xs)).toBeCloseTo(west + sizeDeg, 9);
    expect(Math.max(...ys)).toBeCloseTo(south + sizeDeg, 9);
  });

  test('makes coarse cells of their counts, and none of an empty one', () => {
    const coarse = {
      latitude: Float64Array.of(10, 20),
      longitude: Float64Array.of(1, 2),
      counts: Uint32Array.of(0, 3, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0),
    };
    const made = phenomenaGeoJson({ points: points([], []), coarse }, 1).phenomena.features;
    expect(made.map(({ properties }) => properties)).toEqual([
      { n: 5, c0: 0, c1: 3, c2: 0, c3: 0, c4: 2, c5: 0 },
    ]);
  });
});
