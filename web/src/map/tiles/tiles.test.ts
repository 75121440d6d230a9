import {
  CellsTile,
  type DecodedTile,
  decodeTile,
  emptyPoints,
  encodePoints,
  type MapPoint,
  type Tile,
} from '@nest/model';
import { describe, expect, it } from 'vitest';
import { filterCells, filterPoints, type TileFilter } from './filter-tiles.ts';
import { fallbackTiles, mergeTiles } from './merge-tiles.ts';
import { type Listen, TileFeed } from './tile-feed.ts';

const DAY_MS = 86_400_000;
const T0 = Date.UTC(2026, 0, 1);
const ALL: TileFilter = { statuses: [], categories: [], fromMs: -Infinity, toMs: Infinity };

const pointAt = (i: number): MapPoint => ({
  id: `p-${i}`,
  audience: 'members',
  longitude: -45 + i / 100,
  latitude: 45,
  observedAtMs: T0 + i * DAY_MS,
  category: i % 3,
  status: i % 2,
  obscured: false,
  title: `Report ${i}`,
});
const points = Array.from({ length: 30 }, (_, i) => pointAt(i));

function listed(path: string, some: MapPoint[]): Tile {
  const data = encodePoints(some);
  return { audience: 'members', path, kind: 'points', count: some.length, data };
}
function counted(path: string, some: MapPoint[]): Tile {
  const cells = new CellsTile(path);
  for (const point of some) cells.add(point);
  return { audience: 'members', path, kind: 'cells', count: some.length, data: cells.encode() };
}
const decoded = (...tiles: Tile[]) =>
  new Map(tiles.map((tile): [string, DecodedTile] => [`members-${tile.path}`, decodeTile(tile)]));

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

describe('filters', () => {
  const { points: all, cells } = mergeTiles([
    decodeTile(listed('5', points)),
    decodeTile(counted('6', points)),
  ]);
  it.each<[string, Partial<TileFilter>, (point: MapPoint) => boolean]>([
    ['nothing', {}, () => true],
    ['status', { statuses: ['triaged'] }, ({ status }) => status === 1],
    ['category', { categories: ['uap', 'paranormal'] }, ({ category }) => category !== 1],
    [
      'time',
      { fromMs: T0 + 10 * DAY_MS, toMs: T0 + 20 * DAY_MS - 1 },
      ({ observedAtMs }) => observedAtMs >= T0 + 10 * DAY_MS && observedAtMs < T0 + 20 * DAY_MS,
    ],
  ])('by %s give the same of listed and of counted phenomena', (_, change, passes) => {
    const filter = { ...ALL, ...change };
    const expected = points.filter(passes).map(({ id }) => id);
    expect(filterPoints(all, filter).ids.toSorted()).toEqual(expected.toSorted());
    expect(sum(filterCells(cells, filter)?.counts ?? [])).toBe(expected.length);
  });

  it('leave nothing where nothing passes', () => {
    const filter = { ...ALL, toMs: T0 - 1 };
    expect(filterPoints(all, filter)).toEqual(emptyPoints());
    expect(filterCells(cells, filter)).toBeNull();
  });
});

describe('until the tiles of a new view are there', () => {
  const parent = counted('5', points);
  const children = [listed('50', points.slice(0, 10)), listed('51', points.slice(10))];
  const idsOf = (tiles: DecodedTile[]) => tiles.map(({ path }) => path).sort();

  it('the tile above stands for all of its area', () => {
    const tiles = decoded(parent, children[0] as Tile);
    expect(idsOf(fallbackTiles(['members-50', 'members-51'], tiles))).toEqual(['5']);
  });
  it('the tiles below stand for the one above', () => {
    expect(idsOf(fallbackTiles(['members-5'], decoded(...children)))).toEqual(['50', '51']);
  });
  it('nothing stands for what is there, or for what nobody has', () => {
    const tiles = decoded(parent, ...children);
    expect(idsOf(fallbackTiles(['members-50', 'members-51'], tiles))).toEqual(['50', '51']);
    expect(idsOf(fallbackTiles(['members-7', 'team-5'], tiles))).toEqual([]);
  });
});

describe('a feed', () => {
  function aFeed() {
    const open = new Map<string, (tile: Tile | null) => void>();
    let opened = 0;
    const listen: Listen = (id, next) => {
      opened++;
      open.set(id, next);
      return () => void open.delete(id);
    };
    let changes = 0;
    const feed = new TileFeed(listen, () => changes++);
    return { feed, open, opened: () => opened, changes: () => changes };
  }
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

  it('listens to what is wanted once, and tells of all that arrives together once', async () => {
    const { feed, open, opened, changes } = aFeed();
    feed.want(['members-5', 'members-6']);
    await settled();
    expect(feed.get().isLoading).toBe(true);
    const told = changes();
    open.get('members-5')?.(listed('5', points));
    open.get('members-6')?.(null);
    await settled();
    expect(changes()).toBe(told + 1);
    expect(feed.get()).toMatchObject({ isLoading: false, error: null });
    expect([...feed.get().tiles.keys()]).toEqual(['members-5']);
    feed.want(['members-6']);
    feed.want(['members-5', 'members-6']);
    expect(opened()).toBe(2);
  });

  it('keeps a bounded number that are out of view, and stops with all of them', () => {
    const { feed, open } = aFeed();
    for (let i = 0; i < 200; i++) feed.want([`members-${i}`, 'members-x']);
    expect(open.size).toBe(26);
    expect(open.has('members-199')).toBe(true);
    expect(open.has('members-0')).toBe(false);
    feed.close();
    expect(open.size).toBe(0);
  });

  it('says what is wrong with a tile and shows the others', async () => {
    const { feed, open } = aFeed();
    feed.want(['members-5', 'members-6']);
    open.get('members-5')?.({ ...listed('5', points), data: new Uint8Array([9]) });
    open.get('members-6')?.(listed('6', points));
    await settled();
    expect(feed.get().error?.message).toMatch(/version 9/);
    expect([...feed.get().tiles.keys()]).toEqual(['members-6']);
  });
});
