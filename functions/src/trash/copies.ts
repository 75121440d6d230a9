import { createHash } from 'node:crypto';
import { trashCopiesCollection, trashMovesCollection } from '@nest/model';
import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { asRaw, fieldsOfMap, rawFields, rawMap } from './raw-document.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Derived from the path, so that a document has one copy however often it is made. */
export const copyReference = (db: Firestore, phenomenonId: string, path: string) =>
  db.collection(trashCopiesCollection(phenomenonId)).doc(hashOf(path));

/** The record of a move; derived from the document's original path. */
export const moveReference = (db: Firestore, phenomenonId: string, from: string) =>
  db.collection(trashMovesCollection(phenomenonId)).doc(hashOf(from));

/** The copy of a document. */
export const copyOf = (snapshot: DocumentSnapshot) => ({
  path: snapshot.ref.path,
  ...asRaw({ fields: rawMap(rawFields(snapshot)) }),
});

/** The original path and data of a copy. */
export function original(copy: DocumentSnapshot): { path: string; data: object } {
  return { path: copy.get('path') as string, data: asRaw(fieldsOfMap(copy, 'fields')) };
}

/**
 * The path of a document below another parent: with its own id, unless that is already used there.
 */
export const elsewhere = (
  taken: boolean,
  to: DocumentReference,
  from: string,
): DocumentReference => (taken ? to.parent.doc(hashOf(from)) : to);

/** Distinguishes the events of one call; see `addAudit`. */
export const ordinalOf = (target: string): number =>
  Number.parseInt(hashOf(target).slice(0, 12), 16);
