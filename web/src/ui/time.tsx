import type { TimePrecision, TimestampLike } from '@nest/model';
import { useEffect, useState } from 'react';
import { formatAgo, formatLocal, formatUtc } from '@/lib/format/time.ts';
import { Tooltip } from './tooltip.tsx';

interface ObservedTimeProps {
  time: TimestampLike;
  precision?: TimePrecision;
  /** Local time minus UTC, in minutes; null: this device's. */
  offsetMin?: number | null;
}

/** A time in UTC and in local time, as precise as it is known. */
export function ObservedTime({ time, precision = 'minute', offsetMin = null }: ObservedTimeProps) {
  const local = formatLocal(time, precision, offsetMin);
  return (
    <span className="tabular">
      {formatUtc(time, precision)}
      {local && (
        <span className="ml-2 text-ink-3">
          {local}
          {offsetMin === null && ' your time'}
        </span>
      )}
    </span>
  );
}

const TICK_MS = 30_000;

/** Relative time, kept current; the exact time on hover. */
export function Ago({ time }: { time: TimestampLike }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <Tooltip label={<ObservedTime time={time} precision="second" />}>
      <time dateTime={new Date(time.toMillis()).toISOString()} className="whitespace-nowrap">
        {formatAgo(time, now)}
      </time>
    </Tooltip>
  );
}
