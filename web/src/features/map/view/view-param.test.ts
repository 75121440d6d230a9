import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readView, writeView } from './view-param.ts';

const view = (latitude: number, longitude: number, zoom: number, bearingDeg = 0, pitchDeg = 0) => ({
  center: { latitude, longitude },
  zoom,
  bearingDeg,
  pitchDeg,
  projection: 'globe' as const,
});

test('a view is short, and leaves out what is not turned', () => {
  expect(writeView(view(48.137154, 11.576124, 4))).toBe('48.14,11.58,4');
  expect(writeView(view(48.137154, 11.576124, 15.126))).toBe('48.13715,11.57612,15.13');
  expect(writeView(view(0, -180, 2, 0, 40))).toBe('0,-180,2,0,40');
  expect(writeView(view(0, 0, 2, 12.34, 0))).toBe('0,0,2,12.3');
  expect(writeView(view(0, 0, 2, -0.01, 0))).toBe('0,0,2');
});

test('what is no view is refused', () => {
  for (const text of [
    '',
    '1,2',
    '91,0,2',
    '0,181,2',
    '0,0,2,0,90',
    '0,0,99',
    'a,b,c',
    '1,2,3,4,5,6',
  ]) {
    expect(readView(text)).toBeNull();
  }
  expect(readView(undefined)).toBeNull();
});

test('a view comes back to within a pixel', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(number(-90, 90), number(-180, 180), number(0, 18), (latitude, longitude, zoom) => {
      const back = readView(writeView(view(latitude, longitude, zoom)));
      const pixelDeg = 360 / (512 * 2 ** zoom);
      expect(Math.abs((back?.center.latitude ?? 999) - latitude)).toBeLessThan(pixelDeg);
      expect(Math.abs((back?.center.longitude ?? 999) - longitude)).toBeLessThan(pixelDeg);
      expect(back?.zoom).toBeCloseTo(zoom, 1);
    }),
    { seed: 58, numRuns: 200 },
  );
});
