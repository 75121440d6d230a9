import { PHENOMENON_STATUSES, type PhenomenonStatus, type StatusCounts } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { formatCount } from '@/lib/format/number.ts';
import { StatusBadge } from '@/ui/badge.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';

interface StatusListProps {
  counts: StatusCounts;
  /** Whose phenomena a status links to; absent: no link. */
  whose?: { mine: true } | { assigned: true };
  /** Default: all. */
  statuses?: readonly PhenomenonStatus[];
  /** Shown if all counts are zero. */
  none: string;
}

/** Counts by status, without zeros; each links to the current list. */
export function StatusList({
  counts,
  whose,
  statuses = PHENOMENON_STATUSES,
  none,
}: StatusListProps) {
  const shown = statuses.filter((status) => counts[status] > 0);
  if (shown.length === 0) return <p className="text-table text-ink-3">{none}</p>;
  return (
    <ul className="flex flex-col gap-1">
      {shown.map((status) => {
        const content = (
          <>
            <StatusBadge look={PHENOMENON_STATUS_VARIANTS[status]} />
            <span className="tabular">{formatCount(counts[status])}</span>
          </>
        );
        const line = 'flex min-h-8 items-center justify-between gap-3 text-table';
        return (
          <li key={status}>
            {whose ? (
              <Link
                to="/phenomena"
                search={{ ...whose, status }}
                className={`${line} -mx-2 rounded-md px-2 hover:bg-hover`}
              >
                {content}
              </Link>
            ) : (
              <span className={line}>{content}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
