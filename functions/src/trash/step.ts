import { phenomenonPath, type TrashEntry, type TrashStatus, trashPath } from '@nest/model';
import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import { addAudit } from '../platform/audit.ts';
import { ordinalOf } from './copies.ts';

/** Documents that one step moves: their data is well below the 10 MiB of a commit. */
export const STEP_SIZE = 50;

/** One step of a phenomenon's move: a transaction that finds the entry in the expected status. */
export interface Step {
  db: Firestore;
  transaction: Transaction;
  id: string;
  reference: DocumentReference;
  entry: TrashEntry;
}

/**
 * Logs how many documents below a phenomenon this step moves. The audit triggers find that event in
 * the same commit and do not log each document as written by somebody.
 */
export function logMove({ db, transaction, entry }: Step, id: string, paths: string[]): void {
  const [first] = paths;
  if (first === undefined) return;
  const target = phenomenonPath(id);
  const event = { action: 'phenomena.moved', target, after: { documents: paths.length } } as const;
  addAudit(db, transaction, entry.actor, event, ordinalOf(`${first} of ${target}`));
}

/**
 * Runs one step, unless another command was requested meanwhile. A step is atomic and reads from
 * the database what is left, so it does not matter who ran the previous one or how many workers are
 * running.
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
