import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../geo.ts';
import { decodeAircraft, encodeAircraft } from './aircraft-codec.ts';
import {
  destination,
  extrapolate,
  extrapolateColumns,
  fade,
  GONE_S,
  MAX_CARRY_S,
  wrapLongitude,
} from './extrapolate.ts';
import type { StateVector } from './state-vector.ts';

const SEED = 20_260_923;
const TIME = 1_790_000_000;
const state = (changes: Partial<StateVector> = {}): StateVector => ({
  icao24: '3c6444',
  callsign: null,
  originCountry: 'Germany',
  timePosition: TIME,
  lastContact: TIME,
  longitude: 8.5,
  latitude: 50,
  baroAltitude: 10_000,
  onGround: false,
  velocity: 200,
  trueTrack: 90,
  verticalRate: -5,
  sensors: null,
  geoAltitude: null,
  squawk: null,
  spi: false,
  positionSource: 0,
  category: null,
  ...changes,
});

describe('dead reckoning', () => {
  it(`goes as far as it is told along a great circle (seed ${SEED})`, () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        number(-89, 89),
        number(-180, 180),
        number(0, 360),
        number(0, 1_000_000),
        (latitude, longitude, bearing, metres) => {
          const end = destination({ latitude, longitude }, bearing, metres);
          expect(Math.abs(distanceM({ latitude, longitude }, end) - metres)).toBeLessThan(
            1 + metres * 1e-3,
          );
          expect(end.longitude).toBeGreaterThanOrEqual(-180);
          expect(end.longitude).toBeLessThan(180);
        },
      ),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('is right for a published example', () => {
    // Williams, Aviation Formulary: 100 nautical miles from Los Angeles on a course of 66 degrees.
    const nauticalMiles = (Math.PI / 180 / 60) * 6_371_008.8;
    const place = { latitude: 33.95, longitude: -118.4 };
    const end = destination(place, 66, 100 * nauticalMiles);
    expect(end.latitude).toBeCloseTo(34 + 37 / 60, 1);
    expect(end.longitude).toBeCloseTo(-(116 + 33 / 60), 1);
  });

  it('crosses the 180th meridian', () => {
    const end = destination({ latitude: 0, longitude: 179.99 }, 90, 10_000);
    expect(end.longitude).toBeCloseTo(-179.92, 2);
    expect([wrapLongitude(180), wrapLongitude(-540), wrapLongitude(10)]).toEqual([-180, -180, 10]);
  });

  it('carries position and height on from the age of the position', () => {
    const at = extrapolate(state({ timePosition: TIME - 10 }), TIME + 20);
    expect(at?.ageS).toBe(30);
    expect(at?.altitudeM).toBe(10_000 - 150);
    expect(
      distanceM({ latitude: 50, longitude: 8.5 }, at ?? { latitude: 0, longitude: 0 }),
    ).toBeCloseTo(6_000, -2);
  });

  it('stops carrying on after two minutes', () => {
    const late = extrapolate(state(), TIME + 1_000);
    const limit = extrapolate(state(), TIME + MAX_CARRY_S);
    expect({ ...late, ageS: 0 }).toEqual({ ...limit, ageS: 0 });
    expect(late?.ageS).toBe(1_000);
  });

  it.each([
    ['on the ground', { onGround: true }],
    ['without speed', { velocity: null }],
    ['without track', { trueTrack: null }],
    ['from the future', { timePosition: TIME + 600, lastContact: TIME + 600 }],
  ])('stays where it was %s', (_, changes) => {
    expect(extrapolate(state(changes), TIME + 60)).toMatchObject({ latitude: 50, longitude: 8.5 });
  });

  it('has nothing to say without a position', () => {
    expect(extrapolate(state({ latitude: null, longitude: null }), TIME)).toBeNull();
  });
});

describe('fading', () => {
  it('is none at first and full in the end', () => {
    expect([fade(-5), fade(0), fade(15), fade(GONE_S), fade(1e6)]).toEqual([1, 1, 1, 0, 0]);
    expect(fade(157.5)).toBeCloseTo(0.5);
  });
});

describe('dead reckoning of columns', () => {
  it('agrees with that of each aircraft', () => {
    const states = [
      state({ icao24: '000001' }),
      state({ icao24: '000002', trueTrack: 217.5, latitude: -33.9, longitude: 179.999 }),
      state({ icao24: '000003', onGround: true }),
      state({ icao24: '000004', velocity: null }),
      state({ icao24: '000005', trueTrack: null }),
      state({ icao24: '000006', timePosition: TIME - 200 }),
      state({ icao24: '000007', latitude: null, longitude: null, timePosition: null }),
    ];
    const columns = decodeAircraft(encodeAircraft({ time: TIME, states }));
    const out = {
      latitude: new Float64Array(columns.count),
      longitude: new Float64Array(columns.count),
      fade: new Float32Array(columns.count),
    };
    extrapolateColumns(columns, TIME + 30, out);
    for (const [i, each] of states.entries()) {
      const expected = extrapolate(each, TIME + 30);
      if (expected) {
        expect(out.latitude[i]).toBeCloseTo(expected.latitude, 9);
        expect(out.longitude[i]).toBeCloseTo(expected.longitude, 9);
      } else {
        expect([out.latitude[i], out.longitude[i]]).toEqual([Number.NaN, Number.NaN]);
      }
      expect(out.fade[i]).toBeCloseTo(expected ? fade(expected.ageS) : 0, 6);
    }
  });
});
