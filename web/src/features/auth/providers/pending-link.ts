import type { SignInProvider } from '@nest/model';
import { linkWithCredential, type OAuthCredential, OAuthProvider, type User } from 'firebase/auth';
import { isOAuthProviderId, type OAuthProviderId } from './oauth.ts';

/** A sign-in that proved who somebody is at a provider, while their address has an account here. */
export interface PendingLink {
  way: OAuthProviderId;
  email: string;
  credential: OAuthCredential;
  /** Ways that lead to the account, where Firebase says so; it hides them from guessers. */
  known: readonly SignInProvider[];
}

interface ExistsError extends Error {
  code?: string;
  customData?: {
    email?: string;
    _tokenResponse?: { verifiedProvider?: string[]; providerId?: string };
  };
}

/** What there is to link, if a sign-in failed because the address signs in another way. */
export function pendingLinkOf(cause: unknown): PendingLink | null {
  const error = cause as ExistsError;
  if (error.code !== 'auth/account-exists-with-different-credential') return null;
  const credential = OAuthProvider.credentialFromError(error as never);
  const email = error.customData?.email;
  if (!credential || !email || !isOAuthProviderId(credential.providerId as SignInProvider))
    return null;
  const verified = error.customData?._tokenResponse?.verifiedProvider ?? [];
  return {
    way: credential.providerId as OAuthProviderId,
    email,
    credential,
    known: verified as SignInProvider[],
  };
}

/** Whether somebody who signed in holds the address that the pending sign-in proved. */
export const isSamePerson = (user: Pick<User, 'email'>, pending: Pick<PendingLink, 'email'>) =>
  user.email?.toLowerCase() === pending.email.toLowerCase();

/** Adds the pending way to the account that was signed in to meanwhile. */
export async function linkPending(user: User, pending: PendingLink): Promise<void> {
  await linkWithCredential(user, pending.credential);
}
