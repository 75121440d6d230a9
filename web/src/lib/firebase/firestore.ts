import type { FirebaseApp } from 'firebase/app';
import {
  connectFirestoreEmulator,
  type Firestore,
  initializeFirestore,
  memoryLocalCache,
  memoryLruGarbageCollector,
} from 'firebase/firestore';
import type { EmulatorPorts } from './config.ts';

/** The host of the emulators. */
const HOST = '127.0.0.1';

/**
 * Starts Firestore. Its cache is in memory: on disk it would leave witnesses' names and exact
 * locations on shared machines, and Firestore shows cached documents to the next user. Unsent edits
 * survive being offline while the tab is open, and closing it then asks for confirmation.
 */
export function startFirestore(app: FirebaseApp, emulators: EmulatorPorts | undefined): Firestore {
  const db = initializeFirestore(app, {
    localCache: memoryLocalCache({ garbageCollector: memoryLruGarbageCollector() }),
  });
  if (emulators) connectFirestoreEmulator(db, HOST, emulators.firestore);
  return db;
}
