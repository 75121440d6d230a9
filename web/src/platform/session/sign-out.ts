import { signOut } from 'firebase/auth';
import { auth } from '../firebase/services.ts';

/** Signs out and starts the page anew, so that nothing of the session stays in its memory. */
export async function leave(): Promise<void> {
  await signOut(auth());
  window.location.assign('/sign-in');
}
