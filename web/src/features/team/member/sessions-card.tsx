import { type Session, sessionsPath } from '@nest/model';
import { collection, limit, query, where } from 'firebase/firestore';
import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { hasFailed, tellFailure, useCall } from '@/lib/calls/use-call.ts';
import { db } from '@/lib/firebase/services.ts';
import { sessionDocument } from '@/lib/live/document-schemas.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { PROVIDERS } from '@/ui/providers.ts';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { ErrorState } from '@/ui/states.tsx';
import { Ago } from '@/ui/time.tsx';

const MAX_SHOWN = 50;

/** A member's sessions, for those who may end them. */
export function SessionsCard({ uid, name }: { uid: string; name: string }) {
  const call = useCall();
  const [busy, setBusy] = useState<string | null>(null);
  const live = useLiveQuery<Session>(
    sessionDocument,
    query(collection(db(), sessionsPath(uid)), where('status', '==', 'active'), limit(MAX_SHOWN)),
  );
  const sessions = (live.data ?? []).flatMap((session) => (session.ok ? [session] : []));
  const run = async (key: string, work: () => Promise<unknown>, done: string) => {
    setBusy(key);
    const answer = await work();
    setBusy(null);
    if (!hasFailed(answer)) toast.success(done);
    else tellFailure('The session was not ended', answer);
  };
  const end = (sid: string) =>
    run(sid, () => call(calls.endSession, { uid, sid }), `A session of ${name} ended`);
  const endAll = () =>
    run('all', () => call(calls.endAllSessions, { uid }), `All sessions of ${name} ended`);
  return (
    <Card>
      <CardHeader
        title="Sessions"
        actions={
          sessions.length > 1 && (
            <Button size="sm" busy={busy === 'all'} onClick={() => void endAll()}>
              End all
            </Button>
          )
        }
      />
      {live.state === 'loading' && (
        <CardBody>
          <SkeletonLines lines={2} />
        </CardBody>
      )}
      {(live.state === 'error' || live.state === 'no-permission') && (
        <ErrorState error={live.error} onRetry={live.retry} />
      )}
      {live.state === 'ready' && sessions.length === 0 && (
        <p className="p-4 text-table text-ink-3">Not signed in anywhere.</p>
      )}
      <ul className="divide-y divide-line">
        {sessions.map(({ id, data }) => (
          <li key={id} className="flex items-center gap-3 px-4 py-2.5 text-table">
            <MonitorSmartphone aria-hidden className="size-4 shrink-0 text-ink-3" />
            <span className="min-w-0 flex-1">
              <span className="block truncate">
                {data.browser} on {data.system}
              </span>
              <span className="block truncate text-xs text-ink-3">
                {[data.timeZone ?? data.network, PROVIDERS[data.provider].name]
                  .filter(Boolean)
                  .join(' · ')}
                {' · seen '}
                <Ago time={data.lastSeenAt} />
              </span>
            </span>
            <Button
              size="sm"
              busy={busy === id}
              aria-label={`End the session in ${data.browser} on ${data.system}`}
              onClick={() => void end(id)}
            >
              End
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
