import {
  browserPopupRedirectResolver,
  GithubAuthProvider,
  GoogleAuthProvider,
  OAuthProvider,
  sendPasswordResetEmail,
  signInWithCredential,
  signInWithEmailAndPassword,
  signInWithPopup,
} from 'firebase/auth';
import { auth } from '@/platform/firebase/services.ts';
import { fakeIdToken, type ProviderId } from './personas.ts';

export async function signInByPassword(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(auth(), email.trim(), password);
}

/** A popup, since a redirect fails where browsers close off third-party storage. */
export async function signInByProvider(provider: ProviderId): Promise<void> {
  const made = provider === 'github.com' ? new GithubAuthProvider() : new GoogleAuthProvider();
  await signInWithPopup(auth(), made, browserPopupRedirectResolver);
}

/** On the emulators: an invented account of the provider, without the provider and its scripts. */
export async function signInByInventedAccount(
  provider: ProviderId,
  account: { name: string; email: string },
): Promise<void> {
  const idToken = fakeIdToken(provider, account);
  const accessToken = `emulated-${account.email}`;
  const credential = new OAuthProvider(provider).credential({ idToken, accessToken });
  await signInWithCredential(auth(), credential);
}

export async function sendReset(email: string): Promise<void> {
  await sendPasswordResetEmail(auth(), email.trim());
}
