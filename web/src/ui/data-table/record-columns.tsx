import {
  AUDIENCE_LABELS,
  type Audience,
  PHENOMENON_LABELS,
  STAMP_LABELS,
  type TimestampLike,
} from '@nest/model';
import { CloudUpload } from 'lucide-react';
import { Ago } from '../time.tsx';
import type { DataColumn } from './column.ts';

/** Shown in a cell without a value. */
export const NONE = <span className="text-ink-3">—</span>;

/** The title at the start of a row, with a mark while the record is not sent. */
export const titleColumn = (
  width: number,
): DataColumn<{ data: { title: string }; hasPendingWrites: boolean }> => ({
  id: 'title',
  title: PHENOMENON_LABELS.title,
  fixed: true,
  card: 'title',
  width,
  grow: 3,
  sortField: 'title',
  sortFirst: 'asc',
  cell: ({ data, hasPendingWrites }) => (
    <>
      {data.title}
      {hasPendingWrites && (
        <CloudUpload aria-label="Not sent yet" className="ml-1.5 inline size-3.5 text-ink-3" />
      )}
    </>
  ),
});

/** When a record was last saved; `from` is the minimum width of the table, in px, that shows it. */
export const updatedColumn = (
  from: number,
): DataColumn<{ data: { updatedAt: TimestampLike } }> => ({
  id: 'updatedAt',
  title: STAMP_LABELS.updatedAt,
  width: 112,
  from,
  card: 'none',
  sortField: 'updatedAt',
  cell: ({ data }) => <Ago time={data.updatedAt} />,
});

/** Who may read a record; hidden until chosen. */
export const audienceColumn = (width: number): DataColumn<{ data: { audience: Audience } }> => ({
  id: 'audience',
  title: PHENOMENON_LABELS.audience,
  width,
  hidden: true,
  cell: ({ data }) => AUDIENCE_LABELS[data.audience],
});
