import { signInWithCustomToken } from 'firebase/auth';
import { calls } from '@/lib/calls/calls.ts';
import { consolePath } from '@/lib/console-path.ts';
import { auth, callFunction } from '@/lib/firebase/services.ts';

const KEY = 'nest.linkedIn';

/** What this window stores while the person is at LinkedIn. */
export interface LinkedInErrand {
  /** Proves that the response comes to the window that made the request. */
  browserKey: string;
  redirect: string;
  /** Whether to link the account to the signed-in member instead of signing in. */
  link: boolean;
}

/** Redirects to LinkedIn; its response arrives at `/auth/linkedin`. */
export async function startLinkedIn(redirect = '/', link = false): Promise<void> {
  const { url, browserKey } = await callFunction(calls.startLinkedIn, {
    origin: window.location.origin,
    link,
  });
  const errand: LinkedInErrand = { browserKey, redirect, link };
  sessionStorage.setItem(KEY, JSON.stringify(errand));
  window.location.assign(url);
}

/** The pending LinkedIn request of this window; null if there is none. */
export function linkedInErrand(): LinkedInErrand | null {
  const kept = sessionStorage.getItem(KEY);
  if (kept === null) return null;
  const errand = JSON.parse(kept) as LinkedInErrand;
  return { ...errand, redirect: consolePath(errand.redirect) ?? '/' };
}

interface LinkedInAnswer {
  code: string;
  state: string;
}

/** Exchanges LinkedIn's response for a sign-in, or for the link. */
export async function finishLinkedIn(
  { code, state }: LinkedInAnswer,
  { browserKey }: LinkedInErrand,
): Promise<void> {
  sessionStorage.removeItem(KEY);
  const { token } = await callFunction(calls.finishLinkedIn, {
    code,
    state,
    browserKey,
  });
  if (token !== null) await signInWithCustomToken(auth(), token);
}
