import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { angleBetween } from './sphere.ts';
import {
  fitView,
  globeMetresPerPixel,
  globeView,
  panView,
  placeAt,
  projectionOf,
  roundToPixel,
  zoomView,
} from './view.ts';

const size = { width: 640, height: 400 };
const middle: [number, number] = [320, 200];

describe('view', () => {
  it.each([
    [47, 8],
    [-17, 179.9],
    [89.9, 12],
    [-89.9, -100],
  ])('gives back the place under a pixel around %f, %f', (latitude, longitude) => {
    const view = { center: { latitude, longitude }, metresPerPixel: 100 };
    const place = placeAt(view, size, [400, 90]);
    expect(place).not.toBeNull();
    const pixel = place && projectionOf(view, size)([place.longitude, place.latitude]);
    expect(pixel?.[0]).toBeCloseTo(400, 3);
    expect(pixel?.[1]).toBeCloseTo(90, 3);
  });

  it('knows no place beside the globe', () => {
    expect(placeAt(globeView(size), size, [2, 2])).toBeNull();
    expect(placeAt(globeView(size), size, middle)).not.toBeNull();
  });

  it('keeps the place under the pointer while it zooms', () => {
    const view = { center: { latitude: 46, longitude: 7 }, metresPerPixel: 500 };
    const before = placeAt(view, size, [420, 120]);
    const after = placeAt(zoomView(view, size, 2, [420, 120]), size, [420, 120]);
    expect(before && after && angleBetween(before, after)).toBeLessThan(0.02);
  });

  it('never zooms out beyond the globe nor in beyond a doorstep', () => {
    const view = globeView(size);
    expect(zoomView(view, size, 0.1).metresPerPixel).toBe(globeMetresPerPixel(size));
    expect(zoomView(view, size, 1e12).metresPerPixel).toBe(0.2);
  });

  it('stays on the globe however it is dragged', () => {
    const step = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const end = steps.reduce((view, [dx, dy]) => panView(view, size, dx, dy), globeView(size));
        expect(Math.abs(end.center.latitude)).toBeLessThanOrEqual(90);
        expect(Math.abs(end.center.longitude)).toBeLessThanOrEqual(180);
      }),
      { seed: 2 },
    );
  });

  it('moves the ground with the hand', () => {
    const view = { center: { latitude: 10, longitude: 20 }, metresPerPixel: 1000 };
    const held = placeAt(view, size, [300, 220]);
    const dropped = placeAt(panView(view, size, 50, -30), size, [350, 190]);
    expect(held && dropped && angleBetween(held, dropped)).toBeLessThan(0.01);
  });

  it('fits a cap into the short side, and shows no less than the least span', () => {
    const center = { latitude: 0, longitude: 0 };
    expect(fitView({ center, radiusDeg: 0 }, size, 400_000).metresPerPixel).toBe(1000);
    const wide = fitView({ center, radiusDeg: 10 }, size, 400_000);
    const rim = projectionOf(wide, size)([0, 10]);
    expect(rim?.[1]).toBeGreaterThan(0);
    expect(rim?.[1]).toBeLessThan(60);
  });

  it('rounds to what a pixel can tell', () => {
    const place = { latitude: 47.123456789, longitude: 8.987654321 };
    expect(roundToPixel(place, 1000)).toEqual({ latitude: 47.123, longitude: 8.988 });
    expect(roundToPixel(place, 30_000)).toEqual({ latitude: 47.1, longitude: 9 });
  });
});
