import { auth } from '../firebase/services.ts';
import { hasSessionHint } from './session-hint.ts';
import { isSigningOut } from './sign-out.ts';

/**
 * Whether it is known that nobody is signed in. Where somebody seems to be, it says no without
 * waiting for Firebase Auth, so that the page is loaded meanwhile.
 */
export async function isSignedOut(): Promise<boolean> {
  if (isSigningOut() || hasSessionHint()) return false;
  await auth().authStateReady();
  return auth().currentUser === null;
}
