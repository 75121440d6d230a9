import { type ImportJob, isImportOver } from '@nest/model';
import { useEffect, useState } from 'react';
import { formatCount } from '@/lib/format/number.ts';
import { formatDuration } from '@/lib/format/time.ts';
import { Card, CardBody } from '@/ui/card.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Progress } from '@/ui/progress.tsx';
import { isStalled, rowsPerSecond, secondsLeft, shareDone } from './run-progress.ts';
import { Accounts } from './totals.tsx';

const TICK_MS = 5_000;

/** The progress of the import and its totals so far. */
export function RunCard({ job }: { job: ImportJob }) {
  const [now, setNow] = useState(() => Date.now());
  const over = isImportOver(job.status);
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [over]);
  const share = shareDone(job);
  return (
    <>
      {isStalled(job, now) && (
        <FormAlert tone="signal" title="The import stands still">
          Nothing has happened for{' '}
          {formatDuration(Math.floor((now - job.updatedAt.toMillis()) / 60_000) * 60)}. It goes on
          by itself from where it stopped, within five minutes of the server being back; nothing is
          lost or imported twice.
        </FormAlert>
      )}
      {job.status === 'failed' && (
        <FormAlert title="The import failed">
          {job.error ?? 'The server gave no reason.'} What was imported until then stays. Once the
          cause is gone, import the file again: what is there already is not made twice.
        </FormAlert>
      )}
      <Card aria-label="Progress">
        <CardBody className="flex flex-col gap-5">
          <Accounts job={job} />
          {!over && (
            <div className="flex flex-col gap-2">
              <Progress value={share ?? 0} label="Import" />
              <p className="tabular flex flex-wrap justify-between gap-x-4 text-table text-ink-3">
                <span>{progressText(job)}</span>
                <span>You may leave this page; the import goes on.</span>
              </p>
            </div>
          )}
        </CardBody>
      </Card>
    </>
  );
}

function progressText(job: ImportJob): string {
  if (job.cancelRequested) return 'Stopping after the rows that are under way';
  const share = shareDone(job);
  if (share === null) return 'Waiting for its turn';
  const rate = rowsPerSecond(job);
  const left = secondsLeft(job);
  return [
    `${Math.round(share * 100)} %`,
    rate && `${formatCount(Math.round(rate))} rows/s`,
    left !== null && `about ${formatDuration(Math.ceil(left))} left`,
  ]
    .filter(Boolean)
    .join(' · ');
}
