import { createRequire } from 'node:module';
import type { Feature, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { type Atlas, worldGeoJson } from '../../maplibre/base/world-geojson.ts';
import { unwrapLine, unwrapPolygon, unwrapRing, withoutSeams } from './unwrap.ts';

const atlas = createRequire(import.meta.url)('world-atlas/countries-110m.json') as Atlas;

const outlineOf = (feature: Feature | undefined) =>
  (feature?.geometry as Polygon | undefined)?.coordinates[0] ?? [];
const longestStep = (line: Position[]) =>
  Math.max(...line.slice(1).map(([x = 0], i) => Math.abs(x - (line[i]?.[0] ?? 0))));

describe('unwrapLine', () => {
  test('runs on across the antimeridian, both ways', () => {
    const line = [
      [170, 0],
      [-170, 5],
      [-150, 5],
      [175, 8],
    ];
    expect(unwrapLine(line).map(([x]) => x)).toEqual([170, 190, 210, 175]);
  });
});

describe('unwrapRing', () => {
  test('closes a ring round a pole along that pole', () => {
    const ring = Array.from({ length: 9 }, (_, i) => [((i * 45 + 180) % 360) - 180, -70]);
    const closed = unwrapRing(ring);
    expect(closed.slice(-3)).toEqual([
      [360, -90],
      [0, -90],
      [0, -70],
    ]);
  });

  test('leaves other rings as long as they are', () => {
    const ring = [
      [178, -17],
      [-178, -17],
      [-178, -15],
      [178, -17],
    ];
    expect(unwrapRing(ring)).toEqual([
      [178, -17],
      [182, -17],
      [182, -15],
      [178, -17],
    ]);
  });
});

test('holes follow their outline to the other side', () => {
  const square = (west: number, size: number) => [
    [west, 0],
    [west + size, 0],
    [west + size, size],
    [west, 0],
  ];
  const outline = square(170, 40).map(([x = 0, y = 0]) => [x > 180 ? x - 360 : x, y]);
  const [, hole] = unwrapPolygon([outline, square(-170, 5)]);
  expect(hole?.[0]?.[0]).toBe(190);
});

test('edges on the antimeridian and on the poles are no coast', () => {
  const line = [
    [100, -70],
    [180, -80],
    [180, -90],
    [-180, -90],
    [-180, -80],
    [-100, -70],
  ];
  expect(withoutSeams(line)).toEqual([line.slice(0, 2), line.slice(4)]);
});

describe('the bundled world', () => {
  const world = worldGeoJson(atlas);

  test('has no band across the map', () => {
    for (const feature of world.land.features) {
      const outline = outlineOf(feature);
      const atPole = outline.filter(([, y = 0]) => Math.abs(y) === 90).length;
      const free = atPole ? outline.slice(0, -3) : outline;
      expect(longestStep(free)).toBeLessThan(60);
    }
  });

  test('has Antarctica to the pole and all the way round', () => {
    const polar = world.land.features.filter((feature) =>
      outlineOf(feature).some(([, y]) => y === -90),
    );
    expect(polar).toHaveLength(1);
    const longitudes = outlineOf(polar[0]).map(([x = 0]) => x);
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeCloseTo(360, 1);
  });

  test('names a country in its largest part', () => {
    const find = (name: string) => {
      const found = world.countries.features.find(({ properties }) => properties?.name === name);
      return (found?.geometry as { coordinates: Position } | undefined)?.coordinates ?? [];
    };
    const [longitude, latitude] = find('France');
    expect(longitude).toBeGreaterThan(0);
    expect(longitude).toBeLessThan(5);
    expect(latitude).toBeGreaterThan(45);
    // Not in the ocean between Chukotka and Kaliningrad.
    expect(find('Russia')[0]).toBeGreaterThan(80);
  });
});
