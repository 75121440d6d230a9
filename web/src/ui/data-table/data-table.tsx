import {
  type ColumnDef,
  getCoreRowModel,
  type RowSelectionState,
  useReactTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { formatPlural } from '@/lib/format/number.ts';
import type { LiveState } from '@/lib/live/live-state.ts';
import { EmptyState, ErrorState, NoPermission } from '../states.tsx';
import type { DataColumn } from './column.ts';
import { gridTemplate } from './layout.ts';
import { TableCard } from './table-card.tsx';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import type { TableSort } from './table-search.ts';
import { TableSkeleton } from './table-skeleton.tsx';
import { useElementWidth } from './use-element-width.ts';
import { useRowKeys } from './use-row-keys.ts';

export interface DataTableProps<Row> {
  /** Accessible name of the rows: "Phenomena". */
  label: string;
  columns: readonly DataColumn<Row>[];
  /** Ids of visible columns, from `useTableState`. */
  visible: ReadonlySet<string>;
  rows: readonly Row[];
  rowId(row: Row): string;
  /** URL of a row: the table's first cell is a real link to it, and Enter opens it. */
  rowHref?: (row: Row) => string;
  /** Whether that URL keeps this page's search parameters, for previous and next. */
  keepSearch?: boolean;
  onOpen?: (row: Row) => void;
  sort?: TableSort;
  onSort?: (field: string, first?: 'asc' | 'desc') => void;
  state: LiveState;
  error?: Error | null;
  onRetry?: () => void;
  /** Whether there are more rows, and how to load them. */
  hasMore?: boolean;
  onNeedMore?: () => void;
  /**
   * Called with the indexes of the first and last visible row, so that only these need to be live.
   */
  onView?: (first: number, last: number) => void;
  /** Shown if there are no rows; an `EmptyState`. */
  empty?: ReactNode;
  /** Ends "Your role does not let you …". */
  denied?: string;
  selection?: RowSelectionState;
  onSelection?: (selection: RowSelectionState) => void;
  /** Below this width, in px, rows become cards. */
  cardsBelow?: number;
}

const ROW_PX = 37;
const CARD_PX = 96;
const AHEAD = 15;

/** Nest's table: virtual rows, keys j k ↑ ↓ Enter x, cards on narrow screens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, visible, rows, rowId, state, hasMore, onNeedMore } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useElementWidth(scroller);
  const cards = width > 0 && width < (props.cardsBelow ?? 640);
  const [activeId, setActiveId] = useState<string | null>(null);

  const shown = useMemo(
    () =>
      columns.filter(
        (c) => visible.has(c.id) && (cards || c.from === undefined || width >= c.from),
      ),
    [columns, visible, width, cards],
  );
  const definitions = useMemo(
    () => shown.map((c): ColumnDef<Row> => ({ id: c.id, cell: ({ row }) => c.cell(row.original) })),
    [shown],
  );
  const table = useReactTable<Row>({
    data: rows as Row[],
    columns: definitions,
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    enableRowSelection: props.onSelection !== undefined,
    state: { rowSelection: props.selection ?? {} },
    onRowSelectionChange: (update) =>
      props.onSelection?.(typeof update === 'function' ? update(props.selection ?? {}) : update),
  });
  const model = table.getRowModel().rows;

  const virtual = useVirtualizer({
    count: model.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (cards ? CARD_PX : ROW_PX),
    getItemKey: (index) => model[index]?.id ?? index,
    overscan: 12,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout has other heights
  useEffect(() => virtual.measure(), [cards]);

  const items = virtual.getVirtualItems();
  const { startIndex: first, endIndex: last } = virtual.range ?? { startIndex: 0, endIndex: -1 };
  // Before anybody scrolls, only what fills the window is requested.
  const ahead = first > 0 ? AHEAD : 0;
  useEffect(() => {
    if (state === 'ready' && hasMore && last >= model.length - 1 - ahead) onNeedMore?.();
  }, [state, hasMore, last, ahead, model.length, onNeedMore]);

  const { onView } = props;
  useEffect(() => onView?.(first, last), [onView, first, last]);

  useRowKeys({
    scroller,
    ids: useMemo(() => model.map((row) => row.id), [model]),
    activeId,
    setActive: (id, index) => {
      setActiveId(id);
      virtual.scrollToIndex(index);
    },
    onSelect: props.onSelection && ((index) => model[index]?.toggleSelected()),
    onOpen: (index) => {
      const row = rows[index];
      if (row !== undefined) props.onOpen?.(row);
    },
  });

  const template = gridTemplate(shown, props.onSelection !== undefined);
  const problem = stateOf(props);
  // What replaces the rows is not a table, and a table may only contain rows. Virtual rows cannot
  // be rows of a real table, hence the roles.
  const role = problem
    ? { role: 'region' }
    : { role: 'table', 'aria-rowcount': hasMore ? -1 : rows.length + 1 };
  const labelled = { ...role, 'aria-label': props.label, 'aria-busy': state === 'loading' };
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-hidden rounded-lg border border-line bg-surface">
      <div
        ref={scroller}
        {...labelled}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
        tabIndex={0}
        className="relative min-h-40 flex-1 overflow-auto focus-visible:outline-offset-[-2px]"
      >
        {!cards && !problem && (
          <TableHead table={table} shown={shown} template={template} {...props} />
        )}
        {state === 'loading' && <TableSkeleton columns={shown} template={template} cards={cards} />}
        {problem}
        {!problem && (
          // biome-ignore lint/a11y/useSemanticElements: virtual rows cannot be rows of a real table
          <div
            role="rowgroup"
            className="relative min-w-fit"
            style={{ height: virtual.getTotalSize() }}
          >
            {items.map((item) => {
              const row = model[item.index];
              if (!row) return null;
              const common = {
                row,
                item,
                columns: shown,
                href: props.rowHref?.(row.original),
                keepSearch: props.keepSearch,
                active: row.id === activeId,
                onOpen: () => props.onOpen?.(row.original),
              };
              return cards ? (
                <TableCard key={item.key} {...common} measure={virtual.measureElement} />
              ) : (
                <TableRow key={item.key} {...common} template={template} />
              );
            })}
          </div>
        )}
      </div>
      <p aria-live="polite" className="sr-only">
        {state === 'ready'
          ? `${formatPlural(rows.length, 'row')}${hasMore ? ' and more' : ''}`
          : ''}
      </p>
    </div>
  );
}

function stateOf<Row>(props: DataTableProps<Row>): ReactNode {
  const { state } = props;
  if (state === 'no-permission') return <NoPermission what={props.denied} />;
  if (state === 'error') return <ErrorState error={props.error} onRetry={props.onRetry} />;
  if (state === 'ready' && props.rows.length === 0) {
    return props.empty ?? <EmptyState title="Nothing here yet" />;
  }
  return null;
}
