import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { HeadlineStrip } from '@/features/insights/index.ts';
import { formatCount } from '@/lib/format/number.ts';
import { useSession } from '@/lib/session/session.tsx';
import { SkyBadge } from '@/ui/aircraft/aircraft-summary.tsx';
import { cn } from '@/ui/cn.ts';
import { Skeleton } from '@/ui/skeleton.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { MOST_COUNTED, useHeadline } from './data/use-headline.ts';
import { useAddress, useMapData } from './map-contexts.ts';
import type { PeriodId } from './time/period.ts';

/** What is new, what waits for somebody, what is up there. Each figure leads to what it counts. */
export function Headline() {
  const { sky } = useMapData();
  const { can } = useSession();
  return (
    <section
      aria-label="At a glance"
      className="flex min-w-0 flex-1 items-stretch overflow-x-auto max-md:[mask-image:linear-gradient(to_right,black_calc(100%-1.25rem),transparent)] max-md:pr-4"
    >
      {can('insights.read') ? <HeadlineStrip /> : <Counted />}
      {sky.state !== 'no-permission' && (
        <div className="flex shrink-0 items-center gap-2.5 px-3 whitespace-nowrap">
          <div className="flex flex-col-reverse">
            <span className="text-2xs text-ink-3">Aircraft</span>
            <span className="tabular text-sm leading-4 font-semibold">
              <Link to="/aircraft" className="rounded hover:underline">
                {sky.columns ? formatCount(sky.columns.count) : sky.state === 'loading' ? '…' : '—'}
              </Link>
            </span>
          </div>
          <SkyBadge {...sky} />
        </div>
      )}
    </section>
  );
}

/** For those who have no dashboard: what they may see themselves, counted by the server. */
function Counted() {
  const { search, update } = useAddress();
  const { phenomena, nowMs } = useMapData();
  const figures = useHeadline(phenomena.statuses, nowMs);
  if (figures?.isDenied) return null;
  const period = (id: PeriodId, name: string, value: number | undefined, about: string) => (
    <Figure
      name={name}
      about={about}
      value={value}
      most={MOST_COUNTED}
      isOn={search.period === id}
      onClick={() => update({ period: search.period === id ? undefined : id, at: undefined })}
    />
  );
  return (
    <>
      {period('24h', 'New in 24 h', figures?.day, 'Observed in the last 24 hours')}
      {period('7d', '7 d', figures?.week, 'Observed in the last 7 days')}
      {period('30d', '30 d', figures?.month, 'Observed in the last 30 days')}
      <Figure
        name="To be screened"
        about="Reported or triaged, and nobody has explained them yet"
        value={figures?.open}
        isSignal={(figures?.open ?? 0) > 0}
        isOn={search.status === 'reported,triaged'}
        onClick={() =>
          update({
            status: search.status === 'reported,triaged' ? undefined : 'reported,triaged',
          })
        }
      />
    </>
  );
}

interface FigureProps {
  name: string;
  about: string;
  /** Undefined while unknown. */
  value: number | undefined;
  /** The upper limit of the count. */
  most?: number;
  isOn: boolean;
  isSignal?: boolean;
  onClick(): void;
}

function Figure(props: FigureProps): ReactNode {
  const { name, about, value, most = Infinity, isOn, isSignal, onClick } = props;
  return (
    <div className="flex shrink-0 border-r border-line first:pl-0">
      <Tooltip label={about}>
        <button
          type="button"
          aria-pressed={isOn}
          onClick={onClick}
          className={cn(
            'flex flex-col-reverse items-start justify-center gap-0.5 px-3 text-left whitespace-nowrap transition-colors hover:bg-hover focus-visible:outline-offset-[-2px]',
            isOn && 'bg-selected',
          )}
        >
          <span className="text-2xs text-ink-3">{name}</span>
          <span
            className={cn('tabular text-sm leading-4 font-semibold', isSignal && 'text-signal')}
          >
            {value === undefined ? <Skeleton className="h-4 w-8" /> : formatCount(value)}
            {(value ?? 0) >= most && '+'}
          </span>
        </button>
      </Tooltip>
    </div>
  );
}
