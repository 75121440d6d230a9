import { type AuditEvent, LIST_QUERIES } from '@nest/model';
import { FieldPath, type Firestore, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { hashOf, type Link, sign } from './chain-hash.ts';
import { auditEvents, type ChainState, chainDocument, GENESIS } from './chain-store.ts';

/** Events that one transaction seals. */
const BATCH = 200;

/**
 * Seals the waiting events in order of time and advances the head. Events and head change in one
 * transaction, so a sealer may be killed, retried or run twice at any point: each event gets
 * exactly one position, and no position is used twice.
 *
 * @returns how many were sealed
 */
export async function sealEvents(db: Firestore, key: string, batch = BATCH): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await sealBatch(db, key, batch);
    sealed += count;
    if (count < batch) return sealed;
  }
}

const read = (document: QueryDocumentSnapshot) => ({
  id: document.id,
  ref: document.ref,
  data: document.data() as AuditEvent,
});

/** The position of an event after a head of the chain. */
export function seal(head: Link, id: string, event: AuditEvent) {
  const place = { sequence: head.sequence + 1, previousHash: head.hash };
  return { ...place, hash: hashOf(id, { ...event, ...place }) };
}

function sealBatch(db: Firestore, key: string, batch: number): Promise<number> {
  const [at] = LIST_QUERIES.unsealedEvents.sorts;
  return db.runTransaction(async (transaction) => {
    const state = (await transaction.get(chainDocument(db))).data() as ChainState | undefined;
    const waiting = await transaction.get(
      auditEvents(db)
        .where('sequence', '==', null)
        .orderBy(at)
        .orderBy(FieldPath.documentId())
        .limit(batch),
    );
    if (waiting.empty) return 0;
    let head: Link = state?.head ?? GENESIS;
    for (const { ref, id, ...document } of waiting.docs.map(read)) {
      const sealed = seal(head, id, document.data);
      transaction.update(ref, { ...sealed });
      head = sealed;
    }
    transaction.set(chainDocument(db), { base: null, ...state, head: sign(key, head) });
    return waiting.size;
  });
}
