import { commentsCollection, phenomenonPath, SHOOTS_COLLECTION, shootPath } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { addAudit } from '../platform/audit.ts';
import { copyOf, copyReference, elsewhere, moveReference, ordinalOf } from './copies.ts';
import { asRaw, rawFields } from './raw-document.ts';
import { logMove, STEP_SIZE, type Step, step } from './step.ts';
import { subDocuments } from './sub-documents.ts';

/** The next step into the trash: first the keeper's part, then the rest as copies. */
export async function moveOut(db: Firestore, id: string): Promise<void> {
  const below = await subDocuments(db.doc(phenomenonPath(id)), STEP_SIZE);
  await step(db, id, 'moving', async (at) => {
    if (at.entry.keeperId !== null && (await toKeeper(at, at.entry.keeperId))) return;
    const found = below.length > 0 ? await at.transaction.getAll(...below) : [];
    const there = found.filter(({ exists }) => exists);
    for (const snapshot of there) {
      at.transaction.set(copyReference(db, id, snapshot.ref.path), copyOf(snapshot));
      at.transaction.delete(snapshot.ref);
    }
    logMove(
      at,
      id,
      there.map(({ ref }) => ref.path),
    );
    at.transaction.update(
      at.reference,
      below.length > 0 ? { documents: at.entry.documents + there.length } : { status: 'kept' },
    );
  });
}

/** Moves shoots, then comments, to the keeper. @returns whether there were any */
async function toKeeper(at: Step, keeperId: string): Promise<boolean> {
  const { db, transaction, id } = at;
  const [shoots, comments, keeper] = await Promise.all([
    transaction.get(
      db.collection(SHOOTS_COLLECTION).where('phenomenonId', '==', id).limit(STEP_SIZE),
    ),
    transaction.get(db.collection(commentsCollection(id)).limit(STEP_SIZE)),
    transaction.get(db.doc(phenomenonPath(keeperId))),
  ]);
  // A deleted keeper gets nothing more: the rest stays with the duplicate.
  if (!keeper.exists) return false;
  if (!shoots.empty) {
    for (const { ref } of shoots.docs) {
      linkShoot(at, ref.id, { from: id, to: keeperId });
      const move = { kind: 'shoot', from: ref.path, to: ref.path };
      transaction.set(moveReference(db, id, ref.path), move);
    }
    return true;
  }
  if (comments.empty) return false;
  const wanted = comments.docs.map(({ id: name }) =>
    db.collection(commentsCollection(keeperId)).doc(name),
  );
  const taken = await transaction.getAll(...wanted);
  for (const [i, comment] of comments.docs.entries()) {
    const from = comment.ref.path;
    const to = elsewhere(taken[i]?.exists ?? false, wanted[i] ?? comment.ref, from);
    transaction.create(to, asRaw(rawFields(comment)));
    transaction.delete(comment.ref);
    transaction.set(moveReference(db, id, from), { kind: 'document', from, to: to.path });
  }
  const paths = comments.docs.map(({ ref }) => ref.path);
  for (const each of [id, keeperId]) logMove(at, each, paths);
  return true;
}

/**
 * Changes only the phenomenon of a shoot: neither its version nor its metadata. So undoing it
 * restores the shoot, including changes that people made meanwhile.
 */
export function linkShoot(
  { db, transaction, entry }: Step,
  shootId: string,
  { from, to }: { from: string; to: string },
): void {
  const target = shootPath(shootId);
  transaction.update(db.doc(target), { phenomenonId: to });
  const before = { phenomenonId: from };
  const event = { action: 'shoots.moved', target, before, after: { phenomenonId: to } } as const;
  addAudit(db, transaction, entry.actor, event, ordinalOf(target));
}
