import {
  INSIGHT_AXES,
  INSIGHT_PERIODS,
  type InsightFilter,
  insightRange,
  isInsightFilter,
  type TimeRange,
} from '@nest/model';
import { isDay } from '@/lib/format/day.ts';
import { choice, type SearchOf, searchSchema, text } from '@/lib/search-schema.ts';

const day = text({ matches: isDay });

/** Everything that determines the dashboard's content. */
export const dashboardSearchSchema = searchSchema({
  /** Default: the last 30 days. */
  period: choice(INSIGHT_PERIODS),
  /** First and last day of a custom period in UTC, inclusive. */
  from: day,
  to: day,
  /** The time axis: observation or report time; default: report time. */
  by: choice(INSIGHT_AXES),
  /** The active filter: one value of a dimension, such as `status:unexplained`. */
  only: text({ matches: (value) => filterOf(value) !== null }),
});
export type DashboardSearch = SearchOf<typeof dashboardSearchSchema>;

export const DEFAULT_PERIOD = '30d';

/** The filter of a URL, or null if it has none. */
export function filterOf(text: string | undefined): InsightFilter | null {
  const [dimension, value, ...rest] = (text ?? '').split(':');
  if (!dimension || !value || rest.length > 0) return null;
  const filter = { dimension, value } as InsightFilter;
  return isInsightFilter(filter) ? filter : null;
}

export const filterText = ({ dimension, value }: InsightFilter): string => `${dimension}:${value}`;

/** The time range of a URL. */
export function rangeOf({ period, from, to }: DashboardSearch, nowMs: number): TimeRange {
  return insightRange(
    period ?? DEFAULT_PERIOD,
    nowMs,
    from !== undefined && to !== undefined ? { from, to } : undefined,
  );
}
