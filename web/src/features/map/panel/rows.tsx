import { CATEGORIES, CATEGORY_LABELS, PHENOMENON_STATUSES } from '@nest/model';
import { Timestamp } from 'firebase/firestore';
import { Plane } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatFeet, formatKnots, formatMetres } from '@/lib/format/flight.ts';
import { formatAgo, formatUtc } from '@/lib/format/time.ts';
import { TONE_TEXT } from '@/ui/badge.tsx';
import { cn } from '@/ui/cn.ts';
import { PHENOMENON_STATUS_VARIANTS, SHOOT_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { formatLength } from '../../../map/layers/format-measure.ts';
import type { AircraftRow, PhenomenonRow, ShootRow } from './in-view.ts';

interface LinesProps {
  icon: ReactNode;
  title: ReactNode;
  /** On the right of the title. */
  aside: ReactNode;
  detail: ReactNode;
}

function Lines({ icon, title, aside, detail }: LinesProps) {
  return (
    <span className="flex min-w-0 flex-1 items-start gap-2.5">
      <span className="mt-0.5 shrink-0">{icon}</span>
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
          <span className="tabular shrink-0 text-xs text-ink-3 group-aria-[current=true]:text-ink-2">
            {aside}
          </span>
        </span>
        <span className="tabular truncate text-xs text-ink-3 group-aria-[current=true]:text-ink-2">
          {detail}
        </span>
      </span>
    </span>
  );
}

export function PhenomenonLines({ row, nowMs }: { row: PhenomenonRow; nowMs: number }) {
  const status = PHENOMENON_STATUSES[row.status] ?? 'reported';
  const { label, tone, icon: Icon } = PHENOMENON_STATUS_VARIANTS[status];
  const time = Timestamp.fromMillis(row.observedAtMs);
  return (
    <Lines
      icon={<Icon aria-hidden className={cn('size-4', TONE_TEXT[tone])} />}
      title={row.title || 'Without a title'}
      aside={formatAgo(time, nowMs)}
      detail={
        <>
          {label} · {CATEGORY_LABELS[CATEGORIES[row.category] ?? 'other']} ·{' '}
          {formatUtc(time, 'day')} · {row.obscured && 'about '}
          {formatLength(row.distanceM)}
        </>
      }
    />
  );
}

export function AircraftLines({ row }: { row: AircraftRow }) {
  const height =
    row.altitudeM === null
      ? 'height unknown'
      : `${formatMetres(row.altitudeM)} · ${formatFeet(row.altitudeM)}`;
  return (
    <Lines
      icon={<Plane aria-hidden className="size-4 text-ink-3" />}
      title={row.call}
      aside={formatLength(row.distanceM)}
      detail={
        <>
          {row.onGround ? 'on the ground' : height}
          {row.velocity !== null && ` · ${formatKnots(row.velocity)}`}
        </>
      }
    />
  );
}

export function ShootLines({ row, nowMs }: { row: ShootRow; nowMs: number }) {
  const { label, tone, icon: Icon } = SHOOT_STATUS_VARIANTS[row.status];
  const time = Timestamp.fromMillis(row.startedAtMs);
  return (
    <Lines
      icon={<Icon aria-hidden className={cn('size-4', TONE_TEXT[tone])} />}
      title={row.title}
      aside={formatAgo(time, nowMs)}
      detail={`${label} · ${formatUtc(time)} · ${formatLength(row.distanceM)}`}
    />
  );
}
