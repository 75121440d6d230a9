import {
  CATEGORY_LABELS,
  PHENOMENON_LABELS,
  type Phenomenon,
  SHAPE_LABELS,
  SOURCE_LABELS,
} from '@nest/model';
import { formatCount } from '@/lib/format/number.ts';
import { formatDuration, formatLocal, formatUtc } from '@/lib/format/time.ts';
import type { PagedRow } from '@/lib/paging/use-pages.tsx';
import { Badge, StatusBadge } from '@/ui/badge.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import {
  audienceColumn,
  NONE,
  titleColumn,
  updatedColumn,
} from '@/ui/data-table/record-columns.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { MemberName } from '../member-name.tsx';

export type PhenomenonRow = PagedRow<Phenomenon>;

export const phenomenaColumns: readonly DataColumn<PhenomenonRow>[] = [
  titleColumn(240),
  {
    id: 'status',
    title: PHENOMENON_LABELS.status,
    card: 'badge',
    width: 132,
    cell: ({ data }) => <StatusBadge plain look={PHENOMENON_STATUS_VARIANTS[data.status]} />,
  },
  {
    id: 'observedAt',
    title: 'Observed',
    width: 208,
    sortField: 'observedAt',
    cell: ({ data }) => (
      <span
        title={formatLocal(data.observedAt, data.timePrecision, data.utcOffsetMin) ?? undefined}
      >
        {formatUtc(data.observedAt, data.timePrecision)}
      </span>
    ),
  },
  {
    id: 'placeName',
    title: 'Place',
    width: 150,
    grow: 2,
    from: 820,
    cell: ({ data }) => data.placeName || NONE,
  },
  {
    id: 'shape',
    title: PHENOMENON_LABELS.shape,
    width: 104,
    from: 900,
    cell: ({ data }) => SHAPE_LABELS[data.shape],
  },
  {
    id: 'category',
    title: PHENOMENON_LABELS.category,
    width: 124,
    from: 1_040,
    card: 'none',
    cell: ({ data }) => CATEGORY_LABELS[data.category],
  },
  {
    id: 'assignee',
    title: PHENOMENON_LABELS.assigneeUid,
    width: 128,
    from: 1_160,
    card: 'none',
    cell: ({ data }) => <MemberName uid={data.assigneeUid} none="—" />,
  },
  {
    id: 'durationS',
    title: PHENOMENON_LABELS.durationS,
    width: 104,
    align: 'end',
    from: 1_280,
    card: 'none',
    cell: ({ data }) => (data.durationS === null ? NONE : formatDuration(data.durationS)),
  },
  {
    id: 'witnessCount',
    title: 'Witnesses',
    width: 96,
    align: 'end',
    from: 1_400,
    card: 'none',
    cell: ({ data }) => (data.witnessCount === null ? NONE : formatCount(data.witnessCount)),
  },
  {
    id: 'tags',
    title: PHENOMENON_LABELS.tags,
    width: 150,
    grow: 1,
    from: 1_540,
    card: 'none',
    cell: ({ data }) =>
      data.tags.length === 0
        ? NONE
        : data.tags.map((tag) => (
            <Badge key={tag} className="mr-1">
              {tag}
            </Badge>
          )),
  },
  updatedColumn(700),
  {
    id: 'classification',
    title: 'Class',
    width: 72,
    hidden: true,
    cell: ({ data }) => data.classification ?? NONE,
  },
  {
    id: 'source',
    title: 'Source',
    width: 96,
    hidden: true,
    cell: ({ data }) => SOURCE_LABELS[data.source],
  },
  audienceColumn(104),
  {
    id: 'createdBy',
    title: 'Reported by',
    width: 128,
    hidden: true,
    cell: ({ data }) => <MemberName uid={data.createdBy} />,
  },
];
