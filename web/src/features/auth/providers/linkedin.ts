import type { FinishLinkedIn, LinkedInFinish, LinkedInStart, StartLinkedIn } from '@nest/model';
import { signInWithCustomToken } from 'firebase/auth';
import { auth, callFunction } from '@/lib/firebase/services.ts';

const KEY = 'nest.linkedIn';

/** What this window keeps while the person is at LinkedIn. */
export interface LinkedInErrand {
  /** Proves that the answer comes to the window that asked. */
  browserKey: string;
  redirect: string;
  /** Whether the account is to be linked to who is signed in, instead of signing in. */
  link: boolean;
}

/** Leaves for LinkedIn; its answer arrives at `/auth/linkedin`. */
export async function startLinkedIn(redirect = '/', link = false): Promise<void> {
  const { url, browserKey } = await callFunction<StartLinkedIn, LinkedInStart>('startLinkedIn', {
    origin: window.location.origin,
    link,
  });
  const errand: LinkedInErrand = { browserKey, redirect, link };
  sessionStorage.setItem(KEY, JSON.stringify(errand));
  window.location.assign(url);
}

/** What this window went to LinkedIn for; null if it did not. */
export function linkedInErrand(): LinkedInErrand | null {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? null : (JSON.parse(kept) as LinkedInErrand);
}

interface LinkedInAnswer {
  code: string;
  state: string;
}

/** Trades LinkedIn's answer for a sign-in, or for the link. */
export async function finishLinkedIn(
  { code, state }: LinkedInAnswer,
  { browserKey }: LinkedInErrand,
): Promise<void> {
  sessionStorage.removeItem(KEY);
  const { token } = await callFunction<FinishLinkedIn, LinkedInFinish>('finishLinkedIn', {
    code,
    state,
    browserKey,
  });
  if (token !== null) await signInWithCustomToken(auth(), token);
}
