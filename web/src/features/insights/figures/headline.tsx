import { Link } from '@tanstack/react-router';
import { cn } from '@/ui/cn.ts';
import { Tooltip } from '@/ui/tooltip.tsx';
import type { HeadlineInsights } from '../data/use-insights.ts';
import { type HeadlineFigure, headlineFigures } from './headline-figures.ts';

/** The main figures, each with its change from the previous period. */
export function Headline({ insights }: { insights: HeadlineInsights }) {
  const figures = Object.entries<HeadlineFigure>(headlineFigures(insights));
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-line gap-px sm:grid-cols-3 xl:grid-cols-6">
      {figures.map(([id, { name, about, value, change, isSignal }]) => (
        <div key={id} className="flex min-w-0 flex-col gap-0.5 bg-surface px-4 py-3">
          <dt className="text-xs text-ink-3">
            <Tooltip label={about}>
              <span>{name}</span>
            </Tooltip>
          </dt>
          <dd className="flex flex-wrap items-baseline gap-x-2">
            <span className="tabular text-2xl leading-8 font-semibold tracking-tight">
              {id === 'waiting' ? (
                <Link
                  to="/phenomena"
                  search={{ status: 'reported' }}
                  className={cn('rounded hover:underline', isSignal && 'text-signal')}
                >
                  {value}
                </Link>
              ) : (
                value
              )}
            </span>
            {change && <span className="tabular text-xs text-ink-3">{change}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
