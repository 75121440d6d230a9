import { signOut } from 'firebase/auth';
import { auth } from '../firebase/services.ts';

/**
 * Signs out and starts the page anew, so that nothing of the session stays in its memory, nor drafts,
 * which may name witnesses, in its tab.
 */
export async function leave(): Promise<void> {
  await signOut(auth());
  sessionStorage.clear();
  window.location.assign('/sign-in');
}
