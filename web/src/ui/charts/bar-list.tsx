import type { ReactNode } from 'react';
import { formatCount } from '@/lib/format/number.ts';
import { cn } from '../cn.ts';

export interface BarItem {
  value: string;
  /** With an icon if the value has one elsewhere too. */
  label: ReactNode;
  count: number;
  /** A colour token; default: the chart colour. */
  color?: string;
}

interface BarListProps {
  /** The list's accessible name: "Status". */
  label: string;
  items: readonly BarItem[];
  /** The value of the active filter. */
  chosen: string | undefined;
  onChoose(value: string): void;
}

/** Values and their counts as bars; each is a button that filters by it. */
export function BarList({ label, items, chosen, onChoose }: BarListProps) {
  const most = Math.max(1, ...items.map(({ count }) => count));
  const sum = items.reduce((total, { count }) => total + count, 0);
  return (
    <ul aria-label={label} className="flex flex-col gap-px">
      {items.map(({ value, label: name, count, color = 'var(--chart)' }) => {
        const share = sum === 0 ? 0 : Math.round((count / sum) * 100);
        const isOn = chosen === value;
        return (
          <li key={value}>
            <button
              type="button"
              aria-pressed={isOn}
              onClick={() => onChoose(value)}
              className={cn(
                'group grid w-full grid-cols-[minmax(6.5rem,2fr)_3fr_3.25rem_2.75rem] items-center gap-2 rounded px-1.5 py-1 text-left text-table transition-colors hover:bg-hover',
                isOn && 'bg-selected font-medium',
                chosen !== undefined && !isOn && 'text-ink-3',
              )}
            >
              <span className="truncate">{name}</span>
              <span aria-hidden className="h-2 overflow-hidden rounded-sm bg-sunken">
                <span
                  className={cn(
                    'block h-full rounded-sm',
                    chosen !== undefined && !isOn && 'opacity-45',
                  )}
                  style={{ width: `${(count / most) * 100}%`, background: color }}
                />
              </span>
              <span className="tabular text-right">{formatCount(count)}</span>
              <span className="tabular whitespace-nowrap text-right text-xs text-ink-3">
                {share} %
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
