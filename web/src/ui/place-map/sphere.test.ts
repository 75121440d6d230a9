import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { angleBetween, capAround, destination, EARTH_RADIUS_M, wrapLongitude } from './sphere.ts';

const place = fc.record({
  latitude: fc.double({ min: -89.9, max: 89.9, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('sphere', () => {
  it('goes as far as it was told, from anywhere in any direction', () => {
    fc.assert(
      fc.property(
        place,
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: 1, max: 19_000_000, noNaN: true }),
        (from, azimuth, distance) => {
          const angle = angleBetween(from, destination(from, azimuth, distance));
          const metres = (angle * Math.PI * EARTH_RADIUS_M) / 180;
          expect(Math.abs(metres - distance)).toBeLessThan(0.5);
        },
      ),
      { seed: 1 },
    );
  });

  it('crosses the antimeridian and the pole', () => {
    const east = destination({ latitude: 0, longitude: 179.9 }, 90, 50_000);
    expect(east.longitude).toBeLessThan(-179.6);
    const overPole = destination({ latitude: 89.9, longitude: 10 }, 0, 50_000);
    expect(overPole.longitude).toBeCloseTo(-170, 6);
  });

  it('finds a small cap round places on both sides of the antimeridian', () => {
    const cap = capAround([
      { latitude: -17, longitude: 179 },
      { latitude: -17, longitude: -179 },
    ]);
    expect(Math.abs(cap?.center.longitude ?? 0)).toBeCloseTo(180, 6);
    expect(cap?.radiusDeg).toBeLessThan(1);
    expect(capAround([])).toBeNull();
  });

  it('wraps longitudes', () => {
    expect([180, -180, 190, -190, 540].map(wrapLongitude)).toEqual([-180, -180, -170, 170, -180]);
  });
});
