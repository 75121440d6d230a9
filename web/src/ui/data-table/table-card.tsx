import { Link } from '@tanstack/react-router';
import { cn } from '../cn.ts';
import { figures, isRowClick, type RowProps } from './table-row.tsx';

/** A row on a narrow screen: its title and badge on top, then the other columns as a list. */
export function TableCard<Row>(
  props: RowProps<Row> & { measure: (element: Element | null) => void },
) {
  const { row, item, columns, href, keepSearch, active } = props;
  const [first] = columns;
  const title = columns.find((column) => column.card === 'title') ?? first;
  const badge = columns.find((column) => column.card === 'badge');
  const others = columns.filter((c) => c !== title && c !== badge && c.card !== 'none');
  if (!title) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: virtual rows cannot be rows of a real table
    // biome-ignore lint/a11y/useFocusableInteractive: the table moves through its rows
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the table's; the link takes Enter
    <div
      role="row"
      ref={props.measure}
      data-index={item.index}
      data-row-id={row.id}
      aria-rowindex={item.index + 2}
      className={cn(
        'absolute top-0 left-0 flex w-full flex-col gap-1.5 border-b border-line px-3 py-2.5 text-table hover:bg-hover',
        active && 'bg-hover',
      )}
      style={{ transform: `translateY(${item.start}px)` }}
      onClick={(event) => {
        if (isRowClick(event)) props.onOpen();
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="cell" className="flex items-start justify-between gap-3">
        <span className="line-clamp-2 min-w-0 break-words">
          {href ? (
            <Link to={href} search={keepSearch ? true : undefined} className="font-medium">
              {title.cell(row.original)}
            </Link>
          ) : (
            title.cell(row.original)
          )}
        </span>
        {badge && <span className="shrink-0 text-xs">{badge.cell(row.original)}</span>}
      </div>
      {others.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <div role="cell" className="flex flex-wrap gap-x-4 gap-y-0.5 text-xs text-ink-2">
          {others.map((column) => (
            <span key={column.id} className="inline-flex max-w-full min-w-0 gap-1">
              <span className="text-ink-3">{column.title}</span>
              <span className={cn('truncate', figures(column))}>{column.cell(row.original)}</span>
            </span>
          ))}
        </div>
      )}
    </div>
  );
}
