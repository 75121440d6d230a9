import {
  type AuditActor,
  phenomenonPath,
  type TrashEntry,
  type TrashKind,
  trashPath,
} from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { refused } from '../platform/call-results.ts';
import { assertNoMergeUnderWay, runCommand, type TrashCommand, visibleEntry } from './request.ts';

/**
 * Requests that a phenomenon be restored from the trash. Its own document comes last, with the log,
 * so nobody sees it without its subdocuments.
 *
 * @throws HttpsError with a sentence that says why not
 */
export const requestRestore = (db: Firestore, order: TrashCommand) =>
  bringBack(db, order, 'deleted');

/** The same for a merged duplicate: its shoots and comments leave the keeper again. */
export const requestUndoMerge = (db: Firestore, order: TrashCommand) =>
  bringBack(db, order, 'merged');

function bringBack(db: Firestore, order: TrashCommand, kind: TrashKind): Promise<void> {
  const permission = kind === 'merged' ? 'phenomena.merge' : 'phenomena.delete';
  return runCommand(db, order, permission, async (at) => {
    const { transaction } = at;
    const { phenomenonId, actor } = order;
    const { reference, entry } = await visibleEntry(at, phenomenonId, kind);
    if (entry.status === 'purging') throw refused('It is being deleted for good.');
    if ((await transaction.get(db.doc(phenomenonPath(phenomenonId)))).exists) {
      throw refused('It was imported again since, and is not written over.');
    }
    if (entry.keeperId !== null) {
      const keeper = (await transaction.get(db.doc(trashPath(entry.keeperId)))).data();
      if (keeper) throw refused(away((keeper as TrashEntry).kind));
    }
    await assertNoMergeUnderWay(at, phenomenonId);
    transaction.update(reference, { status: 'restoring', actor });
  });
}

const away = (kind: TrashKind) =>
  kind === 'merged'
    ? 'What it was merged into was merged itself. Undo that merge first.'
    : 'What it was merged into lies in the trash. Restore that first.';

/** A person's request to permanently delete a phenomenon in the trash. */
export function requestPurge(db: Firestore, order: TrashCommand): Promise<void> {
  return runCommand(db, order, 'phenomena.delete', async (at) => {
    const { reference, entry } = await visibleEntry(at, order.phenomenonId);
    if (entry.status !== 'kept') throw refused('It is being moved. Try again in a minute.');
    at.transaction.update(reference, { status: 'purging', actor: order.actor });
  });
}

/** The same by Nest, if it is due. @returns whether it was due */
export function requestDuePurge(
  db: Firestore,
  phenomenonId: string,
  actor: AuditActor,
  nowMs: number,
): Promise<boolean> {
  const reference = db.doc(trashPath(phenomenonId));
  return db.runTransaction(async (transaction) => {
    const entry = (await transaction.get(reference)).data() as TrashEntry | undefined;
    if (entry?.status !== 'kept' || !entry.purgeAt || entry.purgeAt.toMillis() > nowMs)
      return false;
    transaction.update(reference, { status: 'purging', actor });
    return true;
  });
}
