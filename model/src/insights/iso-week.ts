import type { TimeRange } from './insight-period.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** 1 January 1970 was a Thursday: three days into its week. */
const weekStart = (ms: number) => Math.floor((ms + 3 * DAY_MS) / WEEK_MS) * WEEK_MS - 3 * DAY_MS;

/**
 * The week of ISO 8601 that holds an instant, in UTC: `2026-W48`. A week belongs to the year of its
 * Thursday.
 */
export function isoWeekOf(ms: number): string {
  const monday = weekStart(ms);
  const year = new Date(monday + 3 * DAY_MS).getUTCFullYear();
  const number = (monday - weekStart(Date.UTC(year, 0, 4))) / WEEK_MS + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** Monday to Monday of a week, or null if it is invalid. */
export function isoWeekRange(week: string): TimeRange | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  if (year === undefined || number === undefined) return null;
  // 4 January is always in the first week.
  const fromMs = weekStart(Date.UTC(Number(year), 0, 4)) + (Number(number) - 1) * WEEK_MS;
  return isoWeekOf(fromMs) === week ? { fromMs, toMs: fromMs + WEEK_MS } : null;
}

/** The last complete week. */
export const lastIsoWeek = (nowMs: number): string => isoWeekOf(weekStart(nowMs) - 1);
