import { type FirebaseApp, initializeApp } from 'firebase/app';
import {
  type Auth,
  browserLocalPersistence,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
} from 'firebase/auth';
import {
  connectFirestoreEmulator,
  type Firestore,
  initializeFirestore,
  memoryLocalCache,
  memoryLruGarbageCollector,
} from 'firebase/firestore';
import type { FirebaseStorage } from 'firebase/storage';
import type { WebConfig } from './config.ts';

interface Services {
  config: WebConfig;
  app: FirebaseApp;
  auth: Auth;
  db: Firestore;
}
let services: Services | undefined;

const HOST = '127.0.0.1';

/**
 * Starts Firebase. Firestore's cache is in memory: on disk it would leave witnesses' names and exact
 * places on shared machines, and Firestore shows cached documents to whoever signs in next. Unsent
 * edits survive being offline for as long as the tab is open, and closing it then asks first.
 */
export function startServices(config: WebConfig): Services {
  const { emulators, ...options } = config;
  const app = initializeApp(options);
  const auth = initializeAuth(app, {
    persistence: [indexedDBLocalPersistence, browserLocalPersistence],
  });
  const db = initializeFirestore(app, {
    localCache: memoryLocalCache({ garbageCollector: memoryLruGarbageCollector() }),
  });
  if (emulators) {
    connectAuthEmulator(auth, `http://${HOST}:${emulators.auth}`, { disableWarnings: true });
    connectFirestoreEmulator(db, HOST, emulators.firestore);
  }
  services = { config, app, auth, db };
  return services;
}

function started(): Services {
  if (!services) throw new Error('Firebase has not been started');
  return services;
}

export const db = (): Firestore => started().db;
export const auth = (): Auth => started().auth;
export const app = (): FirebaseApp => started().app;
/** Whether the console talks to emulators, where data is invented and sign-ins are free. */
export const onEmulators = (): boolean => started().config.emulators !== undefined;

let storagePromise: Promise<FirebaseStorage> | undefined;

/** Cloud Storage; loaded when first asked for, since few screens need it. */
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

/** Calls a callable function by name; rejects with FirebaseError (`functions/…` codes). */
export async function callFunction<Input, Output>(name: string, input: Input): Promise<Output> {
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
  return (await sdk.httpsCallable<Input, Output>(functions, name)(input)).data;
}
