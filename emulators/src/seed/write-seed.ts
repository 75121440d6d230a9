import { sidecarPath } from '@nest/model';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, Timestamp } from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';
import { bucketOf } from '../suite/env.ts';
import { slug } from './clock.ts';
import { seedDocuments } from './seed-documents.ts';
import { SIDECAR, sidecarText } from './shoots.ts';
import { RECORDINGS } from './stories/recordings.ts';
import { writeUsers } from './write-users.ts';

export interface SeedCounts {
  users: number;
  documents: number;
  files: number;
}

/**
 * Writes the seed into the suite that the environment names (`FIRESTORE_EMULATOR_HOST` and so on),
 * over what is there under the same ids.
 */
export async function writeSeed(projectId: string): Promise<SeedCounts> {
  const authHost = process.env.FIREBASE_AUTH_EMULATOR_HOST;
  if (!authHost || !process.env.FIRESTORE_EMULATOR_HOST) {
    throw new Error('The seed is for emulators only, and the environment names none.');
  }
  const app = initializeApp({ projectId, storageBucket: bucketOf(projectId) }, `seed-${projectId}`);
  try {
    const users = await writeUsers(projectId, authHost);
    const firestore = getFirestore(app);
    const writer = firestore.bulkWriter();
    const documents = seedDocuments(Timestamp.fromMillis);
    const writes = documents.map(({ path, data }) => writer.set(firestore.doc(path), data));
    await writer.close();
    await Promise.all(writes);
    const recordings = RECORDINGS.filter(({ sidecar }) => sidecar);
    for (const recording of recordings) {
      const file = getStorage(app)
        .bucket()
        .file(sidecarPath(slug(recording.title), SIDECAR));
      await file.save(sidecarText(recording), {
        contentType: 'application/x-ndjson',
        resumable: false,
      });
    }
    return { users, documents: documents.length, files: recordings.length };
  } finally {
    await deleteApp(app);
  }
}
