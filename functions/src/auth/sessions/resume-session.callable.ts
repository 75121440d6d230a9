import { type Member, memberPath, SESSION_CALLS, type Session, sessionPath } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { implementCall } from '../../platform/implement-call.ts';
import { memberIdentity } from './continued-token.ts';
import { mintCustomToken } from './custom-token.ts';

/**
 * Returns a token to its session. Firebase issues a new token when a password changes, without the
 * session's claims. Only an active session can be resumed, and only after a recent sign-in, as for
 * changing the password.
 */
export const resumeSession = implementCall(
  SESSION_CALLS.resumeSession,
  async ({ db, request, input: { sid } }) => {
    const uid = request.auth?.uid ?? '';
    const [memberSnapshot, sessionSnapshot] = await db.getAll(
      db.doc(memberPath(uid)),
      db.doc(sessionPath(uid, sid)),
    );
    const member = memberSnapshot?.data() as Member | undefined;
    const session = sessionSnapshot?.data() as Session | undefined;
    if (member?.status !== 'active' || session?.status !== 'active' || request.auth?.token.sid) {
      throw new HttpsError('permission-denied', 'This session cannot go on. Sign in again.');
    }
    return { token: await mintCustomToken(memberIdentity({ uid, member }), { sid }) };
  },
);
