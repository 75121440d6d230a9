import { distanceM } from '@nest/model';
import { expect, test } from 'vitest';
import { azimuthDeg, greatCircle, legsOf } from './geodesic.ts';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

test.each([
  // Williams' own example: Los Angeles to New York, 66°.
  [at(33.95, -118.4), at(40.633, -73.783), 65.9],
  [at(0, 179), at(0, -179), 90],
  [at(0, 0), at(-10, 0), 180],
  [at(80, 0), at(80, 180), 0],
])('azimuth from %o to %o', (from, to, expected) => {
  expect(azimuthDeg(from, to)).toBeCloseTo(expected, 1);
});

test('a great circle ends where it should and has no long piece', () => {
  const line = greatCircle(at(52, 170), at(48, -125));
  expect(line.at(-1)).toEqual(at(48, -125));
  const pieces = line.slice(1).map((to, i) => distanceM(line[i] ?? to, to));
  expect(Math.max(...pieces)).toBeLessThan(101_000);
  expect(pieces.reduce((sum, piece) => sum + piece)).toBeCloseTo(
    distanceM(at(52, 170), at(48, -125)),
    -4,
  );
});

test('legs have their middle between their ends', () => {
  const [leg] = legsOf([at(0, 170), at(0, -170)]);
  expect(Math.abs(leg?.middle.longitude ?? 0)).toBeCloseTo(180, 3);
  expect(leg?.azimuthDeg).toBeCloseTo(90, 3);
});
