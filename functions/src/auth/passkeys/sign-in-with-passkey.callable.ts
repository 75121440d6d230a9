import { type Member, memberPath, PASSKEY_CALLS } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { recordAudit } from '../../platform/audit.ts';
import { implementCall } from '../../platform/implement-call.ts';
import { log } from '../../platform/log.ts';
import { assertAdmitted } from '../gate/admission.ts';
import { auditDeniedSignIn } from '../gate/audit-denied-sign-in.ts';
import { RefusedError } from '../gate/refusal.ts';
import { memberIdentity } from '../sessions/continued-token.ts';
import { mintCustomToken } from '../sessions/custom-token.ts';
import { shortenedAddress } from '../sessions/device.ts';
import { openSession } from '../sessions/session.ts';
import { SIGN_IN_KEY } from '../signed-token.ts';
import { relyingParty } from './passkey-config.ts';
import { asHttpsError } from './passkey-refused.ts';
import { usePasskey } from './use-passkey.ts';

/** Signs in with a passkey alone. It verified the person, so it also counts as a second factor. */
export const signInWithPasskey = implementCall(
  PASSKEY_CALLS.signInWithPasskey,
  async ({ db, request, actor, input }) => {
    const { response } = input;
    const nowMs = Date.now();
    try {
      const use = { purpose: 'sign-in', uid: null, response, nowMs } as const;
      const { uid } = await usePasskey(db, relyingParty(), use, actor);
      const member = (await db.doc(memberPath(uid)).get()).data() as Member | undefined;
      if (!member) throw new RefusedError('not-invited');
      const identity = memberIdentity({ uid, member });
      const { ip = null, headers } = request.rawRequest;
      const occasion = { ...actor, origin: shortenedAddress(ip) };
      await auditDeniedSignIn(identity, occasion, () => assertAdmitted(identity));
      const userAgent = headers['user-agent'] ?? null;
      const sid = await openSession(db, { uid, provider: 'passkey', userAgent, ip, nowMs });
      const token = await mintCustomToken(identity, { sid, stepUpAt: Math.floor(nowMs / 1000) });
      await recordAudit(
        db,
        { ...actor, actorUid: uid, actorRole: member.role, sessionId: sid },
        { action: 'access.signedIn', target: memberPath(uid) },
      );
      return { token };
    } catch (error) {
      log.info('passkeys.refused', { reason: (error as { reason?: string }).reason ?? 'error' });
      if (error instanceof RefusedError) throw new HttpsError('permission-denied', error.message);
      throw asHttpsError(error);
    }
  },
  { secrets: [SIGN_IN_KEY] },
);
