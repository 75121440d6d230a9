import { formatCount } from '@/lib/format/number.ts';
import type { Column } from './column-chart.tsx';

interface ChartTipProps {
  countName: string;
  beforeName: string;
  /** Provided by the chart. */
  active?: boolean;
  payload?: readonly { payload?: Column }[];
}

/** The tooltip of a column. */
export function ChartTip({ active, payload, countName, beforeName }: ChartTipProps) {
  const column = payload?.[0]?.payload;
  if (!active || !column) return null;
  return (
    <div className="rounded-md border border-line-strong bg-raised px-2.5 py-1.5 text-xs shadow-sm">
      <p className="text-ink-3">{column.name}</p>
      <p className="tabular font-medium">
        {formatCount(column.count)} <span className="font-normal text-ink-2">{countName}</span>
      </p>
      {column.before !== null && (
        <p className="tabular text-ink-3">
          {formatCount(column.before)} {beforeName.toLowerCase()}
        </p>
      )}
    </div>
  );
}
