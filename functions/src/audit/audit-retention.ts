import {
  AUDIT_SETTINGS_DEFAULTS,
  AUDIT_SETTINGS_PATH,
  type AuditEvent,
  type AuditSettings,
} from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { type Link, sign } from './chain-hash.ts';
import { auditEvents, type ChainState, chainDocument, checkpoints } from './chain-store.ts';
import { sealEvents } from './seal-events.ts';

const DAY_MS = 86_400_000;
/** Events that one batch deletes. */
const BATCH = 400;

/**
 * The log's daily maintenance: signs the current chain, then deletes events older than the
 * retention period from its start. The last deleted link is signed in the same batch, and
 * verification starts there. If the run is killed at any point, the next run continues.
 *
 * @returns how many events were deleted
 */
export async function enforceAuditRetention(
  db: Firestore,
  key: string,
  nowMs = Date.now(),
  batch = BATCH,
): Promise<number> {
  await sealEvents(db, key);
  const state = (await chainDocument(db).get()).data() as ChainState | undefined;
  if (!state) return 0;
  await checkpoints(db).doc(String(state.head.sequence)).set(sign(key, state.head));
  const settings = (await db.doc(AUDIT_SETTINGS_PATH).get()).data() as AuditSettings | undefined;
  const { retentionDays } = settings ?? AUDIT_SETTINGS_DEFAULTS;
  const beforeMs = nowMs - retentionDays * DAY_MS;
  let deleted = 0;
  for (;;) {
    const count = await deleteOldest(db, key, beforeMs, batch);
    deleted += count;
    if (count < batch) return deleted;
  }
}

async function deleteOldest(
  db: Firestore,
  key: string,
  beforeMs: number,
  limit: number,
): Promise<number> {
  const { docs } = await auditEvents(db)
    .where('sequence', '!=', null)
    .orderBy('sequence')
    .limit(limit)
    .get();
  const kept = docs.findIndex((document) => atMs(document.data() as AuditEvent) >= beforeMs);
  const old = kept === -1 ? docs : docs.slice(0, kept);
  const last = old.at(-1)?.data() as Link | undefined;
  if (!last) return 0;
  const signed = await checkpoints(db).get();
  const batch = db.batch();
  for (const { ref } of old) batch.delete(ref);
  for (const { ref, id } of signed.docs) if (Number(id) <= last.sequence) batch.delete(ref);
  batch.update(chainDocument(db), { base: sign(key, last) });
  await batch.commit();
  return old.length;
}

const atMs = ({ at }: AuditEvent): number => at.toMillis();
