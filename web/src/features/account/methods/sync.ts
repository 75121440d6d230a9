import { calls } from '@/lib/calls/calls.ts';
import { callFunction } from '@/lib/firebase/services.ts';

/** Notifies the server that sign-in methods changed, so that it updates the member's document. */
export async function syncMethods(passwordSet = false): Promise<void> {
  await callFunction(calls.syncSignInMethods, { passwordSet });
}
