import {
  type AircraftColumns,
  decodeAircraft,
  encodeAircraft,
  type StateVector,
} from '@nest/model';
import { describe, expect, test } from 'vitest';
import { aircraftRows } from './aircraft-row.ts';
import { keepOrder, sortRows } from './row-order.ts';

const T = 1_700_000_000;

function stateOf(icao24: string, changes: Partial<StateVector> = {}): StateVector {
  return {
    icao24,
    callsign: null,
    originCountry: 'Chile',
    timePosition: T,
    lastContact: T,
    longitude: 8,
    latitude: 47,
    baroAltitude: 1_000,
    onGround: false,
    velocity: 100,
    trueTrack: 0,
    verticalRate: 0,
    sensors: null,
    geoAltitude: null,
    squawk: null,
    spi: false,
    positionSource: 0,
    category: 4,
    ...changes,
  };
}
const sky = (...states: StateVector[]): AircraftColumns =>
  decodeAircraft(encodeAircraft({ time: T, states }));
const ids = (rows: { icao24: string }[]) => rows.map(({ icao24 }) => icao24);

describe('aircraftRows', () => {
  const columns = sky(
    stateOf('4b1806', { callsign: 'SWR77LX ', squawk: '1000' }),
    stateOf('abc700', { callsign: 'UAL9', squawk: '7700', category: 6 }),
    stateOf('c00001', { onGround: true, latitude: null, longitude: null, category: 8 }),
  );

  test.each([
    ['swr', ['4b1806']],
    ['7lx', ['4b1806']],
    ['4B18', ['4b1806']],
    ['77', ['4b1806', 'abc700']],
    ['7700', ['abc700']],
    ['sw r77', ['4b1806']],
    ['b18', []],
    ['', ['4b1806', 'abc700', 'c00001']],
  ])('searches callsign, address and squawk for %j', (q, found) => {
    expect(ids(aircraftRows(columns, { q }, T))).toEqual(found);
  });

  test('filters by ground, category and distress', () => {
    expect(ids(aircraftRows(columns, { q: '', where: 'ground' }, T))).toEqual(['c00001']);
    expect(ids(aircraftRows(columns, { q: '', where: 'air' }, T))).toEqual(['4b1806', 'abc700']);
    expect(ids(aircraftRows(columns, { q: '', category: 8 }, T))).toEqual(['c00001']);
    expect(ids(aircraftRows(columns, { q: '', emergency: true }, T))).toEqual(['abc700']);
  });

  test('near a place counts where the aircraft is by now, across the 180th meridian too', () => {
    const near = sky(
      // 50 km south and flying north at 250 m/s.
      stateOf('000001', { latitude: 46.55, velocity: 250, trueTrack: 0 }),
      stateOf('000002', { latitude: 46.55, velocity: 250, trueTrack: 180 }),
      stateOf('000003', { latitude: null, longitude: null }),
    );
    const area = { place: { latitude: 47, longitude: 8 }, radiusM: 30_000 };
    expect(ids(aircraftRows(near, { q: '', near: area }, T))).toEqual([]);
    const [row, ...rest] = aircraftRows(near, { q: '', near: area }, T + 100);
    expect([row?.icao24, rest.length]).toEqual(['000001', 0]);
    expect(row?.distanceM).toBeGreaterThan(24_000);
    expect(row?.distanceM).toBeLessThan(26_000);

    const east = sky(stateOf('000004', { latitude: 0, longitude: -179.9, velocity: null }));
    const fiji = { place: { latitude: 0, longitude: 179.9 }, radiusM: 30_000 };
    expect(ids(aircraftRows(east, { q: '', near: fiji }, T))).toEqual(['000004']);
  });
});

describe('order', () => {
  const rows = aircraftRows(
    sky(
      stateOf('000001', { callsign: 'B', baroAltitude: null }),
      stateOf('000002', { callsign: 'A', baroAltitude: 200, timePosition: T - 60 }),
      stateOf('000003', { callsign: null, baroAltitude: 900, timePosition: T - 20 }),
    ),
    { q: '' },
    T,
  );

  test('rows without a value stand last either way', () => {
    const order = (field: string, direction: 'asc' | 'desc') =>
      ids(sortRows(rows, { field, direction }));
    expect(order('callsign', 'asc')).toEqual(['000002', '000001', '000003']);
    expect(order('callsign', 'desc')).toEqual(['000001', '000002', '000003']);
    expect(order('altitude', 'desc')).toEqual(['000003', '000002', '000001']);
    expect(order('age', 'asc')).toEqual(['000001', '000003', '000002']);
  });

  test('keeps rows in their place: the gone are left out, the new stand at the end', () => {
    const sorted = sortRows(rows, { field: 'callsign', direction: 'asc' });
    const { rows: kept, late } = keepOrder(sorted, ['00000f', '000003', '000002']);
    expect(ids(kept)).toEqual(['000003', '000002', '000001']);
    expect(late).toBe(1);
    expect(keepOrder(sorted, null)).toEqual({ rows: sorted, late: 0 });
  });
});
