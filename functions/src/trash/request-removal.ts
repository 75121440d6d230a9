import { forwardPath, phenomenonPath, TRASH_DAYS, type TrashEntry, trashPath } from '@nest/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { addAudit } from '../platform/audit.ts';
import { refused } from '../platform/call-results.ts';
import { copyOf, copyReference, ordinalOf } from './copies.ts';
import {
  assertNoMergeUnderWay,
  type CommandStep,
  runCommand,
  type TrashCommand,
  visiblePhenomenon,
} from './request.ts';

const TRASH_MS = TRASH_DAYS * 86_400_000;

/**
 * Hides a phenomenon from all readers. Its own document moves to the trash in one transaction with
 * the entry and the log. Its subdocuments can no longer be read, because the rules check the
 * phenomenon, and follow step by step.
 *
 * @throws HttpsError with a sentence that says why not
 */
export function requestTrash(db: Firestore, order: TrashCommand): Promise<void> {
  return runCommand(db, order, 'phenomena.delete', async (at) => {
    await leave(at, order, null);
    const target = phenomenonPath(order.phenomenonId);
    const { actor, reason } = order;
    const entry = { action: 'phenomena.trashed', target, reason } as const;
    addAudit(db, at.transaction, actor, entry, ordinalOf(target));
  });
}

/** The same for a duplicate, whose page forwards to the keeper from then on. */
export function requestMerge(
  db: Firestore,
  order: TrashCommand & { keeperId: string },
): Promise<void> {
  return runCommand(db, order, 'phenomena.merge', async (at) => {
    const { actor, phenomenonId, keeperId } = order;
    await visiblePhenomenon(at, keeperId);
    await leave(at, order, keeperId);
    at.transaction.set(db.doc(forwardPath(phenomenonId)), {
      keeperId,
      mergedAt: Timestamp.now(),
      mergedBy: at.uid,
    });
    const said = { action: 'phenomena.merged', reason: order.reason || null } as const;
    const events = [
      { ...said, target: phenomenonPath(phenomenonId), after: { mergedInto: keeperId } },
      { ...said, target: phenomenonPath(keeperId), after: { merged: phenomenonId } },
    ];
    for (const event of events) {
      const ordinal = ordinalOf(`${phenomenonId} of ${event.target}`);
      addAudit(db, at.transaction, actor, event, ordinal);
    }
  });
}

async function leave(at: CommandStep, order: TrashCommand, keeperId: string | null): Promise<void> {
  const { db, transaction, uid } = at;
  const { phenomenonId, actor, reason } = order;
  const reference = db.doc(trashPath(phenomenonId));
  const { snapshot, phenomenon } = await visiblePhenomenon(at, phenomenonId);
  if ((await transaction.get(reference)).exists) {
    throw refused('An earlier copy of it lies in the trash. Delete that for good first.');
  }
  await assertNoMergeUnderWay(at, phenomenonId);
  const nowMs = Date.now();
  const {
    title,
    status: phenomenonStatus,
    category,
    observedAt,
    timePrecision,
    audience,
    createdBy,
  } = phenomenon;
  const entry: TrashEntry = {
    kind: keeperId === null ? 'deleted' : 'merged',
    status: 'moving',
    keeperId,
    reason,
    trashedAt: Timestamp.fromMillis(nowMs),
    trashedBy: uid,
    purgeAt: keeperId === null ? Timestamp.fromMillis(nowMs + TRASH_MS) : null,
    documents: 1,
    ...{ title, phenomenonStatus, category, observedAt, timePrecision, audience, createdBy },
    actor,
  };
  transaction.create(reference, entry);
  transaction.create(copyReference(db, phenomenonId, snapshot.ref.path), copyOf(snapshot));
  transaction.delete(snapshot.ref);
}
