import type { Member, SignInProvider } from '../team/member.ts';

/** The path in the console that LinkedIn redirects to. */
export const LINKEDIN_CALLBACK = '/auth/linkedin';

const BY_EMAIL: readonly SignInProvider[] = ['password', 'emailLink'];
/** Methods that Firebase Auth does not know: they sign in with a custom token. */
const OWN: readonly SignInProvider[] = ['linkedin.com', 'passkey'];

/**
 * The sign-in methods of an account, from what Firebase Auth lists for it (where `password` means
 * both password and e-mail link) and from what was known before.
 */
export function signInMethods(
  listed: readonly string[],
  known: Member['providers'],
  passwordSet = false,
): Member['providers'] {
  const mine = new Set(known.filter((way) => OWN.includes(way) || listed.includes(way)));
  if (listed.includes('password')) {
    for (const way of known) if (BY_EMAIL.includes(way)) mine.add(way);
    if (passwordSet || !BY_EMAIL.some((way) => mine.has(way))) mine.add('password');
  }
  for (const way of OAUTH) if (listed.includes(way)) mine.add(way);
  return [...mine];
}
const OAUTH: readonly SignInProvider[] = ['github.com', 'google.com', 'apple.com'];

/**
 * The number of independent ways to sign in: password and e-mail link count as one because both
 * depend on the address, and all passkeys count as one. The last one must not be removed.
 */
export function countWaysIn({ providers, factors }: Pick<Member, 'providers' | 'factors'>): number {
  const hasEmail = providers.some((way) => BY_EMAIL.includes(way));
  const others = providers.filter((way) => !BY_EMAIL.includes(way) && way !== 'passkey');
  const hasPasskey = factors.includes('passkey') || providers.includes('passkey');
  return others.length + Number(hasEmail) + Number(hasPasskey);
}

/**
 * Whether an account was created with LinkedIn: its uid is derived from LinkedIn's id, which cannot
 * be unlinked.
 */
export const isMadeByLinkedIn = (uid: string): boolean => uid.startsWith('linkedin-');
