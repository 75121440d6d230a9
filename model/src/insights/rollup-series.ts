import { PackedReader, PackedWriter, readInstant, writeInstant } from '../map/packed.ts';
import {
  bucketOf,
  bucketSpan,
  coarserDetail,
  detailBefore,
  FULL_DETAIL,
  NO_DETAIL,
  type TimeDetail,
} from '../map/time-bucket.ts';
import type { InsightFact } from './insight-fact.ts';

/** The rollups contradict their record; they must be rebuilt. */
export class RollupsDisagreeError extends Error {
  override name = 'RollupsDisagreeError';
}
/** Bytes that are not a rollup, or have an unknown version. */
class RollupFormatError extends Error {
  override name = 'RollupFormatError';
}

/** What a rollup counts by. Their order is stored: add at the end. */
const DIMENSIONS = [
  'total',
  'status',
  'category',
  'shape',
  'classification',
  'source',
  'country',
  'weekHour',
  'cell',
  'triaged',
  'concluded',
  'triagedMin',
  'concludedMin',
] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** Upper bounds of the response time classes in minutes, inclusive; the last class has none. */
export const RESPONSE_BOUNDS_MIN = [
  15,
  60,
  4 * 60,
  12 * 60,
  24 * 60,
  3 * 1440,
  7 * 1440,
  14 * 1440,
  30 * 1440,
  90 * 1440,
] as const;
const responseClass = (minutes: number) => {
  const at = RESPONSE_BOUNDS_MIN.findIndex((bound) => minutes <= bound);
  return at < 0 ? RESPONSE_BOUNDS_MIN.length : at;
};

const A = 'A'.charCodeAt(0);
/** A country's code as a number; 0 is none. */
export const countryNumber = (code: string): number =>
  /^[A-Z]{2}$/.test(code) ? (code.charCodeAt(0) - A) * 26 + (code.charCodeAt(1) - A) + 1 : 0;
export const countryCode = (value: number): string =>
  value === 0 ? '' : String.fromCharCode(A + Math.floor((value - 1) / 26), A + ((value - 1) % 26));

/** Space for values in a dimension, and for dimensions in a bucket. */
const VALUES = 1_024;
const KEYS = 64 * VALUES;
const VERSION = 1;

/** Counts that a series may hold before it merges older times: about 180 kB. */
const MAX_SERIES_COUNTS = 70_000;
/** It then makes extra space, so that the next fact does not trigger this again. */
const ROOM = 0.75;
/** From fine to coarse; the last one always fits. */
const LADDER: readonly (Parameters<typeof detailBefore>[1] | null)[] = [
  { days: 1_100, months: 360, years: 200 },
  { days: 400, months: 180, years: 100 },
  { days: 190, months: 72, years: 50 },
  { days: 95, months: 36, years: 50 },
  { days: 31, months: 26, years: 30 },
  null,
];

/** A count of one value of a dimension in one time span. */
export interface RollupCount {
  startMs: number;
  endMs: number;
  dimension: Dimension;
  value: number;
  count: number;
}

/** What a fact adds, as pairs of key within a bucket and count. */
function* partsOf(fact: InsightFact): Generator<[key: number, count: number]> {
  const part = (dimension: Dimension, value: number, count = 1): [number, number] => [
    DIMENSIONS.indexOf(dimension) * VALUES + value,
    count,
  ];
  yield part('total', 0);
  yield part('status', fact.status);
  yield part('category', fact.category);
  yield part('shape', fact.shape);
  yield part('classification', fact.classification);
  yield part('source', fact.source);
  yield part('country', countryNumber(fact.country));
  if (fact.weekHour !== null) yield part('weekHour', fact.weekHour);
  if (fact.cell !== null) yield part('cell', fact.cell);
  for (const name of ['triaged', 'concluded'] as const) {
    const minutes = fact[`${name}Min`];
    if (minutes === null) continue;
    yield part(name, responseClass(minutes));
    if (minutes > 0) yield part(`${name}Min`, 0, minutes);
  }
}

/**
 * Counts of facts by time span and dimension. Adding and removing are exact inverses in any order.
 * Time is counted by day; a series that grows too large counts older times by month, year and
 * decade. Its resolution depends on its history, its content does not.
 */
export class RollupSeries {
  #detail: TimeDetail;
  readonly #counts = new Map<number, number>();

  constructor(detail: TimeDetail = FULL_DETAIL) {
    this.#detail = detail;
  }

  get detail(): TimeDetail {
    return this.#detail;
  }
  get size(): number {
    return this.#counts.size;
  }

  add(atMs: number, fact: InsightFact): void {
    this.#change(atMs, fact, 1);
  }

  /** @throws RollupsDisagreeError if it contains no such fact */
  remove(atMs: number, fact: InsightFact): void {
    this.#change(atMs, fact, -1);
  }

  #change(atMs: number, fact: InsightFact, by: 1 | -1): void {
    const bucket = bucketOf(atMs, this.#detail) * KEYS;
    for (const [key, count] of partsOf(fact)) increase(this.#counts, bucket + key, by * count);
  }

  /** Reduces the resolution if there are too many counts. Call it after a set of changes. */
  fit(max = MAX_SERIES_COUNTS): void {
    if (this.#counts.size <= max) return;
    let newestMs = -Infinity;
    for (const key of this.#counts.keys()) {
      newestMs = Math.max(newestMs, bucketSpan(Math.floor(key / KEYS)).startMs);
    }
    for (const last of LADDER) {
      const detail = last === null ? NO_DETAIL : detailBefore(newestMs, last);
      this.#coarsen(coarserDetail(this.#detail, detail));
      if (this.#counts.size <= max * ROOM) return;
    }
  }

  #coarsen(detail: TimeDetail): void {
    const counts = [...this.#counts];
    this.#detail = detail;
    this.#counts.clear();
    for (const [key, count] of counts) {
      const bucket = Math.floor(key / KEYS);
      const { unit, startMs } = bucketSpan(bucket);
      const coarser = unit === 'ever' ? bucket : bucketOf(startMs, detail);
      increase(this.#counts, coarser * KEYS + (key % KEYS), count);
    }
  }

  encode(): Uint8Array {
    const writer = new PackedWriter();
    writer.number(VERSION);
    const { day, month, year, decade } = this.#detail;
    for (const ms of [day, month, year, decade]) writeInstant(writer, ms);
    const counts = Float64Array.from(this.#counts.keys()).sort();
    writer.number(counts.length);
    let last = 0;
    for (const key of counts) {
      writer.number(key - last);
      writer.number(this.#counts.get(key) ?? 0);
      last = key;
    }
    return writer.finish();
  }

  /** @throws RollupFormatError or TileFormatError if the bytes are not a series */
  static decode(bytes: Uint8Array): RollupSeries {
    const reader = new PackedReader(bytes);
    const version = reader.number();
    if (version !== VERSION) throw new RollupFormatError(`A rollup of version ${version}.`);
    const series = new RollupSeries({
      day: readInstant(reader),
      month: readInstant(reader),
      year: readInstant(reader),
      decade: readInstant(reader),
    });
    let key = 0;
    for (let rest = reader.number(); rest > 0; rest--) {
      key += reader.number();
      series.#counts.set(key, reader.number());
    }
    return series;
  }

  /** Every count, in no particular order. */
  *counts(): Generator<RollupCount> {
    let bucket = -1;
    let span = { startMs: 0, endMs: 0 };
    for (const [key, count] of this.#counts) {
      const its = Math.floor(key / KEYS);
      if (its !== bucket) span = bucketSpan(its);
      bucket = its;
      const within = key % KEYS;
      const dimension = DIMENSIONS[Math.floor(within / VALUES)];
      if (!dimension) throw new RollupFormatError('A rollup counts what is not known.');
      const { startMs, endMs } = span;
      yield { startMs, endMs, dimension, value: within % VALUES, count };
    }
  }
}

function increase(counts: Map<number, number>, key: number, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count < 0) throw new RollupsDisagreeError('A rollup does not hold what it is to give back.');
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
