import type { ImportJob } from '@nest/model';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { formatPlural } from '@/lib/format/number.ts';
import { saveFile } from '@/lib/save-file.ts';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { cn } from '@/ui/cn.ts';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { ErrorState } from '@/ui/states.tsx';
import { GridHead } from '../grid-head.tsx';
import { LISTED_REJECTS, type RejectedRow, rejectedBlob } from './rejected-rows.ts';
import { useRejected } from './use-rejected.ts';

const GRID = 'sm:grid sm:grid-cols-[5rem_5rem_minmax(6rem,10rem)_1fr] sm:gap-x-4';

/** The rows that were not imported: the first ones listed, all of them as a download. */
export function RejectedCard({ id, job }: { id: string; job: ImportJob }) {
  const rejected = useRejected(job.createdBy, id);
  const [saving, setSaving] = useState(false);
  const download = async () => {
    setSaving(true);
    try {
      const name = job.fileName.replace(/\.[^.]*$/, '');
      saveFile(await rejectedBlob(job.createdBy, id), `${name}.rejected.csv`);
    } catch {
      toast.error('The rejected rows could not be downloaded', {
        description: 'Check the network and try again.',
      });
    }
    setSaving(false);
  };
  return (
    <Card aria-label="Rejected rows">
      <CardHeader
        title={`${formatPlural(job.rejected, 'row')} rejected`}
        actions={
          <Button size="sm" busy={saving} onClick={() => void download()}>
            <Download aria-hidden />
            Download all
          </Button>
        }
      />
      {rejected.state === 'loading' && (
        <CardBody>
          <SkeletonLines lines={4} />
        </CardBody>
      )}
      {rejected.state === 'error' && (
        <ErrorState
          title="The rejected rows could not be loaded"
          error={rejected.error}
          onRetry={rejected.retry}
        />
      )}
      {rejected.state === 'ready' && <RejectedList rows={rejected.rows} />}
    </Card>
  );
}

function RejectedList({ rows }: { rows: RejectedRow[] }) {
  return (
    <>
      <GridHead grid={GRID} titles={['Row', 'Line', 'Field', 'Why']} />
      <ol>
        {rows.map(({ row, line, field, reason }) => (
          <li
            key={`${row}/${field}/${reason}`}
            className={cn(
              'tabular flex flex-wrap gap-x-4 gap-y-0.5 border-b border-line px-4 py-2 text-table last:border-b-0',
              GRID,
            )}
          >
            <span>
              <span className="text-ink-3 sm:sr-only">Row </span>
              {row}
            </span>
            <span className="text-ink-2">
              <span className="text-ink-3 sm:sr-only">Line </span>
              {line}
            </span>
            <span className="truncate font-medium">{field || 'Whole row'}</span>
            <span className="min-w-0 basis-full break-words text-ink-2">{reason}</span>
          </li>
        ))}
      </ol>
      {rows.length === LISTED_REJECTS && (
        <p className="border-t border-line px-4 py-2 text-xs text-ink-3">
          These are the first {LISTED_REJECTS}. The download has them all, each with its record.
        </p>
      )}
    </>
  );
}
