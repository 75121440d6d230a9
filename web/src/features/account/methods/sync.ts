import type { SyncSignInMethods } from '@nest/model';
import { callFunction } from '@/lib/firebase/services.ts';

/** Tells the server that ways to sign in changed, so that the member's document follows. */
export async function syncMethods(passwordSet = false): Promise<void> {
  await callFunction<SyncSignInMethods, unknown>('syncSignInMethods', { passwordSet });
}
