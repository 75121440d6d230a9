import { type ImportJob, importPath, isImportOver } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { FileQuestion, FileUp, List, Square } from 'lucide-react';
import { useState } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { callFunction } from '@/lib/firebase/services.ts';
import { formatBytes } from '@/lib/format/number.ts';
import { importJobDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { toast } from '@/lib/toast.ts';
import { ConfirmDialog } from '@/ui/alert-dialog.tsx';
import { StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { EmptyState, NoPermission } from '@/ui/states.tsx';
import { IMPORT_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { Ago } from '@/ui/time.tsx';
import { MappingCard } from './run/mapping-card.tsx';
import { RejectedCard } from './run/rejected-card.tsx';
import { RunCard } from './run/run-card.tsx';
import { startProblem } from './wizard/start-import.ts';

/** One import, live until it has ended. */
export function ImportPage({ id }: { id: string }) {
  const allowed = useSession().can('phenomena.import');
  const live = useLiveDoc(importJobDocument, allowed ? importPath(id) : null);
  const found = live.data;
  if (found?.ok) return <Run id={id} job={found.data} />;
  return (
    <Page>
      <PageHeader title="Import" />
      {allowed ? (
        <LiveProblem
          live={live}
          noun="import"
          missing={
            <EmptyState
              icon={FileQuestion}
              title="There is no import of this address"
              action={
                <Button asChild>
                  <Link to="/imports">All imports</Link>
                </Button>
              }
            />
          }
        />
      ) : (
        <NoPermission what="see this import" />
      )}
    </Page>
  );
}

function Run({ id, job }: { id: string; job: ImportJob }) {
  const over = isImportOver(job.status);
  return (
    <Page>
      <PageHeader
        title={job.fileName}
        badge={<StatusBadge look={IMPORT_STATUS_VARIANTS[job.status]} />}
        description={
          <>
            {formatBytes(job.sizeBytes)} · {over ? 'ended' : 'started'}{' '}
            <Ago time={(over && job.finishedAt) || job.createdAt} />
          </>
        }
        actions={
          over ? (
            <>
              <Button asChild>
                <Link to="/imports/new">
                  <FileUp aria-hidden />
                  Import another
                </Link>
              </Button>
              <Button asChild variant="primary">
                <Link to="/phenomena" search={{ source: 'import' }}>
                  <List aria-hidden />
                  See phenomena
                </Link>
              </Button>
            </>
          ) : (
            <CancelButton id={id} requested={job.cancelRequested} />
          )
        }
      />
      <RunCard job={job} />
      {over && job.rejected > 0 && <RejectedCard id={id} job={job} />}
      <MappingCard map={job.map} fileName={job.fileName} />
    </Page>
  );
}

function CancelButton({ id, requested }: { id: string; requested: boolean }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const cancel = async () => {
    setBusy(true);
    try {
      await callFunction(calls.cancelImport, { importId: id });
    } catch (error) {
      toast.error('The import was not cancelled', { description: startProblem(error) });
    }
    setBusy(false);
  };
  return (
    <>
      <Button busy={busy || requested} onClick={() => setAsking(true)}>
        {!busy && !requested && <Square aria-hidden />}
        {requested ? 'Cancelling' : 'Cancel import'}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Cancel this import?"
        description="What has been imported stays. To go on later, import the same file again: no row is made twice."
        confirm="Cancel import"
        cancel="Go on importing"
        danger
        onConfirm={() => void cancel()}
      />
    </>
  );
}
