import { Skeleton } from '../skeleton.tsx';
import type { DataColumn } from './column.ts';

interface TableSkeletonProps<Row> {
  columns: readonly DataColumn<Row>[];
  template: string;
  cards: boolean;
}

const ROWS = 12;

export function TableSkeleton<Row>({ columns, template, cards }: TableSkeletonProps<Row>) {
  return (
    <div role="status">
      <span className="sr-only">Loading</span>
      {Array.from({ length: ROWS }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
          key={row}
          className={
            cards
              ? 'flex h-24 flex-col justify-center gap-2 border-b border-line px-3'
              : 'grid h-[37px] items-center border-b border-line'
          }
          style={cards ? undefined : { gridTemplateColumns: template }}
        >
          {columns.slice(0, cards ? 3 : undefined).map((column, index) => (
            <div
              key={column.id}
              className={cards ? '' : 'px-3'}
              style={{ width: `${85 - ((row * 23 + index * 41) % 45)}%` }}
            >
              <Skeleton className="h-3" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
