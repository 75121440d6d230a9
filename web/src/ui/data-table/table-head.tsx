import type { Table } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Checkbox } from '../checkbox.tsx';
import { cn } from '../cn.ts';
import type { DataColumn } from './column.ts';
import type { TableSort } from './table-search.ts';

interface TableHeadProps<Row> {
  table: Table<Row>;
  shown: readonly DataColumn<Row>[];
  template: string;
  sort?: TableSort;
  onSort?: (field: string, first?: 'asc' | 'desc') => void;
  onSelection?: unknown;
}

export function TableHead<Row>(props: TableHeadProps<Row>) {
  const { table, shown, template, sort, onSort } = props;
  const all = table.getIsAllRowsSelected();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the table's rows are virtual
    // biome-ignore lint/a11y/useFocusableInteractive: its cells are
    <div
      role="row"
      className="sticky top-0 z-10 grid h-8 min-w-fit items-center border-b border-line bg-surface text-xs text-ink-3"
      style={{ gridTemplateColumns: template }}
    >
      {props.onSelection !== undefined && (
        // biome-ignore lint/a11y/useSemanticElements: see above
        // biome-ignore lint/a11y/useFocusableInteractive: it holds a check box
        <div role="columnheader" className="flex justify-center">
          <Checkbox
            aria-label="Select all rows loaded"
            checked={all || (table.getIsSomeRowsSelected() && 'indeterminate')}
            onCheckedChange={(checked) => table.toggleAllRowsSelected(checked === true)}
          />
        </div>
      )}
      {shown.map((column) => {
        const { sortField } = column;
        const sorted = sortField !== undefined && sort?.field === sortField;
        const Arrow = sort?.direction === 'asc' ? ArrowUp : ArrowDown;
        return (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: its button is
          <div
            key={column.id}
            role="columnheader"
            aria-sort={
              sorted ? (sort?.direction === 'asc' ? 'ascending' : 'descending') : undefined
            }
            className={cn('truncate px-3', column.align === 'end' && 'text-right')}
          >
            {sortField && onSort ? (
              <button
                type="button"
                onClick={() => onSort(sortField, column.sortFirst)}
                className={cn(
                  'inline-flex items-center gap-1 rounded hover:text-ink',
                  sorted && 'font-medium text-ink',
                )}
              >
                {column.title}
                {sorted && <Arrow aria-hidden className="size-3" />}
              </button>
            ) : (
              column.title
            )}
          </div>
        );
      })}
    </div>
  );
}
