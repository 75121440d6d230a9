import { createHash } from 'node:crypto';
import { trashCopiesCollection, trashMovesCollection } from '@nest/model';
import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { asRaw, fieldsOfMap, rawFields, rawMap } from './raw-document.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Follows from the path, so that a document has one copy however often it is made. */
export const copyReference = (db: Firestore, phenomenonId: string, path: string) =>
  db.collection(trashCopiesCollection(phenomenonId)).doc(hashOf(path));

/** Where the record of a move is kept; it follows from where the document was. */
export const moveReference = (db: Firestore, phenomenonId: string, from: string) =>
  db.collection(trashMovesCollection(phenomenonId)).doc(hashOf(from));

/** A document as its copy holds it. */
export const copyOf = (snapshot: DocumentSnapshot) => ({
  path: snapshot.ref.path,
  ...asRaw({ fields: rawMap(rawFields(snapshot)) }),
});

/** What a copy was made of: where it belongs, and its data. */
export function original(copy: DocumentSnapshot): { path: string; data: object } {
  return { path: copy.get('path') as string, data: asRaw(fieldsOfMap(copy, 'fields')) };
}

/** A place for a document below another parent: under its own id, unless that is taken there. */
export const elsewhere = (
  taken: boolean,
  to: DocumentReference,
  from: string,
): DocumentReference => (taken ? to.parent.doc(hashOf(from)) : to);

/** Tells apart the events that one call leaves; see `addAudit`. */
export const ordinalOf = (target: string): number =>
  Number.parseInt(hashOf(target).slice(0, 12), 16);
