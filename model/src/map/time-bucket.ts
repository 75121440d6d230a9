/** Time spans by which coarse tiles count, finest first; `ever` is all time. */
const BUCKET_UNITS = ['day', 'month', 'year', 'decade', 'ever'] as const;
export type BucketUnit = (typeof BUCKET_UNITS)[number];

const DAY_MS = 86_400_000;

/**
 * The times from which a coarse tile counts by day, by month, and so on, Unix ms; older times are
 * counted by the next coarser unit. Never ascending, and each is a boundary of the next unit, so
 * that no bucket straddles it.
 */
export interface TimeDetail {
  day: number;
  month: number;
  year: number;
  decade: number;
}

export const FULL_DETAIL: TimeDetail = {
  day: -Infinity,
  month: -Infinity,
  year: -Infinity,
  decade: -Infinity,
};

/** A bucket as one number: its unit and its index. */
const UNIT_SPAN = 2 ** 20;
/** Keeps the day numbers before 1970 positive; Firestore's time begins in the year 1. */
const DAY_OFFSET = 720_000;

const startOfYear = (year: number) => new Date(0).setUTCFullYear(year, 0, 1);

/** The bucket that counts an instant. */
export function bucketOf(ms: number, detail: TimeDetail): number {
  const date = new Date(ms);
  if (ms >= detail.day) return Math.floor(ms / DAY_MS) + DAY_OFFSET;
  const year = date.getUTCFullYear();
  if (ms >= detail.month) return UNIT_SPAN + year * 12 + date.getUTCMonth();
  if (ms >= detail.year) return 2 * UNIT_SPAN + year;
  if (ms >= detail.decade) return 3 * UNIT_SPAN + Math.floor(year / 10);
  return 4 * UNIT_SPAN;
}

/** First instant of a bucket and first instant after it, Unix ms. */
export function bucketSpan(bucket: number): { unit: BucketUnit; startMs: number; endMs: number } {
  const unit = BUCKET_UNITS[Math.floor(bucket / UNIT_SPAN)] ?? 'ever';
  const index = bucket % UNIT_SPAN;
  switch (unit) {
    case 'day':
      return {
        unit,
        startMs: (index - DAY_OFFSET) * DAY_MS,
        endMs: (index - DAY_OFFSET + 1) * DAY_MS,
      };
    case 'month': {
      const year = Math.floor(index / 12);
      const at = (month: number) => new Date(0).setUTCFullYear(year, month, 1);
      return { unit, startMs: at(index % 12), endMs: at((index % 12) + 1) };
    }
    case 'year':
      return { unit, startMs: startOfYear(index), endMs: startOfYear(index + 1) };
    case 'decade':
      return { unit, startMs: startOfYear(index * 10), endMs: startOfYear(index * 10 + 10) };
    default:
      return { unit, startMs: -Infinity, endMs: Infinity };
  }
}

/**
 * The resolution that counts the last `days` before an instant by day, the last `months` by month,
 * the last `years` by year and the rest by decade, each extended to a whole coarser unit.
 */
export function detailBefore(
  newestMs: number,
  last: { days: number; months: number; years: number },
): TimeDetail {
  const monthStart = (date: Date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  const yearOf = (ms: number) => new Date(ms).getUTCFullYear();
  const day = monthStart(new Date(newestMs - last.days * DAY_MS));
  const month = Math.min(day, startOfYear(yearOf(newestMs) - Math.ceil(last.months / 12)));
  const firstYear = yearOf(newestMs) - last.years;
  const year = Math.min(month, startOfYear(Math.floor(firstYear / 10) * 10));
  return { day, month, year, decade: -Infinity };
}

/** No time resolution: one bucket for all time. */
export const NO_DETAIL: TimeDetail = {
  day: Infinity,
  month: Infinity,
  year: Infinity,
  decade: Infinity,
};

/** The coarser of two resolutions in each unit. A tile's resolution never increases by itself. */
export const coarserDetail = (a: TimeDetail, b: TimeDetail): TimeDetail => ({
  day: Math.max(a.day, b.day),
  month: Math.max(a.month, b.month),
  year: Math.max(a.year, b.year),
  decade: Math.max(a.decade, b.decade),
});
