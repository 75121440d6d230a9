import type { CallInput, CallName, CallOutput } from '@nest/model';
import { type FirebaseApp, initializeApp } from 'firebase/app';
import {
  type Auth,
  browserLocalPersistence,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
} from 'firebase/auth';
import type { Firestore } from 'firebase/firestore';
import type { FirebaseStorage } from 'firebase/storage';
import type { Call } from '../calls/calls.ts';
import { startAppCheck } from './app-check.ts';
import type { WebConfig } from './config.ts';

interface Services {
  config: WebConfig;
  app: FirebaseApp;
  auth: Auth;
}
let services: Services | undefined;

const HOST = '127.0.0.1';

/**
 * Starts the Firebase services for the sign-in; Firestore, Storage and Functions are loaded later.
 */
export async function startServices(config: WebConfig): Promise<void> {
  const { emulators, ...options } = config;
  const app = initializeApp(options);
  if (!emulators) await startAppCheck(app);
  const auth = initializeAuth(app, {
    persistence: [indexedDBLocalPersistence, browserLocalPersistence],
  });
  if (emulators) {
    connectAuthEmulator(auth, `http://${HOST}:${emulators.auth}`, { disableWarnings: true });
  }
  services = { config, app, auth };
}

function started(): Services {
  if (!services) throw new Error('Firebase has not been started');
  return services;
}

export const auth = (): Auth => started().auth;
export const app = (): FirebaseApp => started().app;
/** Whether the console uses emulators, with invented data and free sign-ins. */
export const onEmulators = (): boolean => started().config.emulators !== undefined;

let firestore: Firestore | undefined;
let firestorePromise: Promise<Firestore> | undefined;

/** Firestore; loaded at the sign-in, before any page that reads it. */
export function loadFirestore(): Promise<Firestore> {
  const { app, config } = started();
  firestorePromise ??= import('./firestore.ts')
    .then(({ startFirestore }) => {
      firestore = startFirestore(app, config.emulators);
      return firestore;
    })
    .catch((error) => {
      firestorePromise = undefined;
      throw error;
    });
  return firestorePromise;
}

/**
 * @throws Error before {@link loadFirestore} has resolved; every page for members is loaded after
 * it
 */
export function db(): Firestore {
  if (!firestore) throw new Error('Firestore has not been loaded');
  return firestore;
}

let storagePromise: Promise<FirebaseStorage> | undefined;

/** Cloud Storage; loaded on first use, since few screens need it. */
export function loadStorage(): Promise<FirebaseStorage> {
  const { app, config } = started();
  storagePromise ??= import('firebase/storage').then(({ connectStorageEmulator, getStorage }) => {
    const storage = getStorage(app);
    if (config.emulators) connectStorageEmulator(storage, HOST, config.emulators.storage);
    return storage;
  });
  return storagePromise;
}

let functionsPromise: Promise<import('firebase/functions').Functions> | undefined;

/** Calls a callable function; rejects with FirebaseError (`functions/…` codes). */
export async function callFunction<Name extends CallName>(
  { name }: Call<Name>,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const { app, config } = started();
  const sdk = await import('firebase/functions');
  functionsPromise ??= Promise.resolve().then(() => {
    const functions = sdk.getFunctions(app);
    if (config.emulators) {
      sdk.connectFunctionsEmulator(functions, HOST, config.emulators.functions);
    }
    return functions;
  });
  const functions = await functionsPromise;
  return (await sdk.httpsCallable<CallInput<Name>, CallOutput<Name>>(functions, name)(input)).data;
}
