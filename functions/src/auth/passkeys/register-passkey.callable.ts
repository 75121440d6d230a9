import { type Passkey, passkeyPath, registerPasskeySchema } from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';
import { actorOf, addAudit } from '../../audit/audit.ts';
import { firestore } from '../../platform/admin.ts';
import { onCall } from '../../platform/callable.ts';
import { requireActiveMember, validInput } from '../../platform/guard.ts';
import { log } from '../../platform/log.ts';
import { CALLABLE } from '../../platform/options.ts';
import { memberIdentity } from '../sessions/continued-token.ts';
import { mintCustomToken } from '../sessions/custom-token.ts';
import { takeChallenge } from './passkey-challenge.ts';
import { relyingParty } from './passkey-config.ts';
import { asHttpsError } from './passkey-refused.ts';
import { addPasskey } from './passkey-store.ts';
import { verifyRegistration } from './webauthn.ts';

/**
 * Registers a passkey with the response to a `passkeyChallenge`. The returned token counts as
 * stepped up: the person was just verified with the new second factor.
 */
export const registerPasskey = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const caller = await requireActiveMember(request, db);
  const { name, response } = validInput(registerPasskeySchema, request.data);
  const { uid, sid } = caller;
  const nowMs = Date.now();
  try {
    const { clientDataJSON } = response.response;
    const challenge = await takeChallenge(db, clientDataJSON, { purpose: 'register', uid }, nowMs);
    const credential = await verifyRegistration(relyingParty(), response, challenge);
    const passkey: Passkey = {
      name,
      ...credential,
      status: 'active',
      createdAt: Timestamp.fromMillis(nowMs),
      lastUsedAt: null,
    };
    const actor = actorOf(request);
    const passkeyId = await db.runTransaction(async (transaction) => {
      const id = await addPasskey(db, transaction, uid, passkey);
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
});
