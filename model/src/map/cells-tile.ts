import { PHENOMENON_STATUSES } from '../phenomena/status.ts';
import type { MapPoint } from './map-point.ts';
import {
  PackedReader,
  PackedWriter,
  readInstant,
  TileFormatError,
  writeInstant,
} from './packed.ts';
import { latitudeOf, longitudeOf, mercatorX, mercatorY, stepOf, tileXY } from './tile-path.ts';
import {
  bucketOf,
  bucketSpan,
  coarserDetail,
  detailBefore,
  FULL_DETAIL,
  NO_DETAIL,
  type TimeDetail,
} from './time-bucket.ts';

/** The fields of a point that a coarse tile counts. */
export type CountedPoint = Pick<
  MapPoint,
  'longitude' | 'latitude' | 'observedAtMs' | 'category' | 'status'
>;

/** Cells per side of a coarse tile at its finest: 8 to 32 pixels each on the screen. */
const GRID = 32;
/** Steps per side in which positions are summed: integers, so that sums are exact. */
const STEPS = 8_192;
const STATUSES = PHENOMENON_STATUSES.length;
/** Space for categories times statuses in a key. */
const KINDS = 64;
const VERSION = 1;

/** Counts that a coarse tile may hold before it reduces its resolution: about 60 kB. */
export const MAX_COUNTS = 16_000;
/** It then makes extra space, so that the next point does not trigger this again. */
const ROOM = 0.75;

/** Resolution of a tile: cells per side, and time. */
export interface CellsDetail {
  grid: number;
  time: TimeDetail;
}

/** From fine to coarse; the last one always fits. Years are more useful than small cells. */
const LADDER: readonly { grid: number; last: Parameters<typeof detailBefore>[1] | null }[] = [
  { grid: 32, last: { days: 1_100, months: 360, years: 200 } },
  { grid: 32, last: { days: 370, months: 120, years: 100 } },
  { grid: 32, last: { days: 92, months: 36, years: 50 } },
  { grid: 16, last: { days: 92, months: 36, years: 50 } },
  { grid: 16, last: { days: 31, months: 24, years: 30 } },
  { grid: 8, last: { days: 31, months: 12, years: 30 } },
  { grid: 8, last: { days: 0, months: 0, years: 10 } },
  { grid: 4, last: { days: 0, months: 0, years: 10 } },
  { grid: 4, last: { days: 0, months: 0, years: 0 } },
  { grid: 8, last: null },
];

interface Sums {
  u: number;
  v: number;
}

/**
 * A tile that counts its points by cell, category, status and time span. Adding and removing are
 * exact inverses, in any order, because all sums are integers. So a tile is the same after any
 * history.
 */
export class CellsTile {
  readonly path: string;
  #grid: number;
  #time: TimeDetail;
  #count = 0;
  /** Counts by bucket, cell and kind. */
  readonly #counts = new Map<number, number>();
  readonly #sums = new Map<number, Sums>();

  constructor(path: string, detail: CellsDetail = { grid: GRID, time: FULL_DETAIL }) {
    this.path = path;
    this.#grid = detail.grid;
    this.#time = detail.time;
  }

  get count(): number {
    return this.#count;
  }

  get detail(): CellsDetail {
    return { grid: this.#grid, time: this.#time };
  }

  add(point: CountedPoint): void {
    this.#change(point, 1);
  }

  /**
   * @returns whether the tile had counted such a point; if not, it was wrong before and stays
   * unchanged
   */
  remove(point: CountedPoint): boolean {
    const { u, v } = this.#position(point);
    const cell = this.#cell(u, v);
    if (!this.#counts.has(keyOf(bucketOf(point.observedAtMs, this.#time), cell, point))) {
      return false;
    }
    this.#change(point, -1);
    return true;
  }

  #position({ longitude, latitude }: CountedPoint): { u: number; v: number } {
    const { x, y, count } = tileXY(this.path);
    return {
      u: stepOf(mercatorX(longitude), count * STEPS) - x * STEPS,
      v: stepOf(mercatorY(latitude), count * STEPS) - y * STEPS,
    };
  }

  #cell(u: number, v: number): number {
    return coarseCell((v >> 8) * GRID + (u >> 8), this.#grid);
  }

  #change(point: CountedPoint, by: 1 | -1): void {
    const { u, v } = this.#position(point);
    const cell = this.#cell(u, v);
    increase(this.#counts, keyOf(bucketOf(point.observedAtMs, this.#time), cell, point), by);
    const sums = this.#sums.get(cell) ?? { u: 0, v: 0 };
    this.#sums.set(cell, { u: sums.u + by * u, v: sums.v + by * v });
    this.#count += by;
  }

  /** Reduces the resolution if there are too many counts. Call it after a set of changes. */
  fit(): void {
    if (this.#counts.size <= MAX_COUNTS) return;
    let newestMs = -Infinity;
    for (const key of this.#counts.keys()) {
      newestMs = Math.max(newestMs, bucketSpan(bucketIn(key)).startMs);
    }
    for (const { grid, last } of LADDER) {
      const time = last === null ? NO_DETAIL : detailBefore(newestMs, last);
      this.#coarsen(Math.min(grid, this.#grid), coarserDetail(this.#time, time));
      if (this.#counts.size <= MAX_COUNTS * ROOM) return;
    }
  }

  #coarsen(grid: number, time: TimeDetail): void {
    const counts = [...this.#counts];
    const sums = [...this.#sums];
    this.#grid = grid;
    this.#time = time;
    this.#counts.clear();
    this.#sums.clear();
    for (const [key, count] of counts) {
      const bucket = bucketIn(key);
      const { unit, startMs } = bucketSpan(bucket);
      const coarser = unit === 'ever' ? bucket : bucketOf(startMs, time);
      const cell = coarseCell(cellIn(key), grid);
      increase(this.#counts, (coarser * GRID * GRID + cell) * KINDS + kindIn(key), count);
    }
    for (const [cell, { u, v }] of sums) {
      const coarse = coarseCell(cell, grid);
      const sum = this.#sums.get(coarse) ?? { u: 0, v: 0 };
      this.#sums.set(coarse, { u: sum.u + u, v: sum.v + v });
    }
  }

  encode(): Uint8Array {
    const writer = new PackedWriter();
    writer.number(VERSION);
    writer.number(this.#grid);
    for (const ms of Object.values(this.#time)) writeInstant(writer, ms);
    const counts = [...this.#counts].sort(([a], [b]) => a - b);
    const cells = [...new Set(counts.map(([key]) => cellIn(key)))].sort((a, b) => a - b);
    writer.number(cells.length);
    let last = 0;
    for (const cell of cells) {
      const { u, v } = this.#sums.get(cell) ?? { u: 0, v: 0 };
      writer.number(cell - last);
      writer.number(u);
      writer.number(v);
      last = cell;
    }
    writer.number(counts.length);
    last = 0;
    for (const [key, count] of counts) {
      writer.number(key - last);
      writer.number(count);
      last = key;
    }
    return writer.finish();
  }

  /** @throws TileFormatError if the bytes are not a coarse tile */
  static decode(path: string, bytes: Uint8Array): CellsTile {
    const reader = new PackedReader(bytes);
    const version = reader.number();
    if (version !== VERSION) {
      throw new TileFormatError(`The tile is of version ${version}, which is not known.`);
    }
    const grid = reader.number();
    const [day, month, year, decade] = [0, 0, 0, 0].map(() => readInstant(reader)) as [
      number,
      number,
      number,
      number,
    ];
    const tile = new CellsTile(path, { grid, time: { day, month, year, decade } });
    let cell = 0;
    for (let rest = reader.number(); rest > 0; rest--) {
      cell += reader.number();
      tile.#sums.set(cell, { u: reader.number(), v: reader.number() });
    }
    let key = 0;
    for (let rest = reader.number(); rest > 0; rest--) {
      key += reader.number();
      const count = reader.number();
      tile.#counts.set(key, count);
      tile.#count += count;
    }
    return tile;
  }

  /** The tile in columns, as screens filter and draw it. */
  columns(): TileCells {
    return cellColumns(this.path, this.#counts, this.#sums);
  }
}

/** Coarse counts in columns. `cell` is an index into `longitude` and `latitude`. */
export interface TileCells {
  /** Mean position of a cell's phenomena, WGS 84 degrees. */
  longitude: Float64Array;
  latitude: Float64Array;
  cell: Uint16Array;
  /** The time span of a count, Unix ms: from `startMs` to before `endMs`. */
  startMs: Float64Array;
  endMs: Float64Array;
  /** Indices into `CATEGORIES` and `PHENOMENON_STATUSES`. */
  category: Uint8Array;
  status: Uint8Array;
  count: Uint32Array;
}

function cellColumns(
  path: string,
  counts: ReadonlyMap<number, number>,
  sums: ReadonlyMap<number, Sums>,
): TileCells {
  const indexOf = new Map<number, number>();
  const totals: number[] = [];
  const columns = {
    cell: new Uint16Array(counts.size),
    startMs: new Float64Array(counts.size),
    endMs: new Float64Array(counts.size),
    category: new Uint8Array(counts.size),
    status: new Uint8Array(counts.size),
    count: new Uint32Array(counts.size),
  };
  let i = 0;
  for (const [key, count] of counts) {
    const cell = cellIn(key);
    const index = indexOf.get(cell) ?? indexOf.size;
    indexOf.set(cell, index);
    totals[index] = (totals[index] ?? 0) + count;
    const { startMs, endMs } = bucketSpan(bucketIn(key));
    columns.cell[i] = index;
    columns.startMs[i] = startMs;
    columns.endMs[i] = endMs;
    columns.category[i] = Math.floor(kindIn(key) / STATUSES);
    columns.status[i] = kindIn(key) % STATUSES;
    columns.count[i] = count;
    i++;
  }
  const { x, y, count: across } = tileXY(path);
  const longitude = new Float64Array(indexOf.size);
  const latitude = new Float64Array(indexOf.size);
  for (const [cell, index] of indexOf) {
    const { u, v } = sums.get(cell) ?? { u: 0, v: 0 };
    const total = totals[index] ?? 1;
    // Plus half a step, since a step represents everything in it.
    longitude[index] = longitudeOf((x + (u / total + 0.5) / STEPS) / across);
    latitude[index] = latitudeOf((y + (v / total + 0.5) / STEPS) / across);
  }
  return { longitude, latitude, ...columns };
}

/** The cell of a coarser grid, identified by the first of its fine cells. */
function coarseCell(cell: number, grid: number): number {
  const mask = GRID - GRID / grid;
  return ((cell >> 5) & mask) * GRID + (cell & 31 & mask);
}

const keyOf = (bucket: number, cell: number, { category, status }: CountedPoint) =>
  (bucket * GRID * GRID + cell) * KINDS + category * STATUSES + status;
const kindIn = (key: number) => key % KINDS;
const cellIn = (key: number) => Math.floor(key / KINDS) % (GRID * GRID);
const bucketIn = (key: number) => Math.floor(key / (KINDS * GRID * GRID));

function increase(counts: Map<number, number>, key: number, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
