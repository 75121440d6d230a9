import { SESSION_CALLS } from '@nest/model';
import { type CallableRequest, HttpsError } from 'firebase-functions/v2/https';
import { auth } from '../../platform/admin.ts';
import { requireActiveMember } from '../../platform/guard.ts';
import { implementCall } from '../../platform/implement-call.ts';
import { continuedToken } from './continued-token.ts';

type Token = NonNullable<CallableRequest['auth']>['token'];

/**
 * Returns a token to its session. Firebase issues a new token when a password changes, without the
 * session's claims. Which session it was, only the verified token from before says, which Firebase
 * has revoked by then; whether that session is still active, its document.
 */
export const resumeSession = implementCall(
  SESSION_CALLS.resumeSession,
  async ({ db, request: { auth: now }, input }) => {
    const before = await signedToken(input.token);
    if (!now || now.token.sid !== undefined || before?.sub !== now.uid) {
      throw new HttpsError('permission-denied', 'This session cannot go on. Sign in again.');
    }
    const caller = await requireActiveMember({ auth: { ...now, token: before } }, db);
    return { token: await continuedToken(caller) };
  },
);

/** A token that Firebase signed and that has not expired, even if it was revoked since. */
async function signedToken(token: string): Promise<Token | null> {
  try {
    return await (await auth()).verifyIdToken(token);
  } catch (error) {
    // Against the emulators the SDK also checks this, after signature and expiry.
    if ((error as { code?: string }).code !== 'auth/id-token-revoked') return null;
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Token;
  }
}
