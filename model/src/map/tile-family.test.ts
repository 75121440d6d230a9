import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHENOMENON_STATUSES } from '../phenomena/status.ts';
import { CATEGORIES } from '../phenomena/vocabulary.ts';
import { CellsTile, MAX_COUNTS } from './cells-tile.ts';
import type { MapPoint } from './map-point.ts';
import { decodePoints } from './points-tile.ts';
import { decodeTile, type Tile, type TileIndex, toBytes } from './tile.ts';
import { MAX_POINTS, MAX_POINTS_IN_ONE_SPOT, TileFamily } from './tile-family.ts';
import { pathOf } from './tile-path.ts';

const YEAR_MS = 31_557_600_000;

function pointOf(i: number, place?: Partial<MapPoint>): MapPoint {
  return {
    id: `p-${i}`,
    audience: 'members',
    longitude: ((i * 137.5) % 360) - 180,
    latitude: ((i * 61.8) % 178) - 89,
    observedAtMs: Date.UTC(1950, 0, 1) + ((i * 7_919) % 75) * YEAR_MS + i * 3_600_000,
    category: i % CATEGORIES.length,
    status: Math.floor(i / 7) % PHENOMENON_STATUSES.length,
    obscured: i % 5 === 0,
    title: `Report ${i}`,
    ...place,
  };
}

function familyOf(points: Iterable<MapPoint>): TileFamily {
  const family = new TileFamily('members');
  for (const point of points) family.add(point);
  family.settle();
  return family;
}

/** The tiles of a structure and its details, recomputed from the points alone. */
function recount(tiles: readonly Tile[], index: TileIndex, points: Iterable<MapPoint>) {
  const family = TileFamily.emptied('members', index);
  for (const tile of tiles) family.prepare(tile.path, tile);
  for (const point of points) family.add(point);
  return family;
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const byPath = (tiles: readonly Tile[]) =>
  new Map(tiles.map(({ path, kind, count, data }) => [path, [kind, count, hashOf(toBytes(data))]]));

function listed(tiles: readonly Tile[]): string[] {
  return tiles
    .filter(({ kind }) => kind === 'points')
    .flatMap(({ data }) => decodePoints(toBytes(data)).ids)
    .sort();
}

describe('a family of tiles', () => {
  it('lists each point once, in the tile that its place belongs to', () => {
    const points = Array.from({ length: 6_000 }, (_, i) => pointOf(i));
    const family = familyOf(points);
    const tiles = family.tiles();
    expect(listed(tiles)).toEqual(points.map(({ id }) => id).sort());
    for (const tile of tiles) {
      const within = points.filter((point) => pathOf(point).startsWith(tile.path));
      expect(tile.count).toBe(within.length);
      if (tile.kind === 'points') expect(tile.count).toBeLessThanOrEqual(MAX_POINTS);
    }
    expect(family.shape.paths().sort()).toEqual(tiles.map(({ path }) => path).sort());
  });

  it('is the same as a recount after any history of changes in any batches', () => {
    // Few locations, so that tiles fill, split and empty.
    const place = fc.constantFrom(
      { longitude: 8.5417, latitude: 47.3769 },
      { longitude: 8.5418, latitude: 47.377 },
      { longitude: -180, latitude: -90 },
      { longitude: 180, latitude: 90 },
      { longitude: 120.123_456_7, latitude: -33.3 },
    );
    const change = fc.record({
      id: fc.nat({ max: 40 }),
      to: fc.option(fc.record({ place, seed: fc.nat({ max: 5_000 }) }), { nil: null }),
      ends: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), fc.nat({ max: 900 }), (changes, crowd) => {
        const at = new Map<string, MapPoint>();
        let family = new TileFamily('members');
        const stored = new Map<string, Tile>();
        let index = family.index();
        const store = () => {
          family.settle();
          const { tiles, removed, index: changed } = family.changes();
          for (const path of removed) stored.delete(path);
          for (const tile of tiles) stored.set(tile.path, tile);
          index = changed ?? index;
          family = new TileFamily('members', index);
          for (const tile of stored.values()) family.load(tile);
        };
        const put = (id: string, point: MapPoint | null) => {
          const before = at.get(id);
          if (before) family.remove(before);
          if (point) family.add(point);
          if (point) at.set(id, point);
          else at.delete(id);
        };
        for (let i = 0; i < crowd; i++) {
          const near = { longitude: 8.54 + i / 1e4, latitude: 47.37, id: `crowd-${i}` };
          put(near.id, pointOf(i, near));
        }
        store();
        for (const { id, to, ends } of changes) {
          put(`p-${id}`, to && pointOf(to.seed, { ...to.place, id: `p-${id}` }));
          if (ends) store();
        }
        for (let i = 0; i < crowd; i += 2) put(`crowd-${i}`, null);
        store();
        const tiles = [...stored.values()];
        const counted = recount(tiles, index, at.values());
        expect(byPath(tiles)).toEqual(byPath(counted.tiles()));
        expect(index).toEqual(counted.index());
        expect(listed(tiles)).toEqual([...at.keys()].sort());
        expect([...stored.keys()].sort()).toEqual(family.shape.paths().sort());
      }),
      { numRuns: 40, seed: 50 },
    );
  });

  it('stops to list where too many lie in one spot, and still counts them', () => {
    const spot = { longitude: -112.074, latitude: 33.4484 };
    const points = Array.from({ length: MAX_POINTS_IN_ONE_SPOT + 1 }, (_, i) => pointOf(i, spot));
    const family = familyOf(points);
    const [crowd] = family.shape.crowds;
    expect(family.shape.leaves.size).toBe(0);
    expect(pathOf(spot)).toBe(crowd);
    expect(family.tiles().every(({ kind, count }) => kind === 'cells' && count === 4_001)).toBe(
      true,
    );
    for (const point of points) family.remove(point);
    family.settle();
    expect(family.tiles()).toEqual([]);
    expect(family.shape.toString()).toBe('');
  });

  it('keeps every tile small', () => {
    const points = Array.from({ length: 100_000 }, (_, i) =>
      pointOf(i, { longitude: ((i * 37.7) % 80) - 120, latitude: ((i * 13.3) % 25) + 25 }),
    );
    const tiles = familyOf(points).tiles();
    const sizes = tiles.map(({ data }) => toBytes(data).length);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });
});

describe('a coarse tile', () => {
  it('counts more coarsely as it grows, loses nothing, and places cells where the points are', () => {
    const tile = new CellsTile('5');
    const points = Array.from({ length: 40_000 }, (_, i) =>
      pointOf(i, { longitude: -89 + (i % 880) / 10, latitude: 1 + (i % 650) / 10 }),
    );
    for (const point of points) tile.add(point);
    tile.fit();
    const cells = tile.columns();
    expect(cells.count.length).toBeLessThanOrEqual(MAX_COUNTS);
    expect(cells.count.reduce((sum, count) => sum + count, 0)).toBe(points.length);
    const counted = cells.count.reduce(
      (sum, count, i) => sum + (cells.category[i] === 2 ? count : 0),
      0,
    );
    expect(counted).toBe(points.filter(({ category }) => category === 2).length);
    const spans = cells.endMs.map((end, i) => end - (cells.startMs[i] ?? 0));
    expect(Math.max(...spans)).toBeLessThan(11 * YEAR_MS);
    for (const point of points) expect(tile.remove(point)).toBe(true);
    expect(tile.count).toBe(0);
    expect(tile.columns().count.length).toBe(0);
  });

  it('says when it is asked to remove what it never counted', () => {
    const tile = new CellsTile('5');
    tile.add(pointOf(1, { longitude: -45, latitude: 45 }));
    expect(tile.remove(pointOf(2, { longitude: -45, latitude: 45 }))).toBe(false);
    expect(tile.count).toBe(1);
  });

  it('gives the mean place of a cell to a hundredth of a pixel', () => {
    const tile = new CellsTile('5');
    const place = { longitude: -45.123, latitude: 45.678 };
    tile.add(pointOf(1, place));
    const decoded = decodeTile({ path: '5', kind: 'cells', data: tile.encode() });
    if (decoded.kind !== 'cells') throw new Error('not a coarse tile');
    expect(decoded.cells.longitude[0]).toBeCloseTo(place.longitude, 1);
    expect(decoded.cells.latitude[0]).toBeCloseTo(place.latitude, 1);
  });
});
