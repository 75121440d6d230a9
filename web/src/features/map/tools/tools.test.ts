import { expect, test } from 'vitest';
import { placeInRows } from './draw-picture.ts';
import { locationProblem } from './use-locate.ts';
import { lengthM } from './use-measure.ts';

test('a way is as long as its parts, over the antimeridian and the pole too', () => {
  expect(lengthM([])).toBe(0);
  expect(lengthM([{ latitude: 1, longitude: 2 }])).toBe(0);
  const degree = lengthM([
    { latitude: 0, longitude: 179.5 },
    { latitude: 0, longitude: -179.5 },
  ]);
  expect(degree).toBeGreaterThan(111_000);
  expect(degree).toBeLessThan(111_500);
  const overThePole = lengthM([
    { latitude: 89, longitude: 0 },
    { latitude: 89, longitude: 180 },
  ]);
  expect(overThePole / degree).toBeCloseTo(2, 2);
});

test('a legend breaks into rows, and something too wide has its own', () => {
  expect(placeInRows([40, 40, 40, 200, 10], 100)).toEqual([
    { x: 0, row: 0 },
    { x: 40, row: 0 },
    { x: 0, row: 1 },
    { x: 0, row: 2 },
    { x: 0, row: 3 },
  ]);
});

test('each way of not being found has its own advice', () => {
  expect(new Set([1, 2, 3].map(locationProblem)).size).toBe(3);
});
