import type { SignInProvider } from '@nest/model';
import {
  type AuthCredential,
  browserPopupRedirectResolver,
  GithubAuthProvider,
  GoogleAuthProvider,
  linkWithCredential,
  linkWithPopup,
  OAuthProvider,
  reauthenticateWithCredential,
  reauthenticateWithPopup,
  signInWithCredential,
  signInWithPopup,
  type User,
} from 'firebase/auth';
import { auth } from '@/lib/firebase/services.ts';

/** Providers for which Firebase Auth opens a popup. */
export const OAUTH_PROVIDER_IDS = ['github.com', 'google.com', 'apple.com'] as const;
export type OAuthProviderId = (typeof OAUTH_PROVIDER_IDS)[number];
export const isOAuthProviderId = (way: SignInProvider): way is OAuthProviderId =>
  (OAUTH_PROVIDER_IDS as readonly SignInProvider[]).includes(way);

const SCOPES: Record<OAuthProviderId, readonly string[]> = {
  // The gate queries the person's GitHub teams with the person's own token.
  'github.com': ['read:org', 'user:email'],
  'google.com': [],
  'apple.com': ['email', 'name'],
};

type Provider = GithubAuthProvider | GoogleAuthProvider | OAuthProvider;
const MAKERS: Record<OAuthProviderId, () => Provider> = {
  'github.com': () => new GithubAuthProvider(),
  'google.com': () => new GoogleAuthProvider(),
  'apple.com': () => new OAuthProvider('apple.com'),
};

function providerOf(way: OAuthProviderId): Provider {
  const provider = MAKERS[way]();
  for (const scope of SCOPES[way]) provider.addScope(scope);
  return provider;
}

/** A popup, since a redirect fails in browsers that partition third-party storage. */
export async function signInByPopup(way: OAuthProviderId): Promise<void> {
  await signInWithPopup(auth(), providerOf(way), browserPopupRedirectResolver);
}

export async function linkByPopup(user: User, way: OAuthProviderId): Promise<void> {
  await linkWithPopup(user, providerOf(way), browserPopupRedirectResolver);
}

/** An account that the emulators accept as one of the provider's. */
export interface InventedAccount {
  name: string;
  email: string;
  /** GitHub's login; for other providers the part of the address before the @. */
  login: string;
}

/**
 * On the emulators: an invented account of the provider, without the provider and its scripts. Its
 * provider id is derived from the login, so the same login is always the same person.
 */
function inventedCredential(way: OAuthProviderId, account: InventedAccount): AuthCredential {
  const [brand = way] = way.split('.');
  const idToken = JSON.stringify({
    sub: `${brand}-${account.login}`,
    email: account.email,
    // GitHub's addresses count as unverified; Google's and Apple's as verified.
    email_verified: way !== 'github.com',
    name: account.name,
  });
  const accessToken = `standin-${brand}-${account.login}`;
  return new OAuthProvider(way).credential({ idToken, accessToken });
}

export async function signInByInvented(
  way: OAuthProviderId,
  account: InventedAccount,
): Promise<void> {
  await signInWithCredential(auth(), inventedCredential(way, account));
}

export async function linkInvented(
  user: User,
  way: OAuthProviderId,
  account: InventedAccount,
): Promise<void> {
  await linkWithCredential(user, inventedCredential(way, account));
}

/** Reauthenticates the same person, for actions that Firebase only allows soon after a sign-in. */
export async function confirmByPopup(user: User, way: OAuthProviderId): Promise<void> {
  await reauthenticateWithPopup(user, providerOf(way), browserPopupRedirectResolver);
}

export async function confirmByInvented(
  user: User,
  way: OAuthProviderId,
  account: InventedAccount,
): Promise<void> {
  await reauthenticateWithCredential(user, inventedCredential(way, account));
}
