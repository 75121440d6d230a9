import { type ReactNode, useState } from 'react';
import { formatCount } from '@/lib/format/number.ts';
import type { ListPages } from '@/lib/paging/use-list-pages.ts';
import type { PagedRow } from '@/lib/paging/use-pages.tsx';
import { Button } from '../button.tsx';
import { DataTable, type DataTableProps } from './data-table.tsx';
import type { TableState } from './use-table-state.ts';

type Shown = 'label' | 'columns' | 'rowHref' | 'keepSearch' | 'denied' | 'empty' | 'cardsBelow';

interface PagedTableProps<T> extends Pick<DataTableProps<PagedRow<T>>, Shown> {
  pages: ListPages<T>;
  table: TableState;
  /** The order, where it is not the one of the address. */
  sort?: TableState['sort'];
  /** Without it, opening a row selects it alone. */
  onOpen?: (row: PagedRow<T>) => void;
  /** What can be done with selected rows, in place of the line below; without it none are selected. */
  bar?: (rows: readonly PagedRow<T>[], onClear: () => void) => ReactNode;
  /** Ends the line below: what to do with the rows. */
  hint?: string;
}

/** The list of every screen: a live table that reads page by page, and what it says of its rows. */
export function PagedTable<T>(props: PagedTableProps<T>) {
  const { pages, table, sort = table.sort, onOpen, bar, hint, ...shown } = props;
  const { rows, state, isSparse, isSearching } = pages;
  const [selection, setSelection] = useState<Record<string, boolean>>({});
  const selected = rows.filter(({ id }) => selection[id]);
  const hasRows = state === 'ready' && rows.length > 0;
  return (
    <>
      {pages.subscriptions}
      <DataTable
        {...shown}
        visible={table.visible}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={onOpen ?? (({ id }) => setSelection({ [id]: true }))}
        sort={sort}
        onSort={table.toggleSort}
        state={state === 'ready' && rows.length === 0 && isSearching ? 'loading' : state}
        error={pages.error}
        onRetry={pages.retry}
        hasMore={pages.hasMore}
        onNeedMore={isSparse ? undefined : pages.loadMore}
        onView={pages.onView}
        selection={bar && selection}
        onSelection={bar && setSelection}
      />
      {bar && selected.length > 0 ? (
        bar(selected, () => setSelection({}))
      ) : (
        <p className="tabular flex min-h-5 flex-wrap items-center gap-x-3 text-xs text-ink-3">
          <span>
            {hasRows &&
              `${formatCount(rows.length)} shown${pages.hasMore ? ', more as you scroll' : ''}`}
            {hasRows && hint && ` · ${hint}`}
            {state === 'ready' && pages.fromCache && ' · from this device, not up to date'}
          </span>
          {isSparse && !isSearching && (
            <>
              <span>{formatCount(pages.readCount)} looked through.</span>
              <Button variant="link" onClick={pages.loadMore}>
                Search on
              </Button>
            </>
          )}
        </p>
      )}
    </>
  );
}
