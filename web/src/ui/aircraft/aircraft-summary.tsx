import { AIRCRAFT_FLAGS, type AircraftColumns } from '@nest/model';
import { useMemo } from 'react';
import type { Aircraft } from '@/lib/aircraft/use-aircraft.ts';
import { formatAge, formatClock } from '@/lib/format/flight.ts';
import { formatCount, formatPlural } from '@/lib/format/number.ts';
import { StatusBadge } from '../badge.tsx';
import { Tooltip } from '../tooltip.tsx';
import { AIRCRAFT_STATUS_VARIANTS, shownState } from './aircraft-status-variants.ts';
import { useClockS } from './clock.tsx';

/** The source of the snapshot: OpenSky, the mock, or an old one. */
export function SkyBadge({ head, problem }: Pick<Aircraft, 'head' | 'problem'>) {
  if (!head && !problem) return null;
  const badge = <StatusBadge look={AIRCRAFT_STATUS_VARIANTS[shownState(head, problem)]} />;
  if (!head?.simulated) return badge;
  return (
    <Tooltip label="These aircraft are invented. With an OpenSky account configured, real ones are shown.">
      <span className="inline-flex items-center gap-2">
        {badge}
        {shownState(head, problem) !== 'simulated' && (
          <StatusBadge look={AIRCRAFT_STATUS_VARIANTS.simulated} />
        )}
      </span>
    </Tooltip>
  );
}

/** Counts of the snapshot and its age. */
export function AircraftSummary({ columns, head }: Pick<Aircraft, 'columns' | 'head'>) {
  const now = useClockS();
  const onGround = useMemo(() => (columns ? countOnGround(columns) : 0), [columns]);
  if (!columns) return null;
  const timeS = head?.timeS ?? columns.time;
  return (
    <span className="flex flex-wrap gap-x-2">
      <span>{formatPlural(columns.count, 'aircraft', 'aircraft')},</span>
      <span>{formatCount(columns.count - onGround)} airborne,</span>
      <span>{formatCount(onGround)} on the ground</span>
      <span>
        · at {formatClock(timeS)}, {formatAge(Math.max(0, now - timeS))} ago
      </span>
    </span>
  );
}

function countOnGround({ flags }: AircraftColumns): number {
  let count = 0;
  for (const each of flags) if (each & AIRCRAFT_FLAGS.onGround) count++;
  return count;
}
