import { TRASH_COLLECTION, type TrashStatus } from '@nest/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';

const ON_THE_WAY: TrashStatus[] = ['moving', 'restoring', 'purging'];

/** Phenomena whose worker was lost or is still running: two workers do no harm. */
export async function onTheWay(db: Firestore, limit: number): Promise<string[]> {
  const entries = db.collection(TRASH_COLLECTION).where('status', 'in', ON_THE_WAY);
  return (await entries.limit(limit).select().get()).docs.map(({ id }) => id);
}

/** Phenomena whose retention period in the trash is over. */
export async function purgeable(db: Firestore, nowMs: number, limit: number): Promise<string[]> {
  const due = db.collection(TRASH_COLLECTION).where('purgeAt', '<=', Timestamp.fromMillis(nowMs));
  return (await due.limit(limit).select().get()).docs.map(({ id }) => id);
}
