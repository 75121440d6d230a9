import type { ReactNode } from 'react';
import type { DataColumn } from './column.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { TableToolbar } from './table-toolbar.tsx';
import type { TableState } from './use-table-state.ts';

interface ListToolbarProps {
  table: TableState;
  columns: readonly Pick<DataColumn<never>, 'id' | 'title' | 'fixed'>[];
  placeholder: string;
  /** Tools before the columns' menu. */
  tools?: ReactNode;
  /** Filters. */
  children?: ReactNode;
}

/** The toolbar of a list whose state is in the URL: search, filters and columns. */
export function ListToolbar({ table, columns, placeholder, tools, children }: ListToolbarProps) {
  return (
    <TableToolbar
      q={table.q}
      onQ={table.setQ}
      placeholder={placeholder}
      isNarrowed={table.isNarrowed}
      onClear={table.clear}
      end={
        <>
          {tools}
          <ColumnsMenu
            columns={columns}
            visible={table.visible}
            onColumn={table.setColumn}
            onReset={table.resetColumns}
          />
        </>
      }
    >
      {children}
    </TableToolbar>
  );
}
