import {
  type InsightAxis,
  type InsightFigures,
  type InsightFilter,
  type InsightPeriod,
  insightFigures,
  insightRange,
  insightSeries,
  insightSpan,
  Rollup,
  type RollupDocument,
  rangeBefore,
  rollupId,
  rollupPath,
  type SeriesPoint,
  type SeriesUnit,
  seriesUnit,
  type TimeRange,
} from '@nest/model';
import { useMemo } from 'react';
import { rollupDocument } from '@/lib/live/document-schemas.ts';
import type { Live, LiveDocument } from '@/lib/live/live-state.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';

/** The data of the headline. */
export interface HeadlineInsights {
  figures: InsightFigures;
  /** The previous period of the same length; null if there is none. */
  before: InsightFigures | null;
  /** Of all time: the current state. */
  now: InsightFigures;
}

export interface Insights extends HeadlineInsights {
  range: TimeRange;
  /** For the range without the filter: the values that the filter can change to. */
  whole: InsightFigures;
  unit: SeriesUnit;
  series: SeriesPoint[];
  /** The same steps as `series`. */
  seriesBefore: SeriesPoint[] | null;
}

interface Asked {
  axis: InsightAxis;
  range: TimeRange;
  filter: InsightFilter | null;
}

export interface LiveInsights {
  live: Live<LiveDocument<RollupDocument> | null>;
  insights: Insights | null;
}

/** The figures of the dashboard from at most two documents, however many phenomena there are. */
export function useInsights({ axis, range, filter }: Asked): LiveInsights {
  const all = useLiveDoc(rollupDocument, rollupPath(rollupId(null)));
  const one = useLiveDoc(rollupDocument, filter && rollupPath(rollupId(filter)));
  const whole = useRollup(all);
  const narrowed = useRollup(one);
  const { fromMs, toMs } = range;
  const isReady = all.state === 'ready' && (!filter || one.state === 'ready');
  const insights = useMemo(
    () =>
      isReady
        ? insightsOf({ whole, chosen: filter ? narrowed : whole, axis, range: { fromMs, toMs } })
        : null,
    [isReady, whole, narrowed, filter, axis, fromMs, toMs],
  );
  return { live: one.state === 'error' || one.state === 'no-permission' ? one : all, insights };
}

/**
 * The headlines of some periods that end today, by report time, from one document; null until known
 * and if it is not available.
 */
export function useHeadlines(
  periods: readonly InsightPeriod[],
  todayMs: number,
): { state: 'loading' | 'ready' | 'failed'; headlines: HeadlineInsights[] | null } {
  const all = useLiveDoc(rollupDocument, rollupPath(rollupId(null)));
  const whole = useRollup(all);
  // An invalid document is not a zero.
  const isKnown = all.state === 'ready' && all.data?.ok !== false;
  const headlines = useMemo(
    () =>
      isKnown
        ? periods.map((period) => headlineOf(whole, 'reported', insightRange(period, todayMs)))
        : null,
    [isKnown, whole, periods, todayMs],
  );
  if (headlines) return { state: 'ready', headlines };
  return { state: all.state === 'loading' ? 'loading' : 'failed', headlines };
}

function useRollup({ data }: Live<LiveDocument<RollupDocument> | null>): Rollup | null {
  const document = data?.ok ? data.data : null;
  return useMemo(() => (document ? Rollup.decode(document) : null), [document]);
}

interface Rollups {
  whole: Rollup | null;
  chosen: Rollup | null;
  axis: InsightAxis;
  range: TimeRange;
}

function insightsOf({ whole, chosen, axis, range }: Rollups): Insights {
  const drawn = drawnRange(whole, axis, range);
  const unit = seriesUnit(drawn);
  const earlier = rangeBefore(range);
  return {
    ...headlineOf(chosen, axis, range),
    range,
    whole: insightFigures(whole, axis, range),
    unit,
    series: insightSeries(chosen, axis, drawn, unit),
    seriesBefore: earlier && insightSeries(chosen, axis, earlier, unit),
  };
}

function headlineOf(rollup: Rollup | null, axis: InsightAxis, range: TimeRange): HeadlineInsights {
  const earlier = rangeBefore(range);
  return {
    figures: insightFigures(rollup, axis, range),
    before: earlier && insightFigures(rollup, axis, earlier),
    now: insightFigures(rollup, axis, insightRange('all', 0)),
  };
}

/** An open range extends as far as there is data. */
function drawnRange(whole: Rollup | null, axis: InsightAxis, range: TimeRange): TimeRange {
  if (Number.isFinite(range.fromMs)) return range;
  return insightSpan(whole, axis) ?? { fromMs: 0, toMs: 0 };
}
