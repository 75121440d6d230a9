import { INSIGHT_AXES, INSIGHT_PERIODS, type InsightPeriod } from '@nest/model';
import { CalendarRange } from 'lucide-react';
import { dayStartMs } from '@/lib/format/day.ts';
import { Button } from '@/ui/button.tsx';
import { DateRange } from '@/ui/data-table/date-range.tsx';
import { FilterSelect } from '@/ui/data-table/filter-select.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '@/ui/popover.tsx';
import { type DashboardSearch, DEFAULT_PERIOD } from './search.ts';

const NAMES: Record<Exclude<InsightPeriod, 'custom'>, string> = {
  '7d': '7 days',
  '30d': '30 days',
  '90d': '90 days',
  '12m': '12 months',
  all: 'All',
};
const AXIS_OPTIONS = [
  { value: INSIGHT_AXES[0], label: 'when reported' },
  { value: INSIGHT_AXES[1], label: 'when observed' },
] as const;

interface PeriodPickerProps {
  search: DashboardSearch;
  onSearch(change: Partial<DashboardSearch>): void;
}

/** The days of the figures, and which of its two times a phenomenon counts by. */
export function PeriodPicker({ search, onSearch }: PeriodPickerProps) {
  const { period = DEFAULT_PERIOD, from, to } = search;
  const isCustom = period === 'custom';
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <FilterSelect
        label="Counted by"
        value={search.by ?? 'reported'}
        options={AXIS_OPTIONS}
        onValue={(by) => onSearch({ by: by === 'observed' ? by : undefined })}
      />
      <fieldset className="flex rounded-md border border-line-strong bg-surface p-px">
        <legend className="sr-only">Period</legend>
        {INSIGHT_PERIODS.map((each) =>
          each === 'custom' ? null : (
            <Button
              key={each}
              size="sm"
              variant="ghost"
              aria-pressed={each === period}
              className="aria-pressed:bg-selected aria-pressed:text-ink max-sm:px-2"
              onClick={() =>
                onSearch({
                  period: each === DEFAULT_PERIOD ? undefined : each,
                  from: undefined,
                  to: undefined,
                })
              }
            >
              {NAMES[each]}
            </Button>
          ),
        )}
      </fieldset>
      <Popover>
        <PopoverTrigger asChild>
          <Button aria-pressed={isCustom} className="aria-pressed:bg-selected">
            <CalendarRange aria-hidden className="text-ink-3" />
            {isCustom && from && to ? `${from} – ${to}` : 'Custom range'}
          </Button>
        </PopoverTrigger>
        <PopoverContent align="end" className="w-72">
          <DateRange
            label="From"
            from={from}
            to={to}
            onRange={(range) => {
              const next = { from, to, ...range };
              const isWhole = isRange(next.from, next.to);
              onSearch({ ...next, ...(isWhole ? { period: 'custom' as const } : {}) });
            }}
          />
        </PopoverContent>
      </Popover>
    </div>
  );
}

const isRange = (from: string | undefined, to: string | undefined): boolean =>
  from !== undefined && to !== undefined && (dayStartMs(from) ?? 0) <= (dayStartMs(to) ?? -1);
