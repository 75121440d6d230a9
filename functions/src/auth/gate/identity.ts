import type { SignInProvider } from '@nest/model';

/** Who somebody has proved to be, whatever way they came by. It says nothing of what they may do. */
export interface Identity {
  /** The account in Firebase Auth. */
  uid: string;
  provider: SignInProvider;
  /** The provider's own lasting id of the account: GitHub's number, LinkedIn's `sub`. */
  providerUid: string | null;
  /** GitHub's login, which its owner may change. */
  login?: string | null;
  /** In lower case. */
  email: string | null;
  emailVerified: boolean;
  displayName: string | null;
  photoUrl: string | null;
  /** The person's own token at the provider; only GitHub's is asked for, and it is never kept. */
  accessToken: string | null;
}
