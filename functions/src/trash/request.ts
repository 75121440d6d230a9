import {
  type Permission,
  type Phenomenon,
  phenomenonPath,
  TRASH_COLLECTION,
  type TrashEntry,
  trashPath,
} from '@nest/model';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { actingPermissions } from '../auth/authority.ts';
import { isVisible } from '../phenomena/visibility.ts';
import type { MemberActor } from '../platform/audit.ts';
import { refused } from '../platform/call-results.ts';

/** Who requests which command for which phenomenon. */
export interface TrashCommand {
  actor: MemberActor;
  phenomenonId: string;
  reason: string;
}

/** The transaction of a command, and its actor's permissions as of that transaction. */
export interface CommandStep {
  db: Firestore;
  transaction: Transaction;
  uid: string;
  held: readonly Permission[];
}

/** Starts a command: what it depends on is read in its transaction. */
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

/** An existing phenomenon. @throws HttpsError if it does not exist or this person may not see it */
export async function visiblePhenomenon(runCommand: CommandStep, id: string) {
  const snapshot = await runCommand.transaction.get(runCommand.db.doc(phenomenonPath(id)));
  const phenomenon = snapshot.data() as Phenomenon | undefined;
  if (phenomenon && isVisible(runCommand, phenomenon)) return { snapshot, phenomenon };
  throw refused('There is no such phenomenon.');
}

/** A trash entry of this kind. @throws HttpsError if there is none or this person may not see it */
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

/** @throws HttpsError while a merge into a phenomenon is in progress or being undone */
export async function assertNoMergeUnderWay({ db, transaction }: CommandStep, keeperId: string) {
  const merged = await transaction.get(
    db.collection(TRASH_COLLECTION).where('keeperId', '==', keeperId).select('status'),
  );
  const busy = merged.docs.some((entry) => ['moving', 'restoring'].includes(entry.get('status')));
  if (busy) throw refused('A merge into it is under way. Try again in a minute.');
}
