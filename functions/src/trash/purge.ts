import {
  insightsPendingPath,
  phenomenonPath,
  trashCopiesCollection,
  trashMovesCollection,
} from '@nest/model';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { addAudit } from '../audit/audit.ts';
import { ordinalOf } from './copies.ts';
import { STEP_SIZE, step } from './step.ts';

/** Deletes all files whose names begin so. Called again after a kill, it finds fewer. */
export type DeleteFiles = (prefix: string) => Promise<void>;

/** The next step of deleting for good: the files, then copies, last the entry with the log. */
export async function purgeOn(db: Firestore, id: string, deleteFiles: DeleteFiles): Promise<void> {
  const target = phenomenonPath(id);
  // Files of one that was imported again since are no longer the deleted one's.
  if (!(await db.doc(target).get()).exists) await deleteFiles(`${target}/`);
  await step(db, id, 'purging', async ({ transaction, reference, entry }) => {
    const [moves, copies] = await Promise.all([
      transaction.get(db.collection(trashMovesCollection(id)).limit(STEP_SIZE).select()),
      transaction.get(db.collection(trashCopiesCollection(id)).limit(STEP_SIZE).select()),
    ]);
    for (const { ref } of [...moves.docs, ...copies.docs]) transaction.delete(ref);
    if (moves.size === STEP_SIZE || copies.size === STEP_SIZE) return;
    transaction.delete(reference);
    // The worker of the rollups forgets it too, once they do not count it any more.
    const mark = { at: FieldValue.serverTimestamp(), purged: true };
    transaction.set(db.doc(insightsPendingPath(id)), mark, { merge: true });
    const event = { action: 'phenomena.purged', target, reason: entry.reason || null } as const;
    addAudit(db, transaction, entry.actor, event, ordinalOf(target));
  });
}
