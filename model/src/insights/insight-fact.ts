import { z } from 'zod';
import {
  type Phenomenon,
  phenomenonContentFields,
  phenomenonOriginFields,
  phenomenonReviewFields,
} from '../phenomena/phenomenon.ts';
import { PHENOMENON_STATUSES, type PhenomenonStatus } from '../phenomena/status.ts';
import { CATEGORIES, CLASSIFICATIONS, SHAPES, SOURCES } from '../phenomena/vocabulary.ts';
import { timestampSchema } from '../time.ts';
import { compareTimestamps, type TimestampLike } from '../timestamp.ts';

/**
 * What the rollups count of a phenomenon. Everything is an integer or a code, so sums are exact.
 */
export interface InsightFact {
  observedAtMs: number;
  /** Time of the report: the server's creation time. */
  reportedAtMs: number;
  /**
   * Indices into the lists of the model; `classification` is one past the last if there is none.
   */
  status: number;
  category: number;
  shape: number;
  classification: number;
  source: number;
  /**
   * ISO 3166-1 alpha-2 of the public location; empty if there is none or if it is far out at sea.
   */
  country: string;
  /**
   * Weekday (0: Monday) times 24 plus hour in local time, or null if it is not known exactly
   * enough.
   */
  weekHour: number | null;
  /** Cell of the world grid with the public location, or null without one. */
  cell: number | null;
  /** Minutes from the report to the first triage and to the first conclusion; null: not yet. */
  triagedMin: number | null;
  concludedMin: number | null;
}

/** When a phenomenon first left `reported`, and first was explained or unexplained, Unix ms. */
export interface Milestones {
  triagedAtMs: number | null;
  concludedAtMs: number | null;
}
export const NO_MILESTONES: Milestones = { triagedAtMs: null, concludedAtMs: null };

/** The fields of a phenomenon that its fact depends on. */
export const FACT_FIELDS = [
  'status',
  'category',
  'shape',
  'classification',
  'source',
  'observedAt',
  'timePrecision',
  'utcOffsetMin',
  'location',
  'createdAt',
  'updatedAt',
] as const satisfies readonly (keyof Phenomenon)[];
type CountedPhenomenon = Pick<Phenomenon, (typeof FACT_FIELDS)[number]>;

const { category, shape, timePrecision, utcOffsetMin, location } = phenomenonContentFields;
const countedSchema = z.object({
  category,
  shape,
  // Not the form's schema, which depends on the current time: an accepted value stays counted.
  observedAt: timestampSchema,
  timePrecision,
  utcOffsetMin,
  location,
  status: phenomenonReviewFields.status,
  classification: phenomenonReviewFields.classification,
  source: phenomenonOriginFields.source,
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
});

/** Side of a cell of the world grid, in degrees. */
export const GRID_DEG = 10;
export const GRID_COLUMNS = 360 / GRID_DEG;
export const GRID_ROWS = 180 / GRID_DEG;

/** The grid's cells run eastwards from the south-west corner, row by row. */
function gridCell(place: { latitude: number; longitude: number }): number {
  const row = Math.min(GRID_ROWS - 1, Math.floor((place.latitude + 90) / GRID_DEG));
  const column = Math.min(GRID_COLUMNS - 1, Math.floor((place.longitude + 180) / GRID_DEG));
  return row * GRID_COLUMNS + column;
}

/** South-west corner of a cell, WGS 84 degrees. */
export const gridCorner = (cell: number) => ({
  south: Math.floor(cell / GRID_COLUMNS) * GRID_DEG - 90,
  west: (cell % GRID_COLUMNS) * GRID_DEG - 180,
});

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The local hour: by the stated offset, else by the Sun if the location is known. */
function weekHourOf(phenomenon: CountedPhenomenon): number | null {
  const { timePrecision, utcOffsetMin, location, observedAt } = phenomenon;
  if (timePrecision !== 'second' && timePrecision !== 'minute' && timePrecision !== 'hour') {
    return null;
  }
  const offsetMin = utcOffsetMin ?? (location ? Math.round(location.longitude / 15) * 60 : null);
  if (offsetMin === null) return null;
  const localMs = observedAt.toMillis() + offsetMin * MINUTE_MS;
  // 1 January 1970 was a Thursday.
  const weekday = (((Math.floor(localMs / DAY_MS) + 3) % 7) + 7) % 7;
  return weekday * 24 + Math.floor((localMs - Math.floor(localMs / DAY_MS) * DAY_MS) / HOUR_MS);
}

/**
 * What the rollups count of a phenomenon, or null for an invalid document: one written past the
 * rules must not block the others.
 *
 * @param countryOf code of the country of a location, or null
 */
export function insightFactOf(
  data: unknown,
  milestones: Milestones,
  countryOf: (place: { latitude: number; longitude: number }) => string | null,
): InsightFact | null {
  const parsed = countedSchema.safeParse(data);
  if (!parsed.success) return null;
  const phenomenon = parsed.data;
  const reportedAtMs = phenomenon.createdAt.toMillis();
  const minutes = (ms: number | null) =>
    ms === null ? null : Math.max(0, Math.round((ms - reportedAtMs) / MINUTE_MS));
  const { classification, location } = phenomenon;
  return {
    observedAtMs: phenomenon.observedAt.toMillis(),
    reportedAtMs,
    status: PHENOMENON_STATUSES.indexOf(phenomenon.status),
    category: CATEGORIES.indexOf(phenomenon.category),
    shape: SHAPES.indexOf(phenomenon.shape),
    classification: classification
      ? CLASSIFICATIONS.indexOf(classification)
      : CLASSIFICATIONS.length,
    source: SOURCES.indexOf(phenomenon.source),
    country: location ? (countryOf(location) ?? '') : '',
    weekHour: weekHourOf(phenomenon),
    cell: location ? gridCell(location) : null,
    triagedMin: minutes(milestones.triagedAtMs),
    concludedMin: minutes(milestones.concludedAtMs),
  };
}

const CONCLUDED: readonly PhenomenonStatus[] = ['explained', 'unexplained', 'archived'];

/** The milestones that one version of a phenomenon shows: reached at its `updatedAt` or before. */
export function milestonesIn(data: unknown): Milestones {
  const { status, updatedAt } = (data ?? {}) as { status?: string; updatedAt?: TimestampLike };
  if (!timestampSchema.safeParse(updatedAt).success || status === undefined) return NO_MILESTONES;
  const atMs = updatedAt?.toMillis() ?? null;
  return {
    triagedAtMs: status === 'reported' ? null : atMs,
    concludedAtMs: CONCLUDED.includes(status as PhenomenonStatus) ? atMs : null,
  };
}

const earlier = (a: number | null, b: number | null) =>
  a === null ? b : b === null ? a : Math.min(a, b);

/**
 * The earlier of each milestone. The result does not depend on the order or repetition of versions.
 */
export const earliestMilestones = (a: Milestones, b: Milestones): Milestones => ({
  triagedAtMs: earlier(a.triagedAtMs, b.triagedAtMs),
  concludedAtMs: earlier(a.concludedAtMs, b.concludedAtMs),
});

/** Whether two facts are the same in every respect; null is none. */
export function isSameFact(a: InsightFact | null, b: InsightFact | null): boolean {
  if (a === null || b === null) return a === b;
  return (Object.keys(a) as (keyof InsightFact)[]).every((key) => a[key] === b[key]);
}

/** Whether two versions of a phenomenon count alike; cheap, and without a country lookup. */
export function countsAlike(a: object | undefined, b: object | undefined): boolean {
  if (!a || !b) return a === b;
  const [one, other] = [a, b] as Partial<CountedPhenomenon>[];
  return FACT_FIELDS.every((field) => {
    if (field === 'updatedAt') return true;
    const [x, y] = [one?.[field], other?.[field]];
    if (field === 'location') return samePlace(x, y);
    if (field === 'observedAt' || field === 'createdAt') {
      const times = [x, y].map((time) => timestampSchema.safeParse(time));
      if (!times[0]?.success || !times[1]?.success) return !times[0]?.success && !times[1]?.success;
      return compareTimestamps(times[0].data, times[1].data) === 0;
    }
    return x === y;
  });
}

function samePlace(x: unknown, y: unknown): boolean {
  const [a, b] = [x, y] as (Record<string, unknown> | null | undefined)[];
  return a?.latitude === b?.latitude && a?.longitude === b?.longitude;
}
