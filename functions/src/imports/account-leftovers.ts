import {
  type AuditActor,
  type ImportJob,
  importedReference,
  importPath,
  type Member,
  memberPath,
  PHENOMENA_COLLECTION,
  type Phenomenon,
} from '@nest/model';
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { NEST_ACTOR } from '../platform/audit.ts';
import { addFollowers } from './account-chunk.ts';
import { CHUNK_ROWS } from './chunk.ts';

const ALREADY_EXISTS = 6;

/** The member in whose name an import writes its events, with their current role. */
export async function importActor(
  db: Firestore,
  importId: string,
  uid: string,
): Promise<AuditActor> {
  const member = (await db.doc(memberPath(uid)).get()).data() as Member | undefined;
  return { ...NEST_ACTOR, actorUid: uid, actorRole: member?.role ?? null, requestId: importId };
}

/**
 * Accounts for the records that a permanently failed import created after its last chunk: the
 * trigger leaves these records to the import, so otherwise they would be in no audit event, tile or
 * rollup. May be repeated.
 */
export async function accountLeftovers(db: Firestore, importId: string): Promise<void> {
  const job = (await db.doc(importPath(importId)).get()).data() as ImportJob | undefined;
  if (!job) return;
  const prefix = importedReference(importId, 0).slice(0, -1);
  const { docs } = await db
    .collection(PHENOMENA_COLLECTION)
    .where('sourceReference', '>=', prefix)
    .where('sourceReference', '<', `${prefix}~`)
    .select('sourceReference')
    .get();
  const left = docs
    .map((document) => ({ ref: document.ref, row: rowOf(document) }))
    .filter(({ row }) => row > job.rowsRead)
    .sort((a, b) => a.row - b.row);
  const actor = await importActor(db, importId, job.createdBy);
  for (let at = 0; at < left.length; at += CHUNK_ROWS) {
    const part = left.slice(at, at + CHUNK_ROWS);
    const found = await db.getAll(...part.map(({ ref }) => ref));
    const records = found.flatMap((snapshot) => {
      const phenomenon = snapshot.data() as Phenomenon | undefined;
      if (!phenomenon) return [];
      const hasPrivateLocation = phenomenon.geoprivacy !== 'open';
      return [{ id: snapshot.id, phenomenon, hasPrivateLocation }];
    });
    const rows = { first: part[0]?.row ?? 0, last: part.at(-1)?.row ?? 0 };
    const number = job.nextChunk + at / CHUNK_ROWS;
    const batch = db.batch();
    addFollowers(db, batch, actor, {
      importId,
      number,
      rows,
      records,
      isFresh: false,
      isLast: false,
    });
    await batch.commit().catch((error: { code?: number }) => {
      if (error.code !== ALREADY_EXISTS) throw error;
    });
  }
}

const rowOf = (document: QueryDocumentSnapshot): number =>
  Number(String(document.get('sourceReference')).split('/')[1]);
