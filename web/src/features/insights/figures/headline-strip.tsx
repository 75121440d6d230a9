import type { InsightPeriod } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { cn } from '@/ui/cn.ts';
import { Skeleton } from '@/ui/skeleton.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { useHeadlines } from '../data/use-insights.ts';
import { useToday } from '../data/use-today.ts';
import { type HeadlineFigure, headlineFigures } from './headline-figures.ts';

const PERIODS = ['7d', '30d', 'all'] as const satisfies InsightPeriod[];

interface StripFigure {
  id: keyof ReturnType<typeof headlineFigures>;
  period: (typeof PERIODS)[number];
  name: string;
}
const FIGURES: readonly StripFigure[] = [
  { id: 'phenomena', period: '7d', name: 'Reported in 7 d' },
  { id: 'phenomena', period: '30d', name: '30 d' },
  { id: 'waiting', period: 'all', name: 'To be screened' },
  { id: 'unexplained', period: '30d', name: 'Unexplained, 30 d' },
  { id: 'triaged', period: '30d', name: 'First look, 30 d' },
];

/**
 * The dashboard's headline in one line, for other pages. Each figure links to the dashboard of its
 * period. For those who may read insights; reads one document.
 */
export function HeadlineStrip() {
  const { state, headlines } = useHeadlines(PERIODS, useToday());
  return FIGURES.map(({ id, period, name }) => {
    const insights = headlines?.[PERIODS.indexOf(period)];
    return (
      <Link
        key={`${id} ${period}`}
        to="/dashboard"
        search={{ period }}
        className={cn(
          'flex shrink-0 flex-col-reverse items-start justify-center gap-0.5 border-r border-line px-3 whitespace-nowrap transition-colors hover:bg-hover focus-visible:outline-offset-[-2px]',
          id === 'triaged' && 'max-2xl:hidden',
        )}
      >
        <span className="text-2xs text-ink-3">{name}</span>
        {insights ? (
          <Figure {...headlineFigures(insights)[id]} />
        ) : (
          <span className="tabular text-sm leading-4 font-semibold">
            {state === 'loading' ? <Skeleton className="h-4 w-8" /> : '—'}
          </span>
        )}
      </Link>
    );
  });
}

function Figure({ about, value, change, isSignal }: HeadlineFigure) {
  return (
    <Tooltip label={about}>
      <span className="tabular flex items-baseline gap-1.5 text-sm leading-4 font-semibold">
        <span className={cn(isSignal && 'text-signal')}>{value}</span>
        {/* There is only space for figures: `as before` is implied. */}
        {change && /\d/.test(change) && (
          <span className="text-2xs font-normal text-ink-3">{change}</span>
        )}
      </span>
    </Tooltip>
  );
}
