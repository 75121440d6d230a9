import { IMPORTS_COLLECTION, type ImportJob } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';

/** How long a job without a worker is left to its queue, in ms. */
const GRACE_MS = 60_000;

/** Ids of unfinished imports that no worker holds: their worker or their task was lost. */
export async function abandonedImports(db: Firestore, nowMs = Date.now()): Promise<string[]> {
  const open = await db
    .collection(IMPORTS_COLLECTION)
    .where('status', 'in', ['queued', 'running'])
    .limit(200)
    .get();
  return open.docs
    .filter((snapshot) => {
      const { leaseUntil, updatedAt } = snapshot.data() as ImportJob;
      return leaseUntil ? leaseUntil.toMillis() <= nowMs : updatedAt.toMillis() <= nowMs - GRACE_MS;
    })
    .map((snapshot) => snapshot.id);
}
