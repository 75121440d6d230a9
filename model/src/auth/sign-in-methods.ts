import { z } from 'zod';
import type { Member, SignInProvider } from '../team/member.ts';

/** Input of `syncSignInMethods`: the caller linked, unlinked or changed a way to sign in. */
export const syncSignInMethodsSchema = z.strictObject({
  /** Whether a password was set just now; Firebase tells functions of none. */
  passwordSet: z.boolean(),
});
export type SyncSignInMethods = z.infer<typeof syncSignInMethodsSchema>;

const BY_EMAIL: readonly SignInProvider[] = ['password', 'emailLink'];
/** Ways that Firebase Auth does not keep: they come by custom token. */
const OWN: readonly SignInProvider[] = ['linkedin.com', 'passkey'];

/**
 * The ways that lead to an account, by what Firebase Auth lists for it (where `password` stands for
 * password and e-mail link alike) and by what was known of it.
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
 * How many different things lead to an account: ways, with password and e-mail link as one since
 * both go with the address, and passkeys as one. The last must not be taken off.
 */
export function countWaysIn({ providers, factors }: Pick<Member, 'providers' | 'factors'>): number {
  const hasEmail = providers.some((way) => BY_EMAIL.includes(way));
  const others = providers.filter((way) => !BY_EMAIL.includes(way) && way !== 'passkey');
  const hasPasskey = factors.includes('passkey') || providers.includes('passkey');
  return others.length + Number(hasEmail) + Number(hasPasskey);
}

/** Whether an account began with LinkedIn: its uid follows from LinkedIn's id, which stays its own. */
export const isMadeByLinkedIn = (uid: string): boolean => uid.startsWith('linkedin-');
