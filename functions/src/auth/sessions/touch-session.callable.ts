import { memberPath, SESSION_CALLS, sessionPath } from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';
import { implementCall } from '../../platform/implement-call.ts';
import { isMemberDue, touchOf } from './sessions.ts';

/**
 * The heartbeat of the caller's device: stores when it was last seen, and its time zone once
 * reported.
 */
export const touchSession = implementCall(
  SESSION_CALLS.touchSession,
  async ({ db, request, caller, input }) => {
    const { uid, member, sid, session } = caller;
    const nowMs = Date.now();
    const userAgent = request.rawRequest.headers['user-agent'] ?? null;
    const touch = touchOf(session, { timeZone: input.timeZone, userAgent }, nowMs);
    if (touch) await db.doc(sessionPath(uid, sid)).update(touch);
    if (isMemberDue(member.lastSeenAt, nowMs)) {
      await db.doc(memberPath(uid)).update({ lastSeenAt: Timestamp.fromMillis(nowMs) });
    }
    return {};
  },
);
