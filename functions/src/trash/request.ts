import {
  type AuditActor,
  type Permission,
  type Phenomenon,
  phenomenonPath,
  TRASH_COLLECTION,
  type TrashEntry,
  trashPath,
} from '@nest/model';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { isVisible } from '../phenomena/visibility.ts';
import { actingPermissions, refused } from '../team/authority.ts';

/** Who asks for what to be done with which phenomenon. */
export interface TrashCommand {
  actor: AuditActor & { actorUid: string };
  phenomenonId: string;
  reason: string;
}

/** The transaction of an order, and what its actor may do as of that transaction. */
export interface CommandStep {
  db: Firestore;
  transaction: Transaction;
  uid: string;
  held: readonly Permission[];
}

/** Begins an order: what it decides by is read in its transaction. */
export function runCommand<T>(
  db: Firestore,
  { actor: { actorUid: uid } }: TrashCommand,
  permission: Permission,
  work: (runCommand: CommandStep) => Promise<T>,
): Promise<T> {
  return db.runTransaction(async (transaction) =>
    work({ db, transaction, uid, held: await actingPermissions(transaction, db, uid, permission) }),
  );
}

/** A phenomenon that is there. @throws HttpsError if it is not, or not for this person's eyes */
export async function visiblePhenomenon(runCommand: CommandStep, id: string) {
  const snapshot = await runCommand.transaction.get(runCommand.db.doc(phenomenonPath(id)));
  const phenomenon = snapshot.data() as Phenomenon | undefined;
  if (phenomenon && isVisible(runCommand, phenomenon)) return { snapshot, phenomenon };
  throw refused('There is no such phenomenon.');
}

/** What lies in the trash, of this kind. @throws HttpsError if nothing does, or not for this person's eyes */
export async function visibleEntry(runCommand: CommandStep, id: string, kind?: TrashEntry['kind']) {
  const reference = runCommand.db.doc(trashPath(id));
  const entry = (await runCommand.transaction.get(reference)).data() as TrashEntry | undefined;
  if (!entry || !isVisible(runCommand, entry)) throw refused('It does not lie in the trash.');
  if (kind && entry.kind !== kind) {
    throw refused(
      kind === 'merged' ? 'It was deleted, not merged.' : 'It was merged. Undo the merge instead.',
    );
  }
  return { reference, entry };
}

/** @throws HttpsError while a merge into a phenomenon is being made or taken back */
export async function assertNoMergeUnderWay({ db, transaction }: CommandStep, keeperId: string) {
  const merged = await transaction.get(
    db.collection(TRASH_COLLECTION).where('keeperId', '==', keeperId).select('status'),
  );
  const busy = merged.docs.some((entry) => ['moving', 'restoring'].includes(entry.get('status')));
  if (busy) throw refused('A merge into it is under way. Try again in a minute.');
}
