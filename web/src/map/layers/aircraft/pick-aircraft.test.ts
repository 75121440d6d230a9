import { describe, expect, test } from 'vitest';
import { chord } from '../../sphere-vector.ts';
import { aircraftNear } from './pick-aircraft.ts';

const at = (...places: [latitude: number, longitude: number, fade?: number][]) => ({
  latitude: Float64Array.from(places, ([latitude]) => latitude),
  longitude: Float64Array.from(places, ([, longitude]) => longitude),
  fade: Float32Array.from(places, ([, , fade = 1]) => fade),
});
const near = (places: ReturnType<typeof at>, latitude: number, longitude: number, km: number) =>
  aircraftNear(places, places.latitude.length, { latitude, longitude }, km / 6371);

describe('aircraftNear', () => {
  test('gives the nearest first, and nothing that is far, unseen or without a place', () => {
    const places = at([47, 8], [47.01, 8], [47, 9], [47, 8, 0], [Number.NaN, 8]);
    expect(near(places, 47.008, 8, 5)).toEqual([1, 0]);
  });

  test('reaches across the antimeridian and over the pole', () => {
    expect(near(at([10, 179.99], [10, -179.99]), 10, -179.995, 5)).toEqual([1, 0]);
    expect(near(at([89.99, 0], [89.5, 180]), 89.99, 180, 5)).toEqual([0]);
  });

  test('tells metres apart', () => {
    const metre = 1 / 111_195;
    expect(near(at([47, 8], [47 + metre, 8]), 47 + 0.7 * metre, 8, 0.01)).toEqual([1, 0]);
  });
});

test('the chord is exact for near places', () => {
  const metre = 1 / 111_195;
  const places = [47, 47 + metre].map((latitude) => ({ latitude, longitude: 8 }));
  expect(chord(places[0] as never, places[1] as never) * 6_371_000).toBeCloseTo(1, 3);
});
