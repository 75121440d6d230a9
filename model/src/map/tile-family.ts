import { AUDIENCES, type Audience } from '../audience.ts';
import { PHENOMENON_STATUSES } from '../phenomena/status.ts';
import { CellsTile } from './cells-tile.ts';
import type { MapPoint } from './map-point.ts';
import { decodePoints, encodePoints, pointsOf, type TilePoint } from './points-tile.ts';
import { type Tile, type TileIndex, toBytes } from './tile.ts';
import { MAX_PATH_LENGTH, pathOf } from './tile-path.ts';
import { TileShape } from './tile-shape.ts';

/** Points that a tile lists before it is split: about 35 kB. */
export const MAX_POINTS = 500;
/** Points that a tile at the maximum depth lists, which cannot be split: about 300 kB. */
export const MAX_POINTS_IN_ONE_SPOT = 4_000;

/** The tiles contradict their record; they must be rebuilt. */
export class TilesDisagreeError extends Error {
  override name = 'TilesDisagreeError';
}

type Node = Map<string, TilePoint> | CellsTile;

/**
 * The tiles of one audience, or those that are loaded. As points are added and removed, tiles
 * split, appear and vanish. The result depends only on the points.
 */
export class TileFamily {
  readonly audience: Audience;
  readonly shape: TileShape;
  readonly #nodes = new Map<string, Node>();
  readonly #changed = new Set<string>();
  readonly #statuses: number[];
  readonly #stored: TileIndex;
  readonly #existed = new Set<string>();

  constructor(audience: Audience, stored?: TileIndex) {
    this.audience = audience;
    this.#stored = stored ?? emptyIndex(audience);
    this.shape = new TileShape(this.#stored.paths);
    this.#statuses = [...this.#stored.statuses];
  }

  /** An empty family with the structure of a stored one. */
  static emptied(audience: Audience, stored?: TileIndex): TileFamily {
    return new TileFamily(audience, { ...emptyIndex(audience), paths: stored?.paths ?? '' });
  }

  /** Paths of the existing tiles that a change of a point reads and writes. */
  touchedBy(point: MapPoint): string[] {
    const { cells, leaf } = this.shape.tilesOf(pathOf(point));
    return leaf !== null && this.shape.isLeaf(leaf) ? [...cells, leaf] : cells;
  }

  /** Adds a stored tile, before any changes. */
  load(tile: Tile): void {
    this.#existed.add(tile.path);
    const bytes = toBytes(tile.data);
    this.#nodes.set(
      tile.path,
      tile.kind === 'cells'
        ? CellsTile.decode(tile.path, bytes)
        : new Map(pointsOf(decodePoints(bytes)).map((point) => [point.id, point])),
    );
  }

  /** Adds an empty tile to refill, with the resolution of the stored one if there is one. */
  prepare(path: string, stored?: Tile): void {
    const detail =
      stored?.kind === 'cells' ? CellsTile.decode(path, toBytes(stored.data)).detail : undefined;
    this.#nodes.set(path, this.shape.isLeaf(path) ? new Map() : new CellsTile(path, detail));
  }

  /** @throws TilesDisagreeError if a tile does not contain the point */
  remove(point: MapPoint): void {
    this.#statuses[point.status] = (this.#statuses[point.status] ?? 0) - 1;
    const { cells, leaf } = this.shape.tilesOf(pathOf(point));
    for (const path of cells) {
      if (!this.#cells(path).remove(point)) throw missing(this.audience, path, point);
      this.#changed.add(path);
    }
    if (leaf === null) return;
    if (!this.shape.isLeaf(leaf) || !this.#points(leaf).delete(point.id)) {
      throw missing(this.audience, leaf, point);
    }
    this.#changed.add(leaf);
  }

  add(point: MapPoint): void {
    this.#statuses[point.status] = (this.#statuses[point.status] ?? 0) + 1;
    const { cells, leaf } = this.shape.tilesOf(pathOf(point));
    for (const path of cells) {
      this.#cells(path).add(point);
      this.#changed.add(path);
    }
    if (leaf === null) return;
    const { audience: _, ...listed } = point;
    if (!this.shape.isLeaf(leaf)) {
      this.shape.addLeaf(leaf);
      this.#nodes.set(leaf, new Map());
    }
    this.#points(leaf).set(point.id, listed);
    this.#changed.add(leaf);
  }

  /**
   * Splits tiles that have grown too large and drops empty ones. Call it after a set of changes.
   */
  settle(): void {
    for (const path of this.#changed) {
      const node = this.#nodes.get(path);
      if (node instanceof Map) this.#settlePoints(path, node);
      else if (node) this.#settleCells(path, node);
    }
  }

  #settlePoints(path: string, points: Map<string, TilePoint>): void {
    if (points.size === 0) {
      this.shape.remove(path);
      this.#nodes.delete(path);
      return;
    }
    const isLongest = path.length === MAX_PATH_LENGTH;
    if (points.size <= (isLongest ? MAX_POINTS_IN_ONE_SPOT : MAX_POINTS)) return;
    const cells = new CellsTile(path);
    for (const point of points.values()) cells.add(point);
    cells.fit();
    this.shape.remove(path);
    this.#nodes.set(path, cells);
    if (isLongest) {
      this.shape.addCrowd(path);
      return;
    }
    for (const point of points.values()) {
      const child = pathOf(point).slice(0, path.length + 1);
      if (!this.shape.isLeaf(child)) {
        this.shape.addLeaf(child);
        this.#nodes.set(child, new Map());
        // Iteration over a set includes elements that are added meanwhile.
        this.#changed.add(child);
      }
      this.#points(child).set(point.id, point);
    }
  }

  #settleCells(path: string, cells: CellsTile): void {
    if (cells.count > 0) {
      cells.fit();
      return;
    }
    this.shape.remove(path);
    this.#nodes.delete(path);
  }

  /**
   * What has to be written: changed tiles, paths of tiles to delete, and the index if it changed.
   */
  changes(): { tiles: Tile[]; removed: string[]; index: TileIndex | null } {
    const tiles: Tile[] = [];
    const removed: string[] = [];
    for (const path of this.#changed) {
      const node = this.#nodes.get(path);
      if (node) tiles.push(this.#tile(path, node));
      else if (this.#existed.has(path)) removed.push(path);
    }
    const index = this.index();
    return { tiles, removed, index: isSameIndex(index, this.#stored) ? null : index };
  }

  index(): TileIndex {
    const { audience, shape } = this;
    return { audience, paths: shape.toString(), statuses: [...this.#statuses] };
  }

  /** Every loaded tile. */
  tiles(): Tile[] {
    return Array.from(this.#nodes, ([path, node]) => this.#tile(path, node));
  }

  #tile(path: string, node: Node): Tile {
    const { audience } = this;
    return node instanceof Map
      ? { audience, path, kind: 'points', count: node.size, data: encodePoints(node.values()) }
      : { audience, path, kind: 'cells', count: node.count, data: node.encode() };
  }

  #cells(path: string): CellsTile {
    const node = this.#nodes.get(path);
    if (node instanceof CellsTile) return node;
    throw new TilesDisagreeError(`The tile ${this.audience}-${path} is missing or lists points.`);
  }

  #points(path: string): Map<string, TilePoint> {
    const node = this.#nodes.get(path);
    if (node instanceof Map) return node;
    throw new TilesDisagreeError(`The tile ${this.audience}-${path} is missing or counts cells.`);
  }
}

const emptyIndex = (audience: Audience): TileIndex => ({
  audience,
  paths: '',
  statuses: PHENOMENON_STATUSES.map(() => 0),
});

export const isSameIndex = (a: TileIndex, b: TileIndex): boolean =>
  a.paths === b.paths && a.statuses.join() === b.statuses.join();

/** The tiles of all audiences, built from points alone, with the best resolution. */
export function familiesOf(points: Iterable<MapPoint>): TileFamily[] {
  const families = new Map(AUDIENCES.map((audience) => [audience, new TileFamily(audience)]));
  for (const point of points) families.get(point.audience)?.add(point);
  for (const family of families.values()) family.settle();
  return [...families.values()];
}

const missing = (audience: Audience, path: string, { id }: MapPoint) =>
  new TilesDisagreeError(`The tile ${audience}-${path} does not hold ${id}.`);
