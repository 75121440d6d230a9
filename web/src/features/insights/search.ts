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

/** Everything that says what the dashboard shows. */
export const dashboardSearchSchema = searchSchema({
  /** Default: the last 30 days. */
  period: choice(INSIGHT_PERIODS),
  /** First and last day of a custom period in UTC, both included. */
  from: day,
  to: day,
  /** Whether the figures go by when something was observed; default: by when it was reported. */
  by: choice(INSIGHT_AXES),
  /** One value of a dimension that everything is narrowed to: `status:unexplained`. */
  only: text({ matches: (value) => filterOf(value) !== null }),
});
export type DashboardSearch = SearchOf<typeof dashboardSearchSchema>;

export const DEFAULT_PERIOD = '30d';

/** The filter that an address names, or null if it names none. */
export function filterOf(text: string | undefined): InsightFilter | null {
  const [dimension, value, ...rest] = (text ?? '').split(':');
  if (!dimension || !value || rest.length > 0) return null;
  const filter = { dimension, value } as InsightFilter;
  return isInsightFilter(filter) ? filter : null;
}

export const filterText = ({ dimension, value }: InsightFilter): string => `${dimension}:${value}`;

/** The range of time that an address asks for. */
export function rangeOf({ period, from, to }: DashboardSearch, nowMs: number): TimeRange {
  return insightRange(
    period ?? DEFAULT_PERIOD,
    nowMs,
    from !== undefined && to !== undefined ? { from, to } : undefined,
  );
}
