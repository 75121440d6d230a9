import { SHOOT_LABELS, type Shoot } from '@nest/model';
import { Link2, Route } from 'lucide-react';
import { formatLocal, formatUtc } from '@/lib/format/time.ts';
import type { PagedRow } from '@/lib/paging/use-pages.tsx';
import { StatusBadge } from '@/ui/badge.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import {
  audienceColumn,
  NONE,
  titleColumn,
  updatedColumn,
} from '@/ui/data-table/record-columns.tsx';
import { SHOOT_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { lengthOf } from '../data/length.ts';

export type ShootRow = PagedRow<Shoot>;

export const shootColumns: readonly DataColumn<ShootRow>[] = [
  titleColumn(220),
  {
    id: 'status',
    title: SHOOT_LABELS.status,
    card: 'badge',
    width: 124,
    cell: ({ data }) => <StatusBadge plain look={SHOOT_STATUS_VARIANTS[data.status]} />,
  },
  {
    id: 'startedAt',
    title: SHOOT_LABELS.startedAt,
    width: 190,
    sortField: 'startedAt',
    cell: ({ data }) => (
      <span title={formatLocal(data.startedAt) ?? undefined}>{formatUtc(data.startedAt)}</span>
    ),
  },
  {
    id: 'length',
    title: 'Length',
    width: 104,
    align: 'end',
    from: 700,
    cell: ({ data }) => lengthOf(data) || NONE,
  },
  {
    id: 'operatorName',
    title: SHOOT_LABELS.operatorName,
    width: 140,
    grow: 1,
    from: 820,
    cell: ({ data }) => data.operatorName,
  },
  {
    id: 'device',
    title: SHOOT_LABELS.device,
    width: 140,
    grow: 1,
    from: 940,
    card: 'none',
    cell: ({ data }) => data.device || NONE,
  },
  {
    id: 'path',
    title: 'Path',
    width: 76,
    from: 1_060,
    card: 'none',
    cell: ({ data }) =>
      data.path ? <Route role="img" aria-label="Has a path" className="size-4 text-ink-2" /> : NONE,
  },
  {
    id: 'phenomenonId',
    title: 'Linked',
    width: 84,
    from: 760,
    card: 'none',
    cell: ({ data }) =>
      data.phenomenonId ? (
        <Link2 role="img" aria-label="Belongs to a phenomenon" className="size-4 text-ink-2" />
      ) : (
        NONE
      ),
  },
  audienceColumn(112),
  updatedColumn(1_140),
];
