import type { SignInProvider } from '@nest/model';

/** A verified identity, from any provider. It says nothing about permissions. */
export interface Identity {
  /** The account in Firebase Auth. */
  uid: string;
  provider: SignInProvider;
  /** The provider's permanent id of the account: GitHub's number, LinkedIn's `sub`. */
  providerUid: string | null;
  /** GitHub's login, which its owner may change. */
  login?: string | null;
  /** In lower case. */
  email: string | null;
  emailVerified: boolean;
  displayName: string | null;
  photoUrl: string | null;
  /** The person's own token at the provider; only GitHub's is requested, and it is never stored. */
  accessToken: string | null;
}
