import { PasskeyProblem } from '@/lib/passkeys/passkey-problem.ts';
import { readBlockingFunctionError } from './blocking-function-error.ts';

const WRONG = 'Email and password do not match.';
const USED = 'This link has been used or has expired. Ask for a new one.';
const MESSAGES: Record<string, string> = {
  'auth/invalid-credential': WRONG,
  'auth/invalid-login-credentials': WRONG,
  'auth/wrong-password': WRONG,
  'auth/user-not-found': WRONG,
  'auth/invalid-email': 'This is not the address that the link was sent to, or not an address.',
  'auth/missing-email': 'Enter an email address, as name@example.org',
  'auth/user-disabled': 'This account is disabled. Ask an administrator of the workspace.',
  'auth/too-many-requests': 'Too many attempts. Wait some minutes, then try again.',
  'auth/network-request-failed': 'The sign-in service cannot be reached. Check your connection.',
  'auth/popup-blocked': 'The browser blocked the sign-in window. Allow windows for this page.',
  'auth/operation-not-allowed': 'This way of signing in is switched off in this workspace.',
  'auth/admin-restricted-operation': 'Nobody can register here. Ask for an invitation.',
  'auth/unauthorized-domain': 'This address of the console is not allowed to sign anybody in.',
  'auth/email-already-in-use':
    'This address has an account already. Sign in with it, or set a new password.',
  'auth/weak-password': 'This password is too easy to guess. Choose a longer one.',
  'auth/password-does-not-meet-requirements':
    'This password does not meet the requirements of this workspace. Choose a longer one.',
  'auth/invalid-action-code': USED,
  'auth/expired-action-code': USED,
  'auth/credential-already-in-use': 'That account already signs in another member.',
  'auth/provider-already-linked': 'This way of signing in is linked already.',
  'auth/user-mismatch': 'That is another account than the one that you are signed in with.',
};
/** Closing the window is not an error. */
const SILENT = ['auth/popup-closed-by-user', 'auth/cancelled-popup-request', 'auth/user-cancelled'];

/** The message for a failed sign-in; null if there is nothing to report. */
export function signInErrorMessage(cause: unknown): string | null {
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  if (SILENT.includes(code)) return null;
  if (cause instanceof PasskeyProblem) return cause.message;
  const refusal = readBlockingFunctionError(cause);
  if (refusal) return refusal.text;
  // Nest's own errors have messages for people.
  if (code === '' && message && Object.getPrototypeOf(cause) === Error.prototype) return message;
  // Messages of callables are written for people; those of the Auth library are not.
  if (code.startsWith('functions/') && code !== 'functions/internal') return message;
  return MESSAGES[code] ?? `The sign-in failed${code ? ` (${code})` : ''}. Try again.`;
}
