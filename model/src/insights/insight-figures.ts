import { GRID_COLUMNS, GRID_ROWS } from './insight-fact.ts';
import {
  FILTER_DIMENSIONS,
  type FilterDimension,
  filterValueOf,
  filterValues,
  type InsightAxis,
} from './insight-filter.ts';
import type { TimeRange } from './insight-period.ts';
import type { Rollup } from './rollup.ts';
import { countryCode, RESPONSE_BOUNDS_MIN, type RollupCount } from './rollup-series.ts';

export interface ValueCount {
  /** As in a filter: `triaged`, `D1`, `CH`, `none`. */
  value: string;
  count: number;
}

/** How long something took, over the phenomena of a period. */
export interface ResponseTimes {
  /** Phenomena that have reached it. */
  count: number;
  /** Minutes on average, or null if there are none. */
  meanMin: number | null;
  /**
   * Upper bound of the class that contains the median; null if there is none or it is beyond the
   * last bound.
   */
  medianWithinMin: number | null;
  /** Counts by class: up to each of `RESPONSE_BOUNDS_MIN`, and beyond. */
  classes: number[];
}

export interface InsightFigures {
  total: number;
  /**
   * For each dimension: every value of the model, or each country that occurs, highest count first.
   */
  by: Record<FilterDimension, ValueCount[]>;
  /** 168 counts: weekday (Monday first) times 24 plus hour, in local time. */
  weekHours: number[];
  /** Counts of the world grid by cell; see `gridCorner`. */
  cells: number[];
  triaged: ResponseTimes;
  concluded: ResponseTimes;
  /**
   * Whether everything counted is entirely within the range; false if old times are counted by
   * month or year.
   */
  isExact: boolean;
}

/** Spans are counted by their start. */
const isWithin = ({ startMs }: RollupCount, { fromMs, toMs }: TimeRange) =>
  startMs === -Infinity ? fromMs === -Infinity : startMs >= fromMs && startMs < toMs;

/**
 * The figures of a range from one rollup; all are 0 without a rollup (nothing matches the filter).
 */
export function insightFigures(
  rollup: Rollup | null,
  axis: InsightAxis,
  range: TimeRange,
): InsightFigures {
  let total = 0;
  let isExact = true;
  const weekHours = new Array<number>(7 * 24).fill(0);
  const cells = new Array<number>(GRID_COLUMNS * GRID_ROWS).fill(0);
  const classes = {
    triaged: new Array<number>(RESPONSE_BOUNDS_MIN.length + 1).fill(0),
    concluded: new Array<number>(RESPONSE_BOUNDS_MIN.length + 1).fill(0),
  };
  const minutes = { triaged: 0, concluded: 0 };
  const by = new Map(FILTER_DIMENSIONS.map((name) => [name, emptyCounts(name)]));
  const increase = (counts: number[], at: number, count: number) => {
    counts[at] = (counts[at] ?? 0) + count;
  };
  for (const entry of rollup?.[axis].counts() ?? []) {
    const { dimension, value, count, startMs, endMs } = entry;
    const straddles = (edge: number) => startMs < edge && edge < endMs;
    if (straddles(range.fromMs) || straddles(range.toMs)) isExact = false;
    if (!isWithin(entry, range)) continue;
    if (dimension === 'total') total += count;
    else if (dimension === 'weekHour') increase(weekHours, value, count);
    else if (dimension === 'cell') increase(cells, value, count);
    else if (dimension === 'triaged' || dimension === 'concluded')
      increase(classes[dimension], value, count);
    else if (dimension === 'triagedMin') minutes.triaged += count;
    else if (dimension === 'concludedMin') minutes.concluded += count;
    else {
      const name = filterValueOf(dimension, dimension === 'country' ? countryCode(value) : value);
      const counts = by.get(dimension);
      counts?.set(name, (counts.get(name) ?? 0) + count);
    }
  }
  return {
    total,
    by: Object.fromEntries(
      Array.from(by, ([name, counts]) => [name, sorted(name, counts)]),
    ) as Record<FilterDimension, ValueCount[]>,
    weekHours,
    cells,
    triaged: responseTimes(classes.triaged, minutes.triaged),
    concluded: responseTimes(classes.concluded, minutes.concluded),
    isExact,
  };
}

const emptyCounts = (dimension: FilterDimension): Map<string, number> =>
  new Map(dimension === 'country' ? [] : filterValues(dimension).map((value) => [value, 0]));

function sorted(dimension: FilterDimension, counts: ReadonlyMap<string, number>): ValueCount[] {
  const values = Array.from(counts, ([value, count]) => ({ value, count }));
  if (dimension !== 'country') return values;
  return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function responseTimes(classes: number[], minutes: number): ResponseTimes {
  const count = classes.reduce((sum, each) => sum + each, 0);
  let rest = Math.ceil(count / 2);
  const middle = classes.findIndex((each) => {
    rest -= each;
    return rest <= 0;
  });
  return {
    count,
    meanMin: count === 0 ? null : minutes / count,
    medianWithinMin: count === 0 ? null : (RESPONSE_BOUNDS_MIN[middle] ?? null),
    classes,
  };
}

const SERIES_UNITS = ['day', 'week', 'month', 'year'] as const;
export type SeriesUnit = (typeof SERIES_UNITS)[number];

export interface SeriesPoint extends TimeRange {
  count: number;
}

const DAY_MS = 86_400_000;
/** Steps that a chart can show separately. */
const MAX_STEPS = { day: 95, week: 60, month: 180 };

/** The unit that draws a range in a readable number of steps. */
export function seriesUnit({ fromMs, toMs }: TimeRange): SeriesUnit {
  const days = (toMs - fromMs) / DAY_MS;
  if (days <= MAX_STEPS.day) return 'day';
  if (days <= MAX_STEPS.week * 7) return 'week';
  return days <= MAX_STEPS.month * 31 ? 'month' : 'year';
}

/** First instant of the step that contains an instant; weeks begin on Monday. */
function stepStart(ms: number, unit: SeriesUnit): number {
  const day = Math.floor(ms / DAY_MS);
  if (unit === 'day') return day * DAY_MS;
  if (unit === 'week') return (day - ((((day + 3) % 7) + 7) % 7)) * DAY_MS;
  const date = new Date(ms);
  return new Date(0).setUTCFullYear(
    date.getUTCFullYear(),
    unit === 'month' ? date.getUTCMonth() : 0,
    1,
  );
}

function stepAfter(ms: number, unit: SeriesUnit): number {
  if (unit === 'day') return ms + DAY_MS;
  if (unit === 'week') return ms + 7 * DAY_MS;
  const date = new Date(ms);
  return new Date(0).setUTCFullYear(
    date.getUTCFullYear() + (unit === 'year' ? 1 : 0),
    unit === 'month' ? date.getUTCMonth() + 1 : 0,
    1,
  );
}

/** The span of everything that a rollup counts, or null if it is empty. */
export function insightSpan(rollup: Rollup | null, axis: InsightAxis): TimeRange | null {
  let [fromMs, toMs] = [Infinity, -Infinity];
  for (const { startMs, endMs } of rollup?.[axis].counts() ?? []) {
    if (Number.isFinite(startMs)) fromMs = Math.min(fromMs, startMs);
    if (Number.isFinite(endMs)) toMs = Math.max(toMs, endMs);
  }
  return fromMs < toMs ? { fromMs, toMs } : null;
}

/**
 * Counts for each step of a range, including empty steps. An open end of the range is that of the
 * rollup. The first and last step may extend beyond the range; they count only what is in it.
 */
export function insightSeries(
  rollup: Rollup | null,
  axis: InsightAxis,
  range: TimeRange,
  unit?: SeriesUnit,
): SeriesPoint[] {
  const span = insightSpan(rollup, axis);
  const fromMs = Number.isFinite(range.fromMs) ? range.fromMs : span?.fromMs;
  const toMs = Number.isFinite(range.toMs) ? range.toMs : span?.toMs;
  if (fromMs === undefined || toMs === undefined || fromMs >= toMs) return [];
  const step = unit ?? seriesUnit({ fromMs, toMs });
  const points = new Map<number, SeriesPoint>();
  for (let at = stepStart(fromMs, step); at < toMs; at = stepAfter(at, step)) {
    points.set(at, { fromMs: at, toMs: stepAfter(at, step), count: 0 });
  }
  for (const entry of rollup?.[axis].counts() ?? []) {
    if (entry.dimension !== 'total' || !isWithin(entry, range)) continue;
    const point = points.get(stepStart(entry.startMs, step));
    if (point) point.count += entry.count;
  }
  return [...points.values()];
}
