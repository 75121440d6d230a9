import { SESSION_ENDED, sessionPath } from '@nest/model';
import { useEffect, useRef } from 'react';
import { calls } from '../calls/calls.ts';
import { callFunction } from '../firebase/services.ts';
import { sessionDocument } from '../live/document-schemas.ts';
import { useLiveDoc } from '../live/use-live.ts';
import { continueWith } from '../passkeys/passkey-client.ts';
import { useSession } from './session.tsx';
import { signOut } from './sign-out.ts';

const TOUCH_MS = 5 * 60_000;

/**
 * Sends the session's heartbeat to the server, and signs out as soon as the session is ended on
 * another device or by an administrator.
 */
export function useSessionHeartbeat(): void {
  const { uid, user } = useSession();
  const sid = user?.session.sid ?? null;
  const { state, data, fromCache } = useLiveDoc(
    sessionDocument,
    uid && sid ? sessionPath(uid, sid) : null,
  );
  const isUnknown = state === 'ready' && !fromCache && data === null;
  const isEnded = isUnknown || (data?.ok && data.data.status === 'ended');
  useEffect(() => {
    if (isEnded) void signOut('ended');
  }, [isEnded]);
  const last = useRef<{ uid: string; token: string | null } | null>(null);
  const token = user?.idToken ?? null;
  useEffect(() => {
    if (sid !== null) last.current = { uid, token };
    else if (uid) void resume(last.current?.uid === uid ? last.current.token : null);
  }, [uid, sid, token]);
  useEffect(() => {
    if (sid === null) return;
    const touch = () => document.visibilityState === 'visible' && void touchSession();
    touch();
    const timer = setInterval(touch, TOUCH_MS);
    return () => clearInterval(timer);
  }, [sid]);
}

/**
 * A token without a session, as after a password change. Resumes the session that the last token
 * was of, or goes to the sign-in page.
 */
async function resume(lastToken: string | null): Promise<void> {
  try {
    if (lastToken === null) throw new Error('No session is known');
    const { token } = await callFunction(calls.resumeSession, { token: lastToken });
    await continueWith(token);
  } catch {
    await signOut('again');
  }
}

async function touchSession(): Promise<void> {
  const { timeZone = null } = Intl.DateTimeFormat().resolvedOptions();
  try {
    await callFunction(calls.touchSession, { timeZone });
  } catch (error) {
    // Offline and similar errors resolve themselves by the next time.
    const { details } = error as { details?: { reason?: string } };
    if (details?.reason === SESSION_ENDED) await signOut('ended');
  }
}
