import { auth } from '../firebase/services.ts';
import { hasSessionHint } from './session-hint.ts';
import { isSigningOut } from './sign-out.ts';

/**
 * Whether it is certain that nobody is signed in. If somebody seems to be, it returns false without
 * waiting for Firebase Auth, so that the page loads meanwhile.
 */
export async function isSignedOut(): Promise<boolean> {
  if (isSigningOut() || hasSessionHint()) return false;
  await auth().authStateReady();
  return auth().currentUser === null;
}
