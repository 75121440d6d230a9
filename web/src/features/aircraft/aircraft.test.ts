import { decodeTrack, PATH_FORMAT, type StateVector } from '@nest/model';
import { describe, expect, test } from 'vitest';
import {
  formatAge,
  formatClimb,
  formatClock,
  formatFeet,
  formatFeetPerMinute,
  formatKnots,
  formatMetres,
} from '@/lib/format/flight.ts';
import { trackPath } from './detail/track-path.ts';
import { emergencyOf } from './emergency.ts';
import { nearPoint } from './near.ts';
import { aircraftSearchSchema, initialSort } from './search.ts';

test('units', () => {
  expect([formatMetres(10_668), formatFeet(10_668)]).toEqual(['10,668 m', '35,000 ft']);
  expect([formatMetres(-30.4), formatMetres(-0.2)]).toEqual(['−30 m', '0 m']);
  expect(formatKnots(231.5)).toBe('450 kn');
  expect([5.2, -3, 0.02].map(formatClimb)).toEqual(['+5.2 m/s', '−3.0 m/s', '0 m/s']);
  expect(formatFeetPerMinute(5.08)).toBe('+1,000 ft/min');
  expect([4.4, 130].map(formatAge)).toEqual(['4 s', '2 min']);
  expect(formatClock(1_700_000_000)).toBe('22:13:20 UTC');
});

test('emergencyOf', () => {
  expect(['7500', '7600', '7700', '7000', null].map(emergencyOf)).toEqual([
    'unlawful interference',
    'radio failure',
    'emergency',
    null,
    null,
  ]);
});

test('nearPoint', () => {
  expect(nearPoint('47.4, -8.55')).toEqual({ latitude: 47.4, longitude: -8.55 });
  expect(['91,0', '10,181', 'abc', '12', undefined].map(nearPoint)).toEqual(Array(5).fill(null));
});

describe('address', () => {
  test('whatever is wrong falls away', () => {
    const parsed = aircraftSearchSchema.parse({ q: 7700, where: 'sea', category: 99, radius: 0 });
    expect(parsed).toEqual({ q: '7700' });
  });
  test('near a place the nearest come first', () => {
    expect(initialSort('47,8').field).toBe('distance');
    expect(initialSort(undefined).field).toBe('callsign');
  });
});

describe('trackPath', () => {
  const point = (timeS: number, latitude: number) => ({
    timeS,
    latitude,
    longitude: 8,
    altitudeM: null,
  });
  const state = { latitude: 3, longitude: 8, timePosition: 120, lastContact: 121 } as StateVector;

  test('is in order of time and ends where the aircraft was heard', () => {
    const path = trackPath([point(60, 2), point(0, 1)], state);
    expect(decodeTrack(path ?? '', PATH_FORMAT)).toEqual([
      [1, 8, 0],
      [2, 8, 60],
      [3, 8, 120],
    ]);
  });
  test('leaves out a place of another flight, and needs two points', () => {
    const later = { ...state, timePosition: 90_000 };
    expect(
      decodeTrack(trackPath([point(0, 1), point(60, 2)], later) ?? '', PATH_FORMAT),
    ).toHaveLength(2);
    expect(trackPath([point(0, 1)], null)).toBeNull();
  });
});
