import { memberPath, sessionPath, touchSessionSchema } from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';
import { firestore } from '../../platform/admin.ts';
import { onCall } from '../../platform/callable.ts';
import { requireActiveMember, validInput } from '../../platform/guard.ts';
import { CALLABLE } from '../../platform/options.ts';
import { isMemberDue, touchOf } from './sessions.ts';

/**
 * The heartbeat of the caller's device: stores when it was last seen, and its time zone once
 * reported.
 */
export const touchSession = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const { uid, member, sid, session } = await requireActiveMember(request, db);
  const { timeZone } = validInput(touchSessionSchema, request.data);
  const nowMs = Date.now();
  const userAgent = request.rawRequest.headers['user-agent'] ?? null;
  const touch = touchOf(session, { timeZone, userAgent }, nowMs);
  if (touch) await db.doc(sessionPath(uid, sid)).update(touch);
  if (isMemberDue(member.lastSeenAt, nowMs)) {
    await db.doc(memberPath(uid)).update({ lastSeenAt: Timestamp.fromMillis(nowMs) });
  }
  return {};
});
