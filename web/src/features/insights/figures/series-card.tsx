import type { InsightAxis } from '@nest/model';
import { formatCount, formatPlural } from '@/lib/format/number.ts';
import { ChartCard } from '@/ui/charts/chart-card.tsx';
import { LazyColumnChart } from '@/ui/charts/lazy-column-chart.tsx';
import { formatTimeRange, stepNames } from '../data/labels.ts';
import type { Insights } from '../data/use-insights.ts';

/** Counts by step, with the previous period. */
export function SeriesCard({ insights, axis }: { insights: Insights; axis: InsightAxis }) {
  const { series, seriesBefore, unit, range, figures } = insights;
  const columns = series.map((point, step) => ({
    ...stepNames(point, unit),
    count: point.count,
    before: seriesBefore ? (seriesBefore[step]?.count ?? null) : null,
  }));
  const most = columns.reduce((a, b) => (b.count > a.count ? b : a), { name: '', count: 0 });
  const summary = `${formatPlural(figures.total, 'phenomenon', 'phenomena')} ${axis} by ${unit}, ${formatTimeRange(range)}${
    most.count > 0 ? `; most on ${most.name}: ${formatCount(most.count)}` : ''
  }.`;
  return (
    <ChartCard
      title={axis === 'reported' ? `Reported by ${unit}` : `Observed by ${unit}`}
      summary={summary}
      legend={seriesBefore && <Legend />}
      table={{
        heads: [capital(unit), 'Phenomena', ...(seriesBefore ? ['Period before'] : [])],
        rows: columns.map(({ name, count, before }) => [
          name,
          formatCount(count),
          ...(seriesBefore ? [before === null ? '—' : formatCount(before)] : []),
        ]),
      }}
    >
      <LazyColumnChart columns={columns} height={264} countName={axis} />
    </ChartCard>
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function Legend() {
  return (
    <span aria-hidden className="hidden items-center gap-3 pr-1 text-2xs text-ink-3 sm:flex">
      <span className="flex items-center gap-1.5">
        <span className="size-2 rounded-[2px] bg-chart" /> this period
      </span>
      <span className="flex items-center gap-1.5">
        <span className="w-3.5 border-t-[1.5px] border-dashed border-[var(--chart-before)]" />{' '}
        before
      </span>
    </span>
  );
}
