import type { FirebaseApp } from 'firebase/app';
import {
  connectFirestoreEmulator,
  type Firestore,
  initializeFirestore,
  memoryLocalCache,
  memoryLruGarbageCollector,
} from 'firebase/firestore';
import type { EmulatorPorts } from './config.ts';

/** Where the emulators are. */
const HOST = '127.0.0.1';

/**
 * Starts Firestore. Its cache is in memory: on disk it would leave witnesses' names and exact places
 * on shared machines, and Firestore shows cached documents to whoever signs in next. Unsent edits
 * survive being offline for as long as the tab is open, and closing it then asks first.
 */
export function startFirestore(app: FirebaseApp, emulators: EmulatorPorts | undefined): Firestore {
  const db = initializeFirestore(app, {
    localCache: memoryLocalCache({ garbageCollector: memoryLruGarbageCollector() }),
  });
  if (emulators) connectFirestoreEmulator(db, HOST, emulators.firestore);
  return db;
}
