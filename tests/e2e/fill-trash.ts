import { randomUUID } from 'node:crypto';
import { requestMerge, requestTrash } from '@nest/functions/trash/request-removal.ts';
import { runToCompletion } from '@nest/functions/trash/run-to-completion.ts';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';

/**
 * Deletes two phenomena of the seed and merges a third, so that a screenshot of the trash shows
 * some.
 */
export async function fillTrash(): Promise<void> {
  process.env.FIRESTORE_EMULATOR_HOST ??= '127.0.0.1:8080';
  process.env.METADATA_SERVER_DETECTION = 'none';
  const db = getFirestore(initializeApp({ projectId: process.env.GCLOUD_PROJECT ?? 'demo-nest' }));
  const { docs } = await db.collection('phenomena').orderBy('title').limit(4).get();
  const [keeper, duplicate, hoax, test] = docs.map(({ id }) => id);
  if (!keeper || !duplicate || !hoax || !test) throw new Error('The suite holds no phenomena.');
  const order = (phenomenonId: string, reason: string) => ({
    actor: {
      actorUid: 'ada',
      actorRole: 'admin',
      sessionId: null,
      origin: null,
      requestId: randomUUID(),
    },
    phenomenonId,
    reason,
  });
  await requestTrash(db, order(hoax, 'Made up for a film; the maker told us'));
  await requestTrash(db, order(test, 'A test report of the new app'));
  await requestMerge(db, { ...order(duplicate, 'The same lights, told twice'), keeperId: keeper });
  for (const id of [hoax, test, duplicate])
    await runToCompletion({ db, deleteFiles: async () => {} }, id);
}
