import {
  insightsPendingPath,
  phenomenonPath,
  trashCopiesCollection,
  trashMovesCollection,
} from '@nest/model';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { addAudit } from '../platform/audit.ts';
import { ordinalOf } from './copies.ts';
import { STEP_SIZE, step } from './step.ts';

/** Deletes all files with a name prefix. Safe to repeat. */
export type DeleteFiles = (prefix: string) => Promise<void>;

/**
 * The next step of a permanent deletion: first the files, then the copies, finally the entry, with
 * its event.
 */
export async function purgeOn(db: Firestore, id: string, deleteFiles: DeleteFiles): Promise<void> {
  const target = phenomenonPath(id);
  // The files may belong to a phenomenon that was imported again since.
  if (!(await db.doc(target).get()).exists) await deleteFiles(`${target}/`);
  await step(db, id, 'purging', async ({ transaction, reference, entry }) => {
    const [moves, copies] = await Promise.all([
      transaction.get(db.collection(trashMovesCollection(id)).limit(STEP_SIZE).select()),
      transaction.get(db.collection(trashCopiesCollection(id)).limit(STEP_SIZE).select()),
    ]);
    for (const { ref } of [...moves.docs, ...copies.docs]) transaction.delete(ref);
    if (moves.size === STEP_SIZE || copies.size === STEP_SIZE) return;
    transaction.delete(reference);
    // The rollups' worker also drops it, once it is no longer counted.
    const mark = { at: FieldValue.serverTimestamp(), purged: true };
    transaction.set(db.doc(insightsPendingPath(id)), mark, { merge: true });
    const event = { action: 'phenomena.purged', target, reason: entry.reason || null } as const;
    addAudit(db, transaction, entry.actor, event, ordinalOf(target));
  });
}
