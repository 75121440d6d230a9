import {
  type AuditActor,
  MAX_REVOKED,
  memberPath,
  type Session,
  sessionPath,
  sessionsPath,
} from '@nest/model';
import type { Auth } from 'firebase-admin/auth';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { addAudit, recordAudit } from '../../platform/audit.ts';
import { writeClaims } from '../claims.ts';
import { deviceOf, UNKNOWN_BROWSER } from './device.ts';

export interface Ending {
  /** The session's owner. */
  uid: string;
  sid: string;
  /** Who ends it. */
  by: string;
  /** The session that ends it, which continues if it is another one of the same member. */
  from: string | null;
}

/**
 * Ends one session. From then on all callables refuse it, and so do the rules for sensitive
 * operations. Its refresh token cannot be revoked alone, so the member's claims list the session as
 * revoked: every new token identifies itself as belonging to an ended session.
 *
 * A device that signs out discards its refresh token, so there is nothing to revoke; unless the
 * session is ended again from elsewhere, by somebody who doubts that it was discarded.
 *
 * @returns how many sessions were ended: more than one if too many are already revoked, because
 * then all refresh tokens of the member are revoked
 * @throws HttpsError `not-found`
 */
export async function endSession(
  db: Firestore,
  auth: Auth,
  { uid, sid, by, from }: Ending,
  actor: AuditActor,
): Promise<number> {
  const reference = db.doc(sessionPath(uid, sid));
  const isOwn = sid === from;
  const ended = await db.runTransaction(async (transaction) => {
    const session = (await transaction.get(reference)).data() as Session | undefined;
    if (!session) throw new HttpsError('not-found', 'There is no such session.');
    if (session.revoked || (session.status === 'ended' && isOwn)) return 0;
    const ending = session.status === 'active' ? endedNow(by) : {};
    transaction.update(reference, { ...ending, revoked: !isOwn });
    addAudit(db, transaction, actor, { action: 'sessions.ended', target: reference.path });
    return 1;
  });
  if (isOwn) return ended;
  const revoked = await db.collection(sessionsPath(uid)).where('revoked', '==', true).count().get();
  if (revoked.data().count > MAX_REVOKED) {
    return ended + (await endAllSessions(db, auth, { uid, by, keep: from }, actor));
  }
  await writeClaims(db, auth, uid);
  return ended;
}

/** Sessions that one batch ends; there would be room for two writes each. */
const BATCH = 200;

/**
 * Ends all sessions of a member and revokes all their refresh tokens. `keep` stays active but needs
 * a new token, since its refresh token is revoked with the others. If it dies midway, another call
 * ends the remaining sessions.
 *
 * The member's claims say when. A custom token that was issued before and is exchanged only now
 * grants nothing, although Firebase knows of no reason to refuse it.
 *
 * @returns how many were ended
 */
export async function endAllSessions(
  db: Firestore,
  auth: Auth,
  { uid, by, keep }: { uid: string; by: string; keep: string | null },
  actor: AuditActor,
): Promise<number> {
  const sessions = db.collection(sessionsPath(uid));
  const active = (await sessions.where('status', '==', 'active').select().get()).docs;
  const ending = active.filter(({ id }) => id !== keep);
  for (let start = 0; start < ending.length; start += BATCH) {
    const batch = db.batch();
    for (const { ref } of ending.slice(start, start + BATCH)) {
      batch.update(ref, { ...endedNow(by), revoked: false });
    }
    await batch.commit();
  }
  await auth.revokeRefreshTokens(uid);
  const revoked = await sessions.where('revoked', '==', true).select().get();
  const freeing = db.batch();
  freeing.update(db.doc(memberPath(uid)), { sessionsFrom: Timestamp.fromMillis(Date.now()) });
  for (const { ref } of revoked.docs) freeing.update(ref, { revoked: false });
  await freeing.commit();
  await writeClaims(db, auth, uid);
  await recordAudit(db, actor, { action: 'sessions.allEnded', target: sessions.path });
  return ending.length;
}

const endedNow = (by: string) => ({ status: 'ended', endedAt: Timestamp.now(), endedBy: by });

/** Resolution of `lastSeenAt`, in ms, of a session and of its member. */
const SESSION_TOUCH_MS = 4 * 60_000;
const MEMBER_TOUCH_MS = 15 * 60_000;

/**
 * What to write in a session at a heartbeat; null: nothing. The device reports its time zone, and
 * its browser if the sign-in did not: not every provider passes it on.
 */
export function touchOf(
  session: Pick<Session, 'lastSeenAt' | 'timeZone' | 'browser'>,
  { timeZone, userAgent }: { timeZone: string | null; userAgent: string | null },
  nowMs: number,
): Partial<Session> | null {
  const device = deviceOf(userAgent);
  const news: Partial<Session> = {
    ...(timeZone !== null && timeZone !== session.timeZone && { timeZone }),
    ...(session.browser === UNKNOWN_BROWSER && device.browser !== UNKNOWN_BROWSER && device),
  };
  const isDue = nowMs - session.lastSeenAt.toMillis() >= SESSION_TOUCH_MS;
  if (!isDue && Object.keys(news).length === 0) return null;
  return { ...news, lastSeenAt: Timestamp.fromMillis(nowMs) };
}

/** Whether the member's own `lastSeenAt` is due. Each such write runs the trigger of the claims. */
export const isMemberDue = (lastSeenAt: Session['lastSeenAt'] | null, nowMs: number): boolean =>
  lastSeenAt === null || nowMs - lastSeenAt.toMillis() >= MEMBER_TOUCH_MS;
