import { decodeAircraft, encodeAircraft, type StateVector } from '@nest/model';
import { describe, expect, test } from 'vitest';
import { SHAPES } from '../../layers/aircraft/aircraft-shapes.ts';
import { placeOfAltitude } from '../../layers/altitude.ts';
import { AIRCRAFT_FLOATS, packAircraft } from './pack-aircraft.ts';

const T = 1_700_000_000;
const state = (changes: Partial<StateVector>): StateVector => ({
  icao24: '4b1806',
  callsign: null,
  originCountry: 'Switzerland',
  timePosition: T - 7,
  lastContact: T,
  longitude: 8.5678,
  latitude: 47.4321,
  baroAltitude: 3_000,
  onGround: false,
  velocity: 231.5,
  trueTrack: 90,
  verticalRate: 0,
  sensors: null,
  geoAltitude: 5_000,
  squawk: null,
  spi: false,
  positionSource: 0,
  category: 8,
  ...changes,
});
const rowOf = (changes: Partial<StateVector>) =>
  packAircraft(decodeAircraft(encodeAircraft({ time: T, states: [state(changes)] }))).subarray(
    0,
    AIRCRAFT_FLOATS,
  );

describe('packAircraft', () => {
  test('keeps Mercator coordinates to a centimetre in two floats each', () => {
    const [xHi = 0, xLo = 0, yHi = 0, yLo = 0] = rowOf({});
    const phi = (47.4321 * Math.PI) / 180;
    const y = (1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2;
    const centimetre = 0.01 / 40_075_017;
    expect(Math.abs(xHi + xLo - (8.5678 + 180) / 360)).toBeLessThan(centimetre);
    expect(Math.abs(yHi + yLo - y)).toBeLessThan(centimetre);
  });

  test('gives the shader time, motion, drawing and height', () => {
    const row = rowOf({});
    expect([...row.subarray(7, 9)]).toEqual([-7, 231.5]);
    expect(row[9]).toBeCloseTo(Math.PI / 2, 6);
    expect(SHAPES[row[10] ?? -1]).toBe('rotor');
    expect(row[11]).toBe(placeOfAltitude(5_000));
  });

  test('does not move what stands or has no track, and never draws what has no place', () => {
    expect(rowOf({ onGround: true })[8]).toBe(0);
    expect(rowOf({ onGround: true })[11]).toBe(-1);
    expect(rowOf({ trueTrack: null })[8]).toBe(0);
    expect(rowOf({ latitude: null, longitude: null })[7]).toBeLessThan(-1e5);
    expect(rowOf({ timePosition: null })[7]).toBe(0);
  });

  test('has finite numbers at the poles', () => {
    for (const latitude of [90, -90]) {
      expect([...rowOf({ latitude })].every(Number.isFinite)).toBe(true);
    }
  });

  test('uses its memory again', () => {
    const columns = decodeAircraft(encodeAircraft({ time: T, states: [state({})] }));
    const memory = packAircraft(columns);
    expect(packAircraft(columns, memory)).toBe(memory);
  });
});

test('heights find their place in the palette', () => {
  expect([-100, 0, 1_000, 2_000, 12_000, 20_000].map(placeOfAltitude)).toEqual([
    0, 0, 0.5, 1, 4, 4,
  ]);
});
