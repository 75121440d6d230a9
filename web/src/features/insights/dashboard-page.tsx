import { FILTER_DIMENSIONS, type InsightAxis, type InsightFilter } from '@nest/model';
import { getRouteApi } from '@tanstack/react-router';
import { Telescope } from 'lucide-react';
import { useMemo } from 'react';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { PageHeader } from '@/ui/page-header.tsx';
import { EmptyState, NoPermission } from '@/ui/states.tsx';
import { BreakdownCard } from './breakdown/breakdown-card.tsx';
import { FilterChip } from './breakdown/filter-chip.tsx';
import { DashboardSkeleton } from './dashboard-skeleton.tsx';
import { formatTimeRange } from './data/labels.ts';
import { type Insights, useInsights } from './data/use-insights.ts';
import { useToday } from './data/use-today.ts';
import { Headline } from './figures/headline.tsx';
import { HoursCard } from './figures/hours-card.tsx';
import { ResponseCard } from './figures/response-card.tsx';
import { SeriesCard } from './figures/series-card.tsx';
import { WorldCard } from './figures/world-card.tsx';
import { PhenomenaCard } from './panels/phenomena-card.tsx';
import { StatusCard } from './panels/status-card.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { type DashboardSearch, filterOf, filterText, rangeOf } from './search.ts';

const route = getRouteApi('/_app/dashboard');

/** The dashboard of a period, filtered by clicking a value. */
export function DashboardPage() {
  const allowed = useSession().can('insights.read');
  return (
    <div className="mx-auto flex w-full max-w-[100rem] flex-col gap-4 px-4 py-4 pb-16 md:px-6">
      {allowed ? (
        <Dashboard />
      ) : (
        <>
          <PageHeader title="Dashboard" />
          <NoPermission what="see the dashboard" />
        </>
      )}
    </div>
  );
}

function Dashboard() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = (change: Partial<DashboardSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), resetScroll: false });
  const today = useToday();
  const { period, from, to, by: axis = 'reported', only } = search;
  const range = useMemo(() => rangeOf({ period, from, to }, today), [period, from, to, today]);
  const filter = useMemo(() => filterOf(only), [only]);
  const { live, insights } = useInsights({ axis, range, filter });
  const onFilter = (next: InsightFilter | null) =>
    onSearch({ only: next ? filterText(next) : undefined });
  useCommands([
    {
      id: 'dashboard.all',
      title: 'Show all times',
      group: 'Dashboard',
      run: () => onSearch({ period: 'all' }),
    },
    {
      id: 'dashboard.widen',
      title: 'Remove the filter',
      group: 'Dashboard',
      run: () => onFilter(null),
    },
  ]);
  return (
    <>
      <PageHeader
        title="Dashboard"
        description={`${axis === 'reported' ? 'Reported' : 'Observed'}: ${formatTimeRange(range)}`}
        actions={<PeriodPicker search={search} onSearch={onSearch} />}
      />
      {filter && (
        <div className="flex">
          <FilterChip filter={filter} onClear={() => onFilter(null)} />
        </div>
      )}
      {live.state === 'loading' && <DashboardSkeleton />}
      {live.state !== 'loading' && (live.data === null || !live.data.ok) && (
        <LiveProblem live={live} noun="dashboard" missing={<NothingCounted />} />
      )}
      {insights && (live.data?.ok || filter) && (
        <>
          {insights.figures.total === 0 && period !== 'all' && (
            <NothingThen axis={axis} onAll={() => onSearch({ period: 'all' })} />
          )}
          <Charts insights={insights} axis={axis} filter={filter} onFilter={onFilter} />
        </>
      )}
      <div className="grid gap-4 lg:grid-cols-2 2xl:grid-cols-3">
        <PhenomenaCard
          title="Waiting longest for a first look"
          search={{ status: 'reported', sort: 'updatedAt.asc' }}
          empty="Nothing waits. Every report has been looked at."
        />
        <PhenomenaCard
          title="Changed last"
          search={{ sort: 'updatedAt.desc' }}
          empty="Nothing has been reported yet."
        />
        <StatusCard />
      </div>
    </>
  );
}

interface ChartsProps {
  insights: Insights;
  axis: InsightAxis;
  filter: InsightFilter | null;
  onFilter(filter: InsightFilter | null): void;
}

function Charts({ insights, axis, filter, onFilter }: ChartsProps) {
  return (
    <>
      <Headline insights={insights} />
      {!insights.figures.isExact && (
        <p className="text-xs text-ink-3">
          Times long past are counted by month or year; at the edges of this period some are left
          out.
        </p>
      )}
      <div className="grid gap-4 xl:grid-cols-[3fr_2fr]">
        <SeriesCard insights={insights} axis={axis} />
        <HoursCard insights={insights} />
      </div>
      <div className="grid gap-4 md:grid-cols-2 2xl:grid-cols-3">
        {FILTER_DIMENSIONS.map((dimension) => (
          <BreakdownCard
            key={dimension}
            dimension={dimension}
            insights={insights}
            filter={filter}
            onFilter={onFilter}
          />
        ))}
      </div>
      <div className="grid gap-4 xl:grid-cols-2">
        <WorldCard insights={insights} />
        <ResponseCard insights={insights} />
      </div>
    </>
  );
}

interface NothingThenProps {
  axis: InsightAxis;
  onAll(): void;
}

function NothingThen({ axis, onAll }: NothingThenProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 rounded-lg border border-line bg-surface px-4 py-2 text-table text-ink-2">
      Nothing was {axis} in these days.
      <Button variant="link" onClick={onAll}>
        Show all times
      </Button>
    </p>
  );
}

function NothingCounted() {
  return (
    <EmptyState icon={Telescope} title="Nothing is counted yet">
      <p>Figures appear within seconds after the first phenomenon is reported or imported.</p>
    </EmptyState>
  );
}
