import type { ImportJob } from '@nest/model';
import { formatBytes, formatCount } from '@/lib/format/number.ts';
import type { LiveDocument } from '@/lib/live/live-state.ts';
import { StatusBadge } from '@/ui/badge.tsx';
import type { DataColumn } from '@/ui/data-table/column.ts';
import { IMPORT_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { Ago } from '@/ui/time.tsx';
import { shareDone } from '../run/run-progress.ts';

export type ImportRow = Extract<LiveDocument<ImportJob>, { ok: true }>;

const count = (
  id: 'imported' | 'alreadyThere' | 'rejected' | 'rowsRead',
  title: string,
): DataColumn<ImportRow> => ({
  id,
  title,
  width: 104,
  align: 'end',
  cell: ({ data }) => formatCount(data[id]),
});

function progress(job: ImportJob): string {
  if (job.status !== 'running') return '';
  const share = shareDone(job);
  return share === null ? '' : ` ${Math.round(share * 100)} %`;
}

export const IMPORT_COLUMNS: DataColumn<ImportRow>[] = [
  {
    id: 'file',
    title: 'File',
    width: 220,
    grow: 2,
    fixed: true,
    card: 'title',
    cell: ({ data }) => data.fileName,
  },
  {
    id: 'status',
    title: 'Status',
    width: 130,
    card: 'badge',
    cell: ({ data }) => (
      <>
        <StatusBadge plain look={IMPORT_STATUS_VARIANTS[data.status]} />
        {progress(data)}
      </>
    ),
  },
  count('imported', 'Imported'),
  count('alreadyThere', 'Already there'),
  count('rejected', 'Rejected'),
  { ...count('rowsRead', 'Rows read'), from: 910 },
  {
    id: 'size',
    title: 'Size',
    width: 100,
    align: 'end',
    from: 1010,
    card: 'none',
    cell: ({ data }) => formatBytes(data.sizeBytes),
  },
  {
    id: 'created',
    title: 'Started',
    width: 140,
    sortField: 'createdAt',
    cell: ({ data }) => <Ago time={data.createdAt} />,
  },
];
