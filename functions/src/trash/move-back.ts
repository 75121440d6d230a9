import {
  forwardPath,
  insightsPendingPath,
  mapPendingPath,
  phenomenonPath,
  type TrashMove,
  trashCopiesCollection,
  trashMovesCollection,
} from '@nest/model';
import { type DocumentSnapshot, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { addAudit } from '../platform/audit.ts';
import { log } from '../platform/log.ts';
import { copyReference, ordinalOf, original } from './copies.ts';
import { linkShoot } from './move-out.ts';
import { asRaw, rawFields } from './raw-document.ts';
import { logMove, STEP_SIZE, type Step, step } from './step.ts';

/**
 * The next step out of the trash: first the keeper's part, then the copies, finally the phenomenon.
 */
export async function moveBack(db: Firestore, id: string): Promise<void> {
  await step(db, id, 'restoring', async (at) => {
    const { transaction } = at;
    const root = copyReference(db, id, phenomenonPath(id));
    const moves = await transaction.get(db.collection(trashMovesCollection(id)).limit(STEP_SIZE));
    if (!moves.empty) return fromKeeper(at, moves.docs);
    const copies = await transaction.get(
      db.collection(trashCopiesCollection(id)).limit(STEP_SIZE + 1),
    );
    const below = copies.docs.filter((copy) => copy.id !== root.id);
    if (below.length === 0) return lastOf(at, copies.docs[0]);
    for (const copy of below) {
      const { path, data } = original(copy);
      transaction.set(db.doc(path), data);
      transaction.delete(copy.ref);
    }
    logMove(
      at,
      id,
      below.map((copy) => original(copy).path),
    );
    transaction.update(at.reference, { documents: at.entry.documents - below.length });
  });
}

async function fromKeeper(at: Step, moves: DocumentSnapshot[]): Promise<void> {
  const { db, transaction, id, entry } = at;
  const list = moves.map((move) => move.data() as TrashMove);
  const now = await transaction.getAll(...list.map(({ to }) => db.doc(to)));
  const moved: string[] = [];
  for (const [i, { kind, from }] of list.entries()) {
    const snapshot = now[i];
    if (snapshot?.exists && kind === 'document') {
      transaction.set(db.doc(from), asRaw(rawFields(snapshot)));
      transaction.delete(snapshot.ref);
      moved.push(from);
    } else if (snapshot?.exists && snapshot.get('phenomenonId') === entry.keeperId) {
      linkShoot(at, snapshot.id, { from: entry.keeperId ?? id, to: id });
    }
  }
  for (const move of moves) transaction.delete(move.ref);
  for (const each of [id, entry.keeperId]) if (each !== null) logMove(at, each, moved);
}

async function lastOf(at: Step, copy: DocumentSnapshot | undefined): Promise<void> {
  const { db, transaction, id, entry, reference } = at;
  const target = phenomenonPath(id);
  // An import may have created it again since the request; that one is not overwritten.
  if (!copy || (await transaction.get(db.doc(target))).exists) {
    log.warn('trash.occupied', { phenomenonId: id });
    transaction.update(reference, { status: 'kept' });
    return;
  }
  transaction.create(db.doc(target), original(copy).data);
  // It may contain the id of the job that created it, so the trigger would attribute this write to
  // that job.
  const mark = { at: FieldValue.serverTimestamp() };
  for (const path of [mapPendingPath(id), insightsPendingPath(id)]) {
    transaction.set(db.doc(path), mark, { merge: true });
  }
  transaction.delete(copy.ref);
  transaction.delete(reference);
  const isMerged = entry.kind === 'merged';
  if (isMerged) transaction.delete(db.doc(forwardPath(id)));
  const action = isMerged ? 'phenomena.unmerged' : 'phenomena.restored';
  addAudit(db, transaction, entry.actor, { action, target }, ordinalOf(target));
  if (entry.keeperId === null) return;
  const keeper = {
    action,
    target: phenomenonPath(entry.keeperId),
    before: { merged: id },
  } as const;
  addAudit(db, transaction, entry.actor, keeper, ordinalOf(`${id} of ${keeper.target}`));
}
