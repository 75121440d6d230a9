import { type AppOptions, getApps, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';

/** Firestore of the functions' project or, in a command, of the named project. */
export function firestore(projectId?: string): Firestore {
  // firebase-functions has its own app, so "any app" is not enough.
  if (!getApps().some(({ name }) => name === '[DEFAULT]')) {
    initializeApp(
      projectId
        ? { projectId, storageBucket: `${projectId}.appspot.com`, ...emulatedAccount() }
        : emulatedOptions(),
    );
  }
  return getFirestore();
}

/**
 * In the suite, a task needs no account to run as. Without one, the Admin SDK looks for it on
 * Google's metadata server before each task, which takes two seconds in vain.
 */
const emulatedAccount = (): AppOptions =>
  process.env.CLOUD_TASKS_EMULATOR_HOST ? { serviceAccountId: 'emulated@example.com' } : {};

function emulatedOptions(): AppOptions | undefined {
  const { CLOUD_TASKS_EMULATOR_HOST, FIREBASE_CONFIG } = process.env;
  if (!CLOUD_TASKS_EMULATOR_HOST || !FIREBASE_CONFIG?.startsWith('{')) return undefined;
  return { ...JSON.parse(FIREBASE_CONFIG), ...emulatedAccount() };
}

/** Auth and Storage are only loaded by the functions that need them, for a faster start. */
export async function auth() {
  firestore();
  return (await import('firebase-admin/auth')).getAuth();
}

export async function bucket() {
  firestore();
  return (await import('firebase-admin/storage')).getStorage().bucket();
}

/** Adds a task to the queue of a function. */
export async function enqueue(functionName: string, data: object): Promise<void> {
  firestore();
  const { getFunctions } = await import('firebase-admin/functions');
  await getFunctions()
    .taskQueue(functionName)
    .enqueue({ ...data });
}
