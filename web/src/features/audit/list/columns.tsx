import type { AuditEvent } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { Ban } from 'lucide-react';
import { formatUtc } from '@/lib/format/time.ts';
import type { PagedRow } from '@/lib/paging/use-pages.tsx';
import { Badge } from '@/ui/badge.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { NONE } from '@/ui/data-table/record-columns.tsx';
import { actionLabel } from '../labels/actions.ts';
import { Actor } from '../labels/actor.tsx';
import { describeChanges } from '../labels/changes.ts';
import { TargetLabel } from '../labels/target-label.tsx';

export type AuditRow = PagedRow<AuditEvent>;

/** What happened, as a link that opens the event beside the list. */
function EventLink({ row: { id, data } }: { row: AuditRow }) {
  return (
    <Link
      to="/audit"
      search={(old) => ({ ...old, event: id })}
      className="text-ink hover:underline"
    >
      <span className="font-medium">
        <Actor event={data} />
      </span>{' '}
      {actionLabel(data.action)}
    </Link>
  );
}

export function Refused() {
  return (
    <Badge tone="danger">
      <Ban aria-hidden />
      Refused
    </Badge>
  );
}

export const auditColumns: readonly DataColumn<AuditRow>[] = [
  {
    id: 'at',
    title: 'When',
    width: 204,
    fixed: true,
    sortField: 'at',
    cell: ({ data }) => formatUtc(data.at, 'second'),
  },
  {
    id: 'event',
    title: 'What happened',
    width: 220,
    grow: 3,
    fixed: true,
    card: 'title',
    cell: (row) => <EventLink row={row} />,
  },
  {
    id: 'outcome',
    title: 'Outcome',
    width: 120,
    from: 720,
    card: 'badge',
    cell: ({ data }) =>
      data.outcome === 'refused' ? <Refused /> : <span className="text-ink-3">Done</span>,
  },
  {
    id: 'target',
    title: 'Document',
    width: 170,
    grow: 2,
    from: 860,
    cell: ({ data }) => <TargetLabel path={data.target} />,
  },
  {
    id: 'change',
    title: 'Change',
    width: 180,
    grow: 3,
    from: 960,
    cell: ({ data }) => data.reason || describeChanges(data) || NONE,
  },
  {
    id: 'role',
    title: 'Role',
    width: 120,
    hidden: true,
    card: 'none',
    cell: ({ data }) => data.actorRole ?? NONE,
  },
  {
    id: 'origin',
    title: 'From',
    width: 150,
    hidden: true,
    card: 'none',
    cell: ({ data }) => data.origin ?? NONE,
  },
  {
    id: 'call',
    title: 'Call',
    width: 150,
    hidden: true,
    card: 'none',
    cell: ({ data }) => <span className="font-mono text-xs">{data.requestId}</span>,
  },
];
