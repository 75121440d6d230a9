import { PROVIDER_NAMES } from './personas.ts';

const MESSAGES: Record<string, string> = {
  'auth/invalid-credential': 'Email and password do not match.',
  'auth/wrong-password': 'Email and password do not match.',
  'auth/user-not-found': 'Email and password do not match.',
  'auth/invalid-email': 'This is not an email address.',
  'auth/user-disabled': 'This account is disabled. Ask an administrator of the workspace.',
  'auth/too-many-requests': 'Too many attempts. Wait some minutes, or reset your password.',
  'auth/network-request-failed': 'The sign-in service cannot be reached. Check your connection.',
  'auth/popup-blocked': 'The browser blocked the sign-in window. Allow windows for this page.',
  'auth/operation-not-allowed': 'This way of signing in is switched off in this project.',
};
/** Closing the window is no error. */
const SILENT = ['auth/popup-closed-by-user', 'auth/cancelled-popup-request', 'auth/user-cancelled'];

interface AuthFailure extends Error {
  code?: string;
  customData?: { email?: string; _tokenResponse?: { verifiedProvider?: string[] } };
}

/** What to tell a person whose sign-in failed; null if there is nothing to tell. */
export function signInProblem(cause: unknown): string | null {
  const error = cause as AuthFailure;
  const code = error.code ?? '';
  if (SILENT.includes(code)) return null;
  if (code === 'auth/account-exists-with-different-credential') return otherCredential(error);
  return MESSAGES[code] ?? error.message ?? 'The sign-in failed.';
}

function otherCredential({ customData }: AuthFailure): string {
  const known = customData?._tokenResponse?.verifiedProvider ?? [];
  const names = known.map((id) =>
    id === 'password' ? 'your password' : (PROVIDER_NAMES[id as 'github.com'] ?? id),
  );
  const how = names.length > 0 ? names.join(' or ') : 'the way you used before';
  const who = customData?.email ? `The account ${customData.email}` : 'Your account';
  return `${who} already signs in with ${how}. Sign in that way; accounts are not joined by themselves, so that nobody can take over yours by its address.`;
}
