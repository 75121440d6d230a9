import { AIRCRAFT_FLAGS, type AircraftColumns } from '@nest/model';
import { useMemo } from 'react';
import { formatAge, formatClock } from '@/platform/format/flight.ts';
import { formatCount, formatPlural } from '@/platform/format/number.ts';
import type { Aircraft } from '@/platform/sky/use-aircraft.ts';
import { StatusBadge } from '../badge.tsx';
import { Tooltip } from '../tooltip.tsx';
import { useClockS } from './clock.tsx';
import { SKY_LOOKS, shownState } from './sky-looks.ts';

/** Which sky it is: OpenSky's, the stand-in's, an old one. */
export function SkyBadge({ head, problem }: Pick<Aircraft, 'head' | 'problem'>) {
  if (!head && !problem) return null;
  const badge = <StatusBadge look={SKY_LOOKS[shownState(head, problem)]} />;
  if (!head?.simulated) return badge;
  return (
    <Tooltip label="These aircraft are invented. With an OpenSky account configured, real ones are shown.">
      <span className="inline-flex items-center gap-2">
        {badge}
        {shownState(head, problem) !== 'simulated' && <StatusBadge look={SKY_LOOKS.simulated} />}
      </span>
    </Tooltip>
  );
}

/** Counts of the snapshot and its age. */
export function SkySummary({ columns, head }: Pick<Aircraft, 'columns' | 'head'>) {
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
