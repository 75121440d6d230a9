import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { DAY_MS } from '@/lib/format/day.ts';
import { Button } from '@/ui/button.tsx';
import { cn } from '@/ui/cn.ts';
import { DateRange } from '@/ui/data-table/date-range.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '@/ui/popover.tsx';

interface Period {
  from?: string | undefined;
  to?: string | undefined;
}
interface PeriodFilterProps extends Period {
  onPeriod(period: Period): void;
}

const PRESETS = [
  { label: 'Today', days: 1 },
  { label: '7 days', days: 7 },
  { label: '30 days', days: 30 },
] as const;

/** First day of the last `days` days, including today, in UTC. */
const daysAgo = (days: number, nowMs = Date.now()): string =>
  new Date(nowMs - (days - 1) * DAY_MS).toISOString().slice(0, 10);

/** A filter by time: the last days, or a range of days. */
export function PeriodFilter({ from, to, onPeriod }: PeriodFilterProps) {
  const [open, setOpen] = useState(false);
  const choose = (period: Period) => {
    onPeriod({ from: undefined, to: undefined, ...period });
    setOpen(false);
  };
  const isSet = from !== undefined || to !== undefined;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button className={cn(!isSet && 'border-dashed text-ink-2')}>
          {isSet ? (
            <>
              <span className="text-ink-3">Period</span>
              <span className="tabular">{periodWords({ from, to })}</span>
            </>
          ) : (
            'Period'
          )}
          <ChevronDown aria-hidden className="text-ink-3" />
        </Button>
      </PopoverTrigger>
      <PopoverContent className="flex w-76 flex-col gap-3">
        <div className="flex flex-wrap gap-2">
          {PRESETS.map(({ label, days }) => (
            <Button key={label} size="sm" onClick={() => choose({ from: daysAgo(days) })}>
              {label}
            </Button>
          ))}
          {isSet && (
            <Button size="sm" variant="ghost" onClick={() => choose({})}>
              Any time
            </Button>
          )}
        </div>
        <DateRange label="From" from={from} to={to} onRange={onPeriod} />
      </PopoverContent>
    </Popover>
  );
}

export function periodWords({ from, to }: Period): string {
  if (from && to) return from === to ? from : `${from} to ${to}`;
  return from ? `since ${from}` : `until ${to}`;
}
