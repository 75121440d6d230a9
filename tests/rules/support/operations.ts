import {
  collection,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  query,
  setDoc,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore';

export type Fields = Record<string, unknown>;

/** One Firestore operation, as data, for use in tables. */
export type Operation =
  | { kind: 'get' | 'delete'; path: string }
  | { kind: 'list'; collection: string; where: readonly (readonly [string, unknown])[] }
  | { kind: 'set' | 'update'; path: string; fields: Fields }
  | { kind: 'batch'; writes: readonly Extract<Operation, { path: string }>[] };
type Write = Extract<Operation, { path: string }>;

export const get = (path: string): Operation => ({ kind: 'get', path });
export const remove = (path: string): Write => ({ kind: 'delete', path });
export const list = (
  name: string,
  ...conditions: readonly (readonly [string, unknown])[]
): Operation => ({ kind: 'list', collection: name, where: conditions });
export const set = (path: string, fields: Fields): Write => ({ kind: 'set', path, fields });
export const update = (path: string, fields: Fields): Write => ({ kind: 'update', path, fields });
export const batch = (...writes: Write[]): Operation => ({ kind: 'batch', writes });

async function perform(db: Firestore, operation: Operation): Promise<unknown> {
  switch (operation.kind) {
    case 'get':
      return getDoc(doc(db, operation.path));
    case 'delete':
      return deleteDoc(doc(db, operation.path));
    case 'set':
      return setDoc(doc(db, operation.path), operation.fields);
    case 'update':
      return updateDoc(doc(db, operation.path), operation.fields);
    case 'list':
      return getDocs(
        query(
          collection(db, operation.collection),
          ...operation.where.map(([field, value]) => where(field, '==', value)),
        ),
      );
    case 'batch': {
      const writes = writeBatch(db);
      for (const write of operation.writes) {
        if (write.kind === 'set') writes.set(doc(db, write.path), write.fields);
        else if (write.kind === 'update') writes.update(doc(db, write.path), write.fields);
        else writes.delete(doc(db, write.path));
      }
      return writes.commit();
    }
  }
}

/**
 * The database's decision; an error other than a refusal is thrown. `exhausted`: refused because
 * the rules reached the engine's limits, which must only happen for nonsense.
 */
export async function verdict(
  db: Firestore,
  operation: Operation,
): Promise<'allowed' | 'refused' | 'exhausted' | 'malformed'> {
  try {
    await perform(db, operation);
    return 'allowed';
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (message.includes('maximum of')) return 'exhausted';
    if (code === 'permission-denied') return 'refused';
    if (code === 'invalid-argument') return 'malformed';
    throw error;
  }
}
