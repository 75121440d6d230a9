import { readSessionClaims } from '@nest/model';
import { signOut as firebaseSignOut } from 'firebase/auth';
import { calls } from '../calls/calls.ts';
import { auth, callFunction } from '../firebase/services.ts';

/** Why a user was signed out; the sign-in page shows it. */
export const SIGN_OUT_REASONS = [
  'ended',
  'again',
  'confirmed',
  'password-set',
  'address-changed',
] as const;
export type SignOutReason = (typeof SIGN_OUT_REASONS)[number];
/** Reasons after which the user returns to the same page. */
const BACK_AFTER: readonly SignOutReason[] = ['ended', 'again'];

const SIGN_IN_PATH = '/sign-in';
let signingOut: Promise<void> | null = null;

/** During sign-out, only this module navigates: it reloads the page. */
export const isSigningOut = () => signingOut !== null;

/** How long a sign-out waits for the server to record it, in ms. */
const ENDING_MS = 2_000;

/**
 * Signs out and reloads the page, so that no data of the session stays in memory, and no drafts,
 * which may name witnesses, stay in the tab.
 *
 * @param reason shown on the sign-in page; none if the person chose to sign out
 */
export function signOut(reason?: SignOutReason): Promise<void> {
  // The end of one's own session also reaches its listener, which would give another reason.
  signingOut ??= performSignOut(reason).catch((error) => {
    signingOut = null;
    throw error;
  });
  return signingOut;
}

async function performSignOut(reason?: SignOutReason): Promise<void> {
  const signInUrl = signInUrlFor(reason, window.location);
  if (reason !== 'ended') await endOwnSession();
  await firebaseSignOut(auth());
  sessionStorage.clear();
  // Browsers may keep the page in their back-forward cache.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());
  window.location.assign(signInUrl);
}

function signInUrlFor(reason: SignOutReason | undefined, { pathname, search }: Location): string {
  if (!reason) return SIGN_IN_PATH;
  const target = new URLSearchParams({ reason });
  if (BACK_AFTER.includes(reason)) target.set('redirect', `${pathname}${search}`);
  return `${SIGN_IN_PATH}?${target}`;
}

/**
 * Records the end of this session; offline it stays recorded as active, with its token discarded.
 */
async function endOwnSession(): Promise<void> {
  const token = await auth()
    .currentUser?.getIdTokenResult()
    .catch(() => null);
  const { sid } = readSessionClaims(token?.claims ?? {});
  if (sid === null) return;
  const ended = callFunction(calls.endSession, { sid }).catch(() => {});
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, ENDING_MS))]);
}
