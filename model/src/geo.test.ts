import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM, geohashOf, geoPointSchema, obscuredCell, obscuredLocation } from './geo.ts';
import { anyPlace } from './testing/arbitraries.ts';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const anyId = fc.stringMatching(/^[A-Za-z0-9_-]{1,30}$/);

describe('geohash', () => {
  it.each([
    // The example of Niemeyer's geohash.org and of Wikipedia.
    [57.64911, 10.40744, 'u4pruydqq'],
    [42.605, -5.603, 'ezs42s000'],
    [-25.382708, -49.265506, '6gkzwgjzn'],
    // On the border of two cells geofire-common takes the southern and western one.
    [0, 0, '7zzzzzzzz'],
    [-90, -180, '000000000'],
    [90, 180, 'zzzzzzzzz'],
  ])('of %f, %f is %s', (latitude, longitude, expected) => {
    expect(geohashOf(at(latitude, longitude))).toBe(expected);
  });
});

describe('distance', () => {
  it('is a great circle in metres', () => {
    expect(distanceM(at(0, 0), at(0, 1))).toBeCloseTo(111_195, -2);
    expect(distanceM(at(0, 179.5), at(0, -179.5))).toBeCloseTo(111_195, -2);
  });
});

describe('geo point', () => {
  it.each([
    { latitude: 91, longitude: 0, accuracyM: null },
    { latitude: 0, longitude: -180.1, accuracyM: null },
    { latitude: 0, longitude: 0 },
    { latitude: 0, longitude: 0, accuracyM: -1 },
    { latitude: 0, longitude: 0, accuracyM: null, altitude: 5 },
  ])('refuses %j', (value) => {
    expect(geoPointSchema.safeParse(value).success).toBe(false);
  });
});

describe('obscured cell', () => {
  it('holds the place, anywhere on Earth', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const { south, west, sizeDeg } = obscuredCell(place);
        const slack = 1e-9;
        expect(south).toBeLessThanOrEqual(place.latitude + slack);
        expect(south + sizeDeg).toBeGreaterThanOrEqual(place.latitude - slack);
        expect(west).toBeLessThanOrEqual(place.longitude + slack);
        expect(west + sizeDeg).toBeGreaterThanOrEqual(place.longitude - slack);
        expect(south).toBeGreaterThanOrEqual(-90);
        expect(south + sizeDeg).toBeLessThanOrEqual(90 + slack);
        expect(west + sizeDeg).toBeLessThanOrEqual(180 + slack);
      }),
      { seed: 8, numRuns: 2000 },
    );
  });

  it('lies on multiples of 0.2°, also where binary fractions fall short of them', () => {
    for (let i = -450; i < 450; i++) {
      expect(obscuredCell(at(i / 5, 0)).south).toBeCloseTo(i / 5, 12);
    }
  });

  it('reaches the poles and the antimeridian and no further', () => {
    expect(obscuredCell(at(90, 180))).toEqual({ south: 89.8, west: 179.8, sizeDeg: 0.2 });
    expect(obscuredCell(at(-90, -180))).toEqual({ south: -90, west: -180, sizeDeg: 0.2 });
  });
});

describe('obscured location', () => {
  it('is a valid place of the same cell', () => {
    fc.assert(
      fc.property(anyPlace, anyId, (place, id) => {
        const hidden = obscuredLocation(place, id);
        expect(geoPointSchema.safeParse(hidden).success).toBe(true);
        expect(obscuredCell(hidden)).toEqual(obscuredCell(place));
      }),
      { seed: 9, numRuns: 2000 },
    );
  });

  it('depends on the cell and the record alone', () => {
    const unit = fc.double({ min: 0.001, max: 0.199, noNaN: true });
    fc.assert(
      fc.property(anyPlace, anyId, unit, unit, (place, id, dLat, dLon) => {
        const { south, west } = obscuredCell(place);
        expect(obscuredLocation(at(south + dLat, west + dLon), id)).toEqual(
          obscuredLocation(at(south + 0.1, west + 0.1), id),
        );
      }),
      { seed: 10 },
    );
  });

  it('admits an uncertainty that reaches every place of the cell', () => {
    fc.assert(
      fc.property(anyPlace, anyId, (place, id) => {
        const hidden = obscuredLocation(place, id);
        expect(distanceM(hidden, place)).toBeLessThanOrEqual(hidden.accuracyM ?? 0);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  it('spreads records evenly over the cell', () => {
    const counts = Array.from({ length: 25 }, () => 0);
    const rounds = 10_000;
    for (let i = 0; i < rounds; i++) {
      const { latitude, longitude } = obscuredLocation(at(47.3, 8.5), `record-${i}`);
      const row = Math.min(4, Math.floor((latitude - 47.2) / 0.04));
      const column = Math.min(4, Math.floor((longitude - 8.4) / 0.04));
      counts[row * 5 + column] = (counts[row * 5 + column] ?? 0) + 1;
    }
    const expected = rounds / counts.length;
    const chiSquare = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // 24 degrees of freedom: above 51.2 with a probability of 0.001.
    expect(chiSquare).toBeLessThan(51.2);
  });
});
