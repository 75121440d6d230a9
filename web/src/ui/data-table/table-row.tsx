import { Link } from '@tanstack/react-router';
import type { Row as TanStackRow } from '@tanstack/react-table';
import type { VirtualItem } from '@tanstack/react-virtual';
import type { MouseEvent } from 'react';
import { Checkbox } from '../checkbox.tsx';
import { cn } from '../cn.ts';
import type { DataColumn } from './column.ts';

export interface RowProps<Row> {
  row: TanStackRow<Row>;
  item: VirtualItem;
  columns: readonly DataColumn<Row>[];
  href: string | undefined;
  keepSearch: boolean | undefined;
  active: boolean;
  onOpen(): void;
}

/** A click opens the row, except on interactive elements or with a text selection. */
export function isRowClick(event: MouseEvent): boolean {
  const target = event.target as HTMLElement;
  if (target.closest('a,button,input,label,[role="checkbox"]')) return false;
  return (window.getSelection()?.toString() ?? '') === '';
}

/** Growing columns contain prose, whose hyphens tabular figures would stretch. */
export const figures = (column: { grow?: number }) => (column.grow ? '' : 'tabular');

export function TableRow<Row>(props: RowProps<Row> & { template: string }) {
  const { row, item, columns, href, keepSearch, active, template } = props;
  const selected = row.getIsSelected();
  return (
    // biome-ignore lint/a11y/useSemanticElements: virtual rows cannot be rows of a real table
    // biome-ignore lint/a11y/useFocusableInteractive: the table moves through its rows
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the table's; the link takes Enter
    <div
      role="row"
      aria-rowindex={item.index + 2}
      aria-selected={selected || undefined}
      data-row-id={row.id}
      data-active={active || undefined}
      className={cn(
        'absolute top-0 left-0 grid w-full min-w-fit items-center border-b border-line text-table hover:bg-hover',
        href && 'cursor-pointer',
        selected && 'bg-selected hover:bg-selected',
        active && 'bg-hover shadow-[inset_2px_0_0_var(--focus)]',
      )}
      style={{
        gridTemplateColumns: template,
        height: item.size,
        transform: `translateY(${item.start}px)`,
      }}
      onClick={(event) => {
        if (isRowClick(event)) props.onOpen();
      }}
    >
      {row.getCanSelect() && (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <div role="cell" className="flex justify-center">
          <Checkbox
            aria-label="Select this row"
            checked={selected}
            onCheckedChange={(checked) => row.toggleSelected(checked === true)}
          />
        </div>
      )}
      {columns.map((column, index) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <div
          key={column.id}
          role="cell"
          className={cn('truncate px-3', figures(column), column.align === 'end' && 'text-right')}
        >
          {index === 0 && href ? (
            <Link
              to={href}
              search={keepSearch ? true : undefined}
              className="font-medium text-ink hover:underline"
            >
              {column.cell(row.original)}
            </Link>
          ) : (
            column.cell(row.original)
          )}
        </div>
      ))}
    </div>
  );
}
