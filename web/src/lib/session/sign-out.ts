import { type EndSession, readSessionClaims } from '@nest/model';
import { signOut as firebaseSignOut } from 'firebase/auth';
import { auth, callFunction } from '../firebase/services.ts';

/** Why somebody was signed out; the sign-in page says so. */
export const SIGN_OUT_REASONS = [
  'ended',
  'again',
  'confirmed',
  'password-set',
  'address-changed',
] as const;
export type SignOutReason = (typeof SIGN_OUT_REASONS)[number];
/** Reasons after which one wants to go on where one was. */
const BACK_AFTER: readonly SignOutReason[] = ['ended', 'again'];

const SIGN_IN_PATH = '/sign-in';
let signingOut: Promise<void> | null = null;

/** While somebody signs out, this module alone navigates: it reloads the page. */
export const isSigningOut = () => signingOut !== null;

/** How long signing out waits for the server to note it, in ms. */
const ENDING_MS = 2_000;

/**
 * Signs out and reloads the page, so that nothing of the session stays in its memory, nor drafts,
 * which may name witnesses, in its tab.
 *
 * @param reason what the sign-in page says about it; none if the person asked to sign out
 */
export function signOut(reason?: SignOutReason): Promise<void> {
  // Ending one's own session is seen by its listener too, which would name another reason.
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
  // Browsers may keep the page that was left, to show it again on the way back.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());
  window.location.assign(signInUrl);
}

function signInUrlFor(reason: SignOutReason | undefined, { pathname, search }: Location): string {
  if (!reason) return SIGN_IN_PATH;
  const target = new URLSearchParams({ reason });
  if (BACK_AFTER.includes(reason)) target.set('redirect', `${pathname}${search}`);
  return `${SIGN_IN_PATH}?${target}`;
}

/** Notes the end of this session; offline it stays noted as active, with its token thrown away. */
async function endOwnSession(): Promise<void> {
  const token = await auth()
    .currentUser?.getIdTokenResult()
    .catch(() => null);
  const { sid } = readSessionClaims(token?.claims ?? {});
  if (sid === null) return;
  const ended = callFunction<EndSession, unknown>('endSession', { sid }).catch(() => {});
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, ENDING_MS))]);
}
