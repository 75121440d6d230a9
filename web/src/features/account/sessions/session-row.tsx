import type { Session } from '@nest/model';
import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { hasFailed, tellFailure, useCall } from '@/lib/calls/use-call.ts';
import { continueWith } from '@/lib/passkeys/passkey-client.ts';
import { toast } from '@/lib/toast.ts';
import { Badge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { PROVIDERS } from '@/ui/providers.ts';
import { Ago } from '@/ui/time.tsx';
import { placeOf } from './session-place.ts';

interface SessionRowProps {
  sid: string;
  session: Session;
  /** Whether it is the current session. */
  isOwn: boolean;
}

export function SessionRow({ sid, session, isOwn }: SessionRowProps) {
  const call = useCall();
  const [busy, setBusy] = useState(false);
  const Icon = /iPhone|iPad|Android/.test(session.system) ? Smartphone : Monitor;
  const device = `${session.browser} on ${session.system}`;
  const end = async () => {
    setBusy(true);
    const answer = await call(calls.endSession, { sid });
    if (hasFailed(answer)) {
      setBusy(false);
      return tellFailure('The session was not ended', answer);
    }
    if (answer.token) await continueWith(answer.token);
    toast.success(`${device} is signed out`);
  };
  return (
    <div className="flex items-start gap-3 px-4 py-3">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="text-table font-medium">{device}</span>
          {isOwn && <Badge tone="ok">This device</Badge>}
        </div>
        <p className="text-xs text-ink-2">{placeOf(session)}</p>
        <p className="text-xs text-ink-3">
          Signed in <Ago time={session.createdAt} /> · {PROVIDERS[session.provider].name}
          {!isOwn && (
            <>
              {' · '}last seen <Ago time={session.lastSeenAt} />
            </>
          )}
        </p>
      </div>
      {!isOwn && (
        <Button busy={busy} aria-label={`End ${device}`} onClick={() => void end()}>
          End
        </Button>
      )}
    </div>
  );
}
