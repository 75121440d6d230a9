import { CATEGORY_LABELS, PHENOMENON_LABELS, type TrashEntry } from '@nest/model';
import { formatCount } from '@/lib/format/number.ts';
import { formatUtc } from '@/lib/format/time.ts';
import type { LiveDocument } from '@/lib/live/live-state.ts';
import { useMemberName } from '@/lib/members/use-members.ts';
import { StatusBadge } from '@/ui/badge.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { NONE } from '@/ui/data-table/record-columns.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { Ago } from '@/ui/time.tsx';
import { TimeLeft } from './time-left.tsx';

export type TrashRow = Extract<LiveDocument<TrashEntry>, { ok: true }>;

function By({ uid }: { uid: string }) {
  return useMemberName(uid);
}

export const TRASH_COLUMNS: readonly DataColumn<TrashRow>[] = [
  {
    id: 'title',
    title: PHENOMENON_LABELS.title,
    width: 220,
    grow: 3,
    fixed: true,
    card: 'title',
    cell: ({ data }) => data.title,
  },
  {
    id: 'left',
    title: 'Time left',
    width: 168,
    card: 'badge',
    cell: ({ data }) => <TimeLeft entry={data} />,
  },
  {
    id: 'reason',
    title: 'Reason',
    width: 180,
    grow: 2,
    from: 760,
    cell: ({ data }) => data.reason || NONE,
  },
  { id: 'by', title: 'By', width: 132, cell: ({ data }) => <By uid={data.trashedBy} /> },
  {
    id: 'trashedAt',
    title: 'When',
    width: 120,
    sortField: 'trashedAt',
    cell: ({ data }) => <Ago time={data.trashedAt} />,
  },
  {
    id: 'status',
    title: 'Status then',
    width: 132,
    from: 900,
    card: 'none',
    cell: ({ data }) => (
      <StatusBadge plain look={PHENOMENON_STATUS_VARIANTS[data.phenomenonStatus]} />
    ),
  },
  {
    id: 'observedAt',
    title: PHENOMENON_LABELS.observedAt,
    width: 190,
    from: 1_040,
    card: 'none',
    cell: ({ data }) => formatUtc(data.observedAt, data.timePrecision),
  },
  {
    id: 'documents',
    title: 'Documents',
    width: 100,
    align: 'end',
    from: 1_180,
    card: 'none',
    cell: ({ data }) => formatCount(data.documents),
  },
  {
    id: 'category',
    title: PHENOMENON_LABELS.category,
    width: 124,
    hidden: true,
    cell: ({ data }) => CATEGORY_LABELS[data.category],
  },
];
