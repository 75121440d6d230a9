import { phenomenonPath, type TrashEntry, type TrashStatus, trashPath } from '@nest/model';
import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import { addAudit } from '../audit/audit.ts';
import { ordinalOf } from './copies.ts';

/** Documents that one step moves: their data stays well below the 10 MiB of a commit. */
export const STEP_SIZE = 50;

/** One step of a phenomenon's way: a transaction that finds the entry in the state it is for. */
export interface Step {
  db: Firestore;
  transaction: Transaction;
  id: string;
  reference: DocumentReference;
  entry: TrashEntry;
}

/**
 * Says in the log how many documents below a phenomenon this step moves. The triggers of the log find
 * it in the same commit, and do not tell of each of them as if somebody had written it.
 */
export function logMove({ db, transaction, entry }: Step, id: string, paths: string[]): void {
  const [first] = paths;
  if (first === undefined) return;
  const target = phenomenonPath(id);
  const event = { action: 'phenomena.moved', target, after: { documents: paths.length } } as const;
  addAudit(db, transaction, entry.actor, event, ordinalOf(`${first} of ${target}`));
}

/**
 * Does one step, unless somebody has ordered otherwise meanwhile. A step is done whole or not at all
 * and asks the database what is left, so it does not matter who did the one before, or how many
 * workers are at it.
 */
export function step<T>(
  db: Firestore,
  id: string,
  status: TrashStatus,
  work: (step: Step) => Promise<T>,
): Promise<T | undefined> {
  const reference = db.doc(trashPath(id));
  return db.runTransaction(async (transaction) => {
    const entry = (await transaction.get(reference)).data() as TrashEntry | undefined;
    if (entry?.status !== status) return undefined;
    return work({ db, transaction, id, reference, entry });
  });
}
