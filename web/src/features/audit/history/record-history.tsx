import { type AuditEvent, changesOfDocument, coversDocument } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { auditEventDocument } from '@/lib/live/document-schemas.ts';
import type { PageRange } from '@/lib/paging/pages.ts';
import { usePages } from '@/lib/paging/use-pages.tsx';
import { useSession } from '@/lib/session/session.tsx';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { ErrorState } from '@/ui/states.tsx';
import { HistoryEntry } from './history-entry.tsx';
import { type HistoryScope, historyQuery } from './history-query.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import type { Restoring } from './restoring.ts';
import { knownValues, versionsOf } from './versions.ts';

const STEP = 15;

interface RecordHistoryProps extends HistoryScope {
  title?: string;
  /** If given, earlier versions of the first document can be restored. */
  restoring?: Restoring | undefined;
}

/** A record's events, for those who may read the log. */
export function RecordHistory({ title = 'History', ...props }: RecordHistoryProps) {
  const allowed = useSession().can('audit.read');
  const [first] = props.documents;
  const search = props.actorUid ? { person: props.actorUid } : { q: first };
  return (
    <Card aria-label={title}>
      <CardHeader
        title={title}
        actions={
          allowed && (
            <Link to="/audit" search={search} className="text-xs text-info hover:underline">
              View in audit log
            </Link>
          )
        }
      />
      {allowed ? (
        <Events key={props.documents.join()} {...props} />
      ) : (
        <p className="p-4 text-table text-ink-3">Your role does not let you read the log.</p>
      )}
    </Card>
  );
}

function Events({ documents, actorUid, restoring }: Omit<RecordHistoryProps, 'title'>) {
  const key = JSON.stringify({ documents, actorUid });
  const scope = useMemo(() => JSON.parse(key) as HistoryScope, [key]);
  const pages = usePages<AuditEvent>({
    schema: auditEventDocument,
    query: useCallback(
      (range: PageRange, count: number) => historyQuery(scope, range, count),
      [scope],
    ),
    position: useCallback((id: string, { at }: AuditEvent) => [at, id] as const, []),
    direction: 'desc',
    allLive: true,
    pageSize: STEP,
  });
  const { rows, state, hasMore, isSettled, loadMore } = pages;
  const [chosen, setChosen] = useState<string | null>(null);
  const [path = ''] = documents;
  const versions = useMemo(
    () => (restoring ? versionsOf(path, restoring.record, rows) : null),
    [restoring, path, rows],
  );
  const planOf = (id: string) => {
    const version = versions?.get(id);
    return version && restoring ? restoring.plan(knownValues(version)) : null;
  };
  const event = rows.find(({ id }) => id === chosen);
  const plan = event && planOf(event.id);
  return (
    <>
      {pages.subscriptions}
      {state === 'loading' && (
        <CardBody>
          <SkeletonLines lines={4} />
        </CardBody>
      )}
      {(state === 'error' || state === 'no-permission') && (
        <ErrorState error={pages.error} onRetry={pages.retry} />
      )}
      {state === 'ready' && rows.length === 0 && (
        <p className="p-4 text-table text-ink-3">Nothing is in the log yet.</p>
      )}
      <ol className="divide-y divide-line">
        {rows.map((row) => {
          const differs = Object.keys(planOf(row.id)?.patch ?? {}).length > 0;
          return (
            <HistoryEntry
              key={row.id}
              id={row.id}
              event={{ ...row.data, ...changesIn(row.data, path) }}
              isOwn={coversDocument(row.data, path)}
              onRestore={differs ? () => setChosen(row.id) : undefined}
            />
          );
        })}
      </ol>
      {state === 'ready' && hasMore && (
        <div className="border-t border-line p-2 text-center">
          <Button variant="ghost" size="sm" busy={!isSettled} onClick={loadMore}>
            Show more
          </Button>
        </div>
      )}
      {event && plan && restoring && (
        <RestoreDialog
          at={event.data.at}
          plan={plan}
          record={restoring.record}
          unsure={[...(versions?.get(event.id)?.unsure ?? [])]}
          onRestore={restoring.save}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

/** What an event changed in this record, or in one of its parts. */
const changesIn = (event: AuditEvent, path: string) =>
  coversDocument(event, path) ? changesOfDocument(event, path) : null;
