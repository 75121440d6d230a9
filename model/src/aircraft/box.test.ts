import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../geo.ts';
import { type Box, boxAreaDeg2, boxesAround, isInBox, parseBox, statesCost } from './box.ts';
import { destination } from './extrapolate.ts';

const SEED = 20_260_922;
const box = (lamin: number, lomin: number, lamax: number, lomax: number): Box => ({
  lamin,
  lomin,
  lamax,
  lomax,
});

describe('a box of a query', () => {
  it('is all four edges, or none', () => {
    const query = { lamin: '45.8389', lomin: '5.9962', lamax: '47.8229', lomax: '10.5226' };
    expect(parseBox(query)).toEqual({ ok: true, box: box(45.8389, 5.9962, 47.8229, 10.5226) });
    expect(parseBox({})).toEqual({ ok: true, box: null });
    expect(parseBox({ lamin: '1', lamax: '2' })).toEqual({
      ok: false,
      reason: 'A box needs lomin, lomax too.',
    });
  });

  it.each(['', ' ', 'x', '91', '-90.001', 'Infinity', '1,5'])('has no edge "%s"', (lamin) => {
    expect(parseBox({ lamin, lomin: '0', lamax: '1', lomax: '1' })).toMatchObject({ ok: false });
  });
});

describe('the cost of a box', () => {
  it.each([
    [box(0, 0, 5, 5), 1],
    [box(0, 0, 5, 5.01), 2],
    [box(0, 0, 10, 10), 2],
    [box(0, 0, 10, 10.01), 3],
    [box(0, 0, 20, 20), 3],
    [box(0, 0, 20, 20.01), 4],
    [box(-90, -180, 90, 180), 4],
    [box(5, 5, 0, 0), 1],
    [null, 4],
  ] as const)('is by its area: %o costs %i', (given, cost) => {
    expect(statesCost(given)).toBe(cost);
  });

  it('counts an empty box as none', () => {
    expect(boxAreaDeg2(box(5, 0, 0, 10))).toBe(0);
  });
});

describe('what lies in a box', () => {
  it('includes its edges, and nothing without a position', () => {
    const b = box(0, 0, 10, 10);
    expect([isInBox(b, 0, 0), isInBox(b, 10, 10), isInBox(b, 10.1, 5)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([isInBox(b, null, 5), isInBox(b, 5, null)]).toEqual([false, false]);
  });

  it('is nothing where the western edge is east of the eastern one, as with OpenSky', () => {
    const across = box(-10, 170, 10, -170);
    expect([isInBox(across, 0, 175), isInBox(across, 0, -175), isInBox(across, 0, 0)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('boxes around a place', () => {
  const latitude = fc.double({ min: -90, max: 90, noNaN: true });
  const longitude = fc.double({ min: -180, max: 180, noNaN: true });
  const radius = fc.double({ min: 100, max: 2_000_000, noNaN: true });

  it(`hold every place within the radius, poles and 180° included (seed ${SEED})`, () => {
    const bearing = fc.double({ min: 0, max: 360, noNaN: true });
    const part = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(
        latitude,
        longitude,
        radius,
        bearing,
        part,
        (lat, lon, metres, degrees, share) => {
          const centre = { latitude: lat, longitude: lon };
          const place = destination(centre, degrees, metres * share);
          const boxes = boxesAround(centre, metres);
          expect(boxes.length).toBeLessThanOrEqual(2);
          expect(boxes.some((b) => isInBox(b, place.latitude, place.longitude))).toBe(true);
          for (const b of boxes) expect(b.lomin).toBeLessThanOrEqual(b.lomax);
        },
      ),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('are no larger than they must be', () => {
    const [only] = boxesAround({ latitude: 50, longitude: 8 }, 80_000);
    const height = distanceM(
      { latitude: only?.lamin ?? 0, longitude: 8 },
      { latitude: only?.lamax ?? 0, longitude: 8 },
    );
    expect(height).toBeGreaterThan(159_000);
    expect(height).toBeLessThan(161_000);
    expect(statesCost(only ?? null)).toBe(1);
  });
});
