import type { SignInProvider } from '@nest/model';
import { linkWithCredential, type OAuthCredential, OAuthProvider, type User } from 'firebase/auth';
import { isOAuthProviderId, type OAuthProviderId } from './oauth.ts';

/**
 * A sign-in that verified a person at a provider although their address already has an account
 * here.
 */
export interface PendingLink {
  way: OAuthProviderId;
  email: string;
  credential: OAuthCredential;
  /**
   * The account's sign-in methods, if Firebase lists them; it may hide them to prevent enumeration.
   */
  known: readonly SignInProvider[];
}

interface ExistsError extends Error {
  code?: string;
  customData?: {
    email?: string;
    _tokenResponse?: { verifiedProvider?: string[]; providerId?: string };
  };
}

/** The pending link, if a sign-in failed because the address uses another sign-in method. */
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

/** Whether a signed-in user has the address that the pending sign-in verified. */
export const isSamePerson = (user: Pick<User, 'email'>, pending: Pick<PendingLink, 'email'>) =>
  user.email?.toLowerCase() === pending.email.toLowerCase();

/** Links the pending provider to the account that has signed in meanwhile. */
export async function linkPending(user: User, pending: PendingLink): Promise<void> {
  await linkWithCredential(user, pending.credential);
}
