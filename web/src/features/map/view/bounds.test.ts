import { expect, test } from 'vitest';
import { boundsAround, isWithin } from './bounds.ts';
import { insetsOf } from './use-insets.ts';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

test('isWithin, also across the antimeridian and round a pole', () => {
  const europe = { west: -10, south: 35, east: 30, north: 60 };
  expect([at(48, 11), at(48, 31), at(61, 11), at(35, -10)].map((p) => isWithin(p, europe))).toEqual(
    [true, false, false, true],
  );
  const pacific = { west: 170, south: -30, east: -160, north: 10 };
  expect([at(0, 175), at(0, -170), at(0, 0), at(0, 180)].map((p) => isWithin(p, pacific))).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(isWithin(at(80, 12), { west: -180, south: 60, east: 180, north: 90 })).toBe(true);
});

test('the middle is kept clear of a panel at the left and of a low sheet, and of nothing else', () => {
  const room = { width: 1_000, height: 700 };
  const at = (x: number) => insetsOf({ panel: { x, y: 12 }, panelWidth: 344, sheet: 0, room });
  expect([at(12).left, at(300).left]).toEqual([356, 0]);
  const sheet = (height: number) =>
    insetsOf({ panel: null, panelWidth: 344, sheet: height, room }).bottom;
  expect([sheet(98), sheet(350), sheet(676)]).toEqual([98, 350, 0]);
  const narrow = { panel: { x: 12, y: 12 }, panelWidth: 344, sheet: 0 };
  expect(insetsOf({ ...narrow, room: { width: 500, height: 700 } }).left).toBe(0);
});

test('boundsAround a city, the antimeridian, and the whole Earth', () => {
  const size = { width: 1024, height: 512 };
  const city = boundsAround(at(60, 10), 10, size);
  expect(city.east - city.west).toBeCloseTo(720 / 1024);
  expect(city.north - city.south).toBeCloseTo(180 / 1024);
  const pacific = boundsAround(at(0, 179.9), 8, size);
  expect(isWithin(at(0, -179.9), pacific)).toBe(true);
  expect(isWithin(at(0, 170), pacific)).toBe(false);
  expect(boundsAround(at(20, 0), 1, size)).toEqual({
    west: -180,
    south: -90,
    east: 180,
    north: 90,
  });
});
