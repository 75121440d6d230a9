import { type AppOptions, getApps, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';

/** Firestore of the project that the functions run in, or, in a command, of the one that is named. */
export function firestore(projectId?: string): Firestore {
  // firebase-functions has an app of its own, so "any app" is not enough.
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
 * In the suite a task needs no account to run as; unless it is given one, the Admin SDK looks for it
 * on Google's machines before each task, two seconds in vain.
 */
const emulatedAccount = (): AppOptions =>
  process.env.CLOUD_TASKS_EMULATOR_HOST ? { serviceAccountId: 'emulated@example.com' } : {};

function emulatedOptions(): AppOptions | undefined {
  const { CLOUD_TASKS_EMULATOR_HOST, FIREBASE_CONFIG } = process.env;
  if (!CLOUD_TASKS_EMULATOR_HOST || !FIREBASE_CONFIG?.startsWith('{')) return undefined;
  return { ...JSON.parse(FIREBASE_CONFIG), ...emulatedAccount() };
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
export async function enqueue(functionName: string, data: object): Promise<void> {
  firestore();
  const { getFunctions } = await import('firebase-admin/functions');
  await getFunctions()
    .taskQueue(functionName)
    .enqueue({ ...data });
}
