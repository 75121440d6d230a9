import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { cn } from '@/ui/cn.ts';
import { useRowKeys } from '@/ui/data-table/use-row-keys.ts';

interface RowListProps<Row extends { id: string }> {
  /** Accessible name of the rows. */
  label: string;
  rows: readonly Row[];
  selectedId: string | null;
  onOpen(row: Row): void;
  /** Called with the row that is pointed at, by pointer or keys. */
  onPoint(row: Row | null): void;
  render(row: Row): ReactNode;
}

const ROW_PX = 48;

/**
 * A list of the features in view: keys j k and Enter from anywhere, arrows while it has the focus.
 */
export function RowList<Row extends { id: string }>(props: RowListProps<Row>) {
  const { label, rows, selectedId, onOpen, onPoint, render } = props;
  const scroller = useRef<HTMLElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : row.id;
    },
    overscan: 8,
  });
  useRowKeys({
    scroller,
    ids: useMemo(() => rows.map(({ id }) => id), [rows]),
    activeId,
    setActive: (id, index) => {
      setActiveId(id);
      // Enter and arrows then apply to the list, wherever the focus was.
      scroller.current?.focus({ preventScroll: true });
      virtual.scrollToIndex(index);
      onPoint(rows[index] ?? null);
    },
    onOpen: (index) => {
      const row = rows[index];
      if (row !== undefined) onOpen(row);
    },
  });
  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className="min-h-24 flex-1 overflow-y-auto focus-visible:outline-offset-[-2px]"
      onPointerLeave={() => onPoint(null)}
    >
      <ul className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const id = row.id;
          return (
            <li
              key={item.key}
              data-row-id={id}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className="absolute inset-x-0 border-b border-line"
              style={{ top: item.start, height: item.size }}
            >
              <button
                type="button"
                aria-current={id === selectedId}
                onClick={() => onOpen(row)}
                onPointerEnter={() => onPoint(row)}
                className={cn(
                  'group flex h-full w-full items-center px-3 text-left text-table transition-colors hover:bg-hover focus-visible:outline-offset-[-2px]',
                  id === activeId && 'bg-hover shadow-[inset_2px_0_0_var(--focus)]',
                  id === selectedId && 'bg-selected',
                )}
              >
                {render(row)}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
