import { sidecarPath } from '@nest/model';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, Timestamp } from 'firebase-admin/firestore';
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
 * replacing documents with the same ids.
 */
export async function writeSeed(projectId: string, bucket: string): Promise<SeedCounts> {
  const authHost = process.env.FIREBASE_AUTH_EMULATOR_HOST;
  if (!authHost || !process.env.FIRESTORE_EMULATOR_HOST) {
    throw new Error('The seed is for emulators only, and the environment names none.');
  }
  const app = initializeApp({ projectId }, `seed-${projectId}`);
  try {
    const users = await writeUsers(projectId, authHost);
    const firestore = getFirestore(app);
    const writer = firestore.bulkWriter();
    const documents = seedDocuments(Timestamp.fromMillis);
    const writes = documents.map(({ path, data }) => writer.set(firestore.doc(path), data));
    await writer.close();
    await Promise.all(writes);
    const files = await writeSidecars(bucket);
    return { users, documents: documents.length, files };
  } finally {
    await deleteApp(app);
  }
}

/** With the emulator's own API: the admin SDK would first search in vain for credentials. */
async function writeSidecars(bucket: string): Promise<number> {
  const recordings = RECORDINGS.filter(({ sidecar }) => sidecar);
  const contentType = 'application/x-ndjson';
  for (const recording of recordings) {
    const name = sidecarPath(slug(recording.title), SIDECAR);
    const url = `${process.env.STORAGE_EMULATOR_HOST}/upload/storage/v1/b/${bucket}/o?uploadType=multipart`;
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: 'Bearer owner',
        'content-type': 'multipart/related; boundary=part',
      },
      body: [
        '--part',
        'content-type: application/json',
        '',
        JSON.stringify({ name, contentType }),
        '--part',
        `content-type: ${contentType}`,
        '',
        sidecarText(recording),
        '--part--',
        '',
      ].join('\r\n'),
    });
    if (!response.ok) throw new Error(`The Storage emulator refused ${name}: ${response.status}`);
  }
  return recordings.length;
}
