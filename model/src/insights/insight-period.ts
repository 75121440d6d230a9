/** Periods that a dashboard offers; `custom` has its own days. */
export const INSIGHT_PERIODS = ['7d', '30d', '90d', '12m', 'all', 'custom'] as const;
export type InsightPeriod = (typeof INSIGHT_PERIODS)[number];

/** Half-open: from `fromMs` to before `toMs`, Unix ms, on boundaries of UTC days. */
export interface TimeRange {
  fromMs: number;
  toMs: number;
}

const DAY_MS = 86_400_000;
const DAYS = { '7d': 7, '30d': 30, '90d': 90 } as const;

/**
 * The range of a period that ends with today (included).
 *
 * @param custom first and last day of a `custom` period as `2026-03-14`, both included; invalid or
 * reversed days give the last 30 days
 */
export function insightRange(
  period: InsightPeriod,
  nowMs: number,
  custom?: { from: string; to: string },
): TimeRange {
  const toMs = (Math.floor(nowMs / DAY_MS) + 1) * DAY_MS;
  if (period === 'all') return { fromMs: -Infinity, toMs: Infinity };
  if (period === '12m') {
    const last = new Date(toMs - DAY_MS);
    const fromMs = Date.UTC(last.getUTCFullYear() - 1, last.getUTCMonth(), last.getUTCDate());
    return { fromMs: fromMs + DAY_MS, toMs };
  }
  if (period === 'custom') {
    const fromMs = Date.parse(`${custom?.from}T00:00:00Z`);
    const lastMs = Date.parse(`${custom?.to}T00:00:00Z`);
    if (fromMs <= lastMs) return { fromMs, toMs: lastMs + DAY_MS };
    return insightRange('30d', nowMs);
  }
  return { fromMs: toMs - DAYS[period] * DAY_MS, toMs };
}

/** The previous range of the same length, for comparison; null if there is none. */
export function rangeBefore({ fromMs, toMs }: TimeRange): TimeRange | null {
  return Number.isFinite(fromMs) && Number.isFinite(toMs)
    ? { fromMs: fromMs - (toMs - fromMs), toMs: fromMs }
    : null;
}
