import {
  type AircraftSnapshot,
  decodeAircraft,
  encodeAircraft,
  type StateVector,
} from '@nest/model';
import { describe, expect, test } from 'vitest';
import { aircraftInView, MOST_ROWS, phenomenaInView, shootsInView } from './in-view.ts';

const WORLD = { west: -180, south: -90, east: 180, north: 90 };
const looking = { bounds: WORLD, center: { latitude: 0, longitude: 0 }, reachM: Infinity };

/** Points along the equator, a degree apart; the farther, the newer. */
function pointsOf(count: number) {
  const index = Array.from({ length: count }, (_, i) => i);
  return {
    ids: index.map((i) => `p${i}`),
    titles: index.map((i) => `Report ${i}`),
    longitude: Float64Array.from(index, (i) => (i % 180) + i / 1e4),
    latitude: new Float64Array(count),
    observedAtMs: Float64Array.from(index, (i) => i * 1_000),
    category: new Uint8Array(count),
    status: new Uint8Array(count),
    obscured: new Uint8Array(count),
  };
}

describe('phenomena in view', () => {
  test('come newest or nearest first', () => {
    const points = pointsOf(3);
    const ids = (order: 'newest' | 'nearest') =>
      phenomenaInView(points, order, looking).rows.map(({ id }) => id);
    expect(ids('newest')).toEqual(['p2', 'p1', 'p0']);
    expect(ids('nearest')).toEqual(['p0', 'p1', 'p2']);
  });

  test('are those in the box and on the near side', () => {
    const points = pointsOf(150);
    const box = { ...WORLD, west: 10.5, east: 20.5 };
    expect(phenomenaInView(points, 'newest', { ...looking, bounds: box }).count).toBe(10);
    expect(phenomenaInView(points, 'newest', { ...looking, reachM: 9_200_000 }).count).toBe(83);
  });

  test('are all counted, and the first of them listed', () => {
    const { rows, count } = phenomenaInView(pointsOf(2_000), 'newest', looking);
    expect([count, rows.length, rows[0]?.id, rows.at(-1)?.id]).toEqual([
      2_000,
      MOST_ROWS,
      'p1999',
      `p${2_000 - MOST_ROWS}`,
    ]);
  });
});

const T = 1_800_000_000;
const stateOf = (icao24: string, rest: Partial<StateVector>): StateVector => ({
  icao24,
  callsign: null,
  originCountry: 'Switzerland',
  timePosition: T,
  lastContact: T,
  longitude: 1,
  latitude: 0,
  baroAltitude: null,
  onGround: false,
  velocity: null,
  trueTrack: null,
  verticalRate: null,
  sensors: null,
  geoAltitude: 3_000,
  squawk: null,
  spi: false,
  positionSource: 0,
  category: 0,
  ...rest,
});

test('aircraft in view are where they are by now, the nearest first, old ones not', () => {
  const snapshot: AircraftSnapshot = {
    time: T,
    states: [
      stateOf('000001', { longitude: 2, callsign: 'SWR1    ' }),
      // Flies from the edge to the centre in 100 s.
      stateOf('000002', { longitude: 0.3, velocity: 300, trueTrack: 270 }),
      stateOf('000003', { timePosition: T - 400, lastContact: T - 400 }),
      stateOf('000004', { longitude: null, latitude: null }),
    ],
  };
  const columns = decodeAircraft(encodeAircraft(snapshot));
  const { rows, count } = aircraftInView(columns, T + 100, looking);
  expect(count).toBe(2);
  expect(rows.map(({ id, call }) => [id, call])).toEqual([
    ['000002', '000002'],
    ['000001', 'SWR1'],
  ]);
  expect(rows[0]?.distanceM).toBeLessThan(5_000);
});

test('shoots in view are those that have a place', () => {
  const shoot = { title: 'Roof', status: 'recorded', path: null, orientation: null } as const;
  const place = { latitude: 1, longitude: 1, accuracyM: null };
  const shoots = [
    { ...shoot, id: 'old', startedAtMs: 1, location: place },
    { ...shoot, id: 'new', startedAtMs: 2, location: place },
    { ...shoot, id: 'nowhere', startedAtMs: 3, location: null },
  ];
  expect(shootsInView(shoots, 'newest', looking).rows.map(({ id }) => id)).toEqual(['new', 'old']);
});
