import { formatCount, formatPlural } from '@/lib/format/number.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const HEIGHT_REM = 5;

/** Reports per day of a week. */
export function DayBars({ days }: { days: readonly number[] }) {
  const most = Math.max(1, ...days);
  return (
    <ul aria-label="Reported by day" className="grid grid-cols-7 items-end gap-1.5">
      {DAYS.map((day, i) => {
        const count = days[i] ?? 0;
        return (
          <li key={day} className="flex flex-col items-center gap-1 text-xs">
            <span className="sr-only">
              {day}: {formatPlural(count, 'report')}
            </span>
            <span aria-hidden className="tabular text-ink-2">
              {count > 0 && formatCount(count)}
            </span>
            <span
              aria-hidden
              className="w-full max-w-12 rounded-t-sm bg-info"
              style={{ height: `max(1px, ${(count / most) * HEIGHT_REM}rem)` }}
            />
            <span aria-hidden className="text-ink-3">
              {day}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
