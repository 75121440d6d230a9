import { type Session, sessionsPath } from '@nest/model';
import { collection, limit, query, where } from 'firebase/firestore';
import { LogOut } from 'lucide-react';
import { useMemo, useState } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { hasFailed, tellFailure, useCall } from '@/lib/calls/use-call.ts';
import { db } from '@/lib/firebase/services.ts';
import { formatPlural } from '@/lib/format/number.ts';
import { sessionDocument } from '@/lib/live/document-schemas.ts';
import type { Live, LiveDocument } from '@/lib/live/live-state.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { continueWith } from '@/lib/passkeys/passkey-client.ts';
import { useSession } from '@/lib/session/session.tsx';
import { toast } from '@/lib/toast.ts';
import { ConfirmDialog } from '@/ui/alert-dialog.tsx';
import { Button } from '@/ui/button.tsx';
import { Card } from '@/ui/card.tsx';
import { PageHeader } from '@/ui/page-header.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { ErrorState, Malformed } from '@/ui/states.tsx';
import { SessionRow } from './sessions/session-row.tsx';

/** More devices than anybody has; older sessions beyond this are not shown. */
const MAX_SHOWN = 100;

/** The member's sessions: end one, or all except this one. */
export function SessionsSection() {
  const { uid, user } = useSession();
  const call = useCall();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const source = useMemo(() => {
    if (!uid) return null;
    const sessions = collection(db(), sessionsPath(uid));
    return query(sessions, where('status', '==', 'active'), limit(MAX_SHOWN));
  }, [uid]);
  const live = useLiveQuery<Session>(sessionDocument, source);
  const own = user?.session.sid ?? null;
  const others = live.data?.filter(({ id }) => id !== own).length ?? 0;
  const endAll = async () => {
    setBusy(true);
    const answer = await call(calls.endAllSessions, {});
    setBusy(false);
    if (hasFailed(answer)) return tellFailure('The sessions were not ended', answer);
    if (answer.token) await continueWith(answer.token);
    toast.success(`${formatPlural(answer.ended, 'session')} ended`);
  };
  return (
    <>
      <PageHeader
        title="Sessions"
        description="Devices that are signed in as you. End what you do not know, then change how you sign in."
        actions={
          <Button
            variant="danger"
            busy={busy}
            disabled={others === 0}
            onClick={() => setAsking(true)}
          >
            {!busy && <LogOut aria-hidden />}
            End all others
          </Button>
        }
      />
      <Card>
        <Content live={live} own={own} />
      </Card>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`End ${formatPlural(others, 'other session')}?`}
        description="Those devices are signed out at once and must sign in again. This one goes on."
        confirm="End all others"
        danger
        onConfirm={() => void endAll()}
      />
    </>
  );
}

function Content({ live, own }: { live: Live<LiveDocument<Session>[]>; own: string | null }) {
  const { state, data } = live;
  if (state === 'error' || state === 'no-permission') {
    return <ErrorState error={live.error} onRetry={live.retry} />;
  }
  if (data === null) {
    return (
      <div className="p-4">
        <SkeletonLines lines={3} />
      </div>
    );
  }
  const rank = (session: LiveDocument<Session>) =>
    session.id === own ? Number.POSITIVE_INFINITY : lastSeenMs(session);
  return (
    <ul>
      {[...data]
        .sort((a, b) => rank(b) - rank(a))
        .map((session) => (
          <li key={session.id} className="border-b border-line last:border-b-0">
            {session.ok ? (
              <SessionRow sid={session.id} session={session.data} isOwn={session.id === own} />
            ) : (
              <Malformed problem={session.problem} path={session.path} />
            )}
          </li>
        ))}
    </ul>
  );
}

const lastSeenMs = (session: LiveDocument<Session>) =>
  session.ok ? session.data.lastSeenAt.toMillis() : 0;
