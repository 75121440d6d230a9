import { getApps, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';

/** Firestore of the project that the functions run in, or, in a command, of the one that is named. */
export function firestore(projectId?: string): Firestore {
  // firebase-functions has an app of its own, so "any app" is not enough.
  if (!getApps().some(({ name }) => name === '[DEFAULT]')) {
    initializeApp(projectId ? { projectId, storageBucket: `${projectId}.appspot.com` } : undefined);
  }
  return getFirestore();
}

/** Auth and Storage are loaded by those functions alone that need them, to start faster. */
export async function auth() {
  firestore();
  return (await import('firebase-admin/auth')).getAuth();
}

export async function bucket() {
  firestore();
  return (await import('firebase-admin/storage')).getStorage().bucket();
}

/** Puts a task into the queue of a function. */
export async function enqueue(functionName: string, data: Record<string, string>): Promise<void> {
  firestore();
  const { getFunctions } = await import('firebase-admin/functions');
  await getFunctions().taskQueue(functionName).enqueue(data);
}
