import { PASSKEY_CALLS, type Passkey, passkeyPath } from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';
import { addAudit } from '../../platform/audit.ts';
import { implementCall } from '../../platform/implement-call.ts';
import { log } from '../../platform/log.ts';
import { memberIdentity } from '../sessions/continued-token.ts';
import { mintCustomToken } from '../sessions/custom-token.ts';
import { SIGN_IN_KEY, takeToken } from '../signed-token.ts';
import { readChallenge } from './passkey-challenge.ts';
import { relyingParty } from './passkey-config.ts';
import { asHttpsError, PasskeyRefused } from './passkey-refused.ts';
import { addPasskey } from './passkey-store.ts';
import { verifyRegistration } from './webauthn.ts';

/**
 * Registers a passkey with the response to a `passkeyChallenge`. The returned token counts as
 * stepped up: the person was just verified with the new second factor.
 */
export const registerPasskey = implementCall(
  PASSKEY_CALLS.registerPasskey,
  async ({ db, caller, actor, input }) => {
    const { name, response } = input;
    const { uid, sid } = caller;
    const nowMs = Date.now();
    try {
      const { clientDataJSON } = response.response;
      const challenge = readChallenge(clientDataJSON, { purpose: 'register', uid }, nowMs);
      const credential = await verifyRegistration(relyingParty(), response, challenge.token);
      const passkey: Passkey = {
        name,
        ...credential,
        status: 'active',
        createdAt: Timestamp.fromMillis(nowMs),
        lastUsedAt: null,
      };
      const passkeyId = await db.runTransaction(async (transaction) => {
        const take = await takeToken(db, transaction, challenge);
        if (!take) throw new PasskeyRefused('challenge-unknown');
        const id = await addPasskey(db, transaction, uid, passkey);
        take();
        const target = passkeyPath(uid, id);
        addAudit(db, transaction, actor, {
          action: 'passkeys.registered',
          target,
          after: { name },
        });
        return id;
      });
      log.info('passkeys.registered', { uid });
      const stepUpAt = Math.floor(nowMs / 1000);
      return { passkeyId, token: await mintCustomToken(memberIdentity(caller), { sid, stepUpAt }) };
    } catch (error) {
      throw asHttpsError(error);
    }
  },
  { secrets: [SIGN_IN_KEY] },
);
