import { passkeyPath, usePasskeySchema } from '@nest/model';
import { actorOf, recordAudit } from '../../audit/audit.ts';
import { firestore } from '../../platform/admin.ts';
import { onCall } from '../../platform/callable.ts';
import { requireActiveMember, validInput } from '../../platform/guard.ts';
import { log } from '../../platform/log.ts';
import { CALLABLE } from '../../platform/options.ts';
import { memberIdentity } from '../sessions/continued-token.ts';
import { mintCustomToken } from '../sessions/custom-token.ts';
import { relyingParty } from './passkey-config.ts';
import { asHttpsError } from './passkey-refused.ts';
import { usePasskey } from './use-passkey.ts';

/** Confirms with a passkey that the member is present; the returned token contains the time. */
export const stepUpWithPasskey = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const caller = await requireActiveMember(request, db);
  const { response } = validInput(usePasskeySchema, request.data);
  const { uid, sid } = caller;
  const nowMs = Date.now();
  const actor = actorOf(request);
  try {
    const use = { purpose: 'step-up', uid, response, nowMs } as const;
    const { passkeyId } = await usePasskey(db, relyingParty(), use, actor);
    const stepUpAt = Math.floor(nowMs / 1000);
    const token = await mintCustomToken(memberIdentity(caller), { sid, stepUpAt });
    const target = passkeyPath(uid, passkeyId);
    await recordAudit(db, actor, { action: 'access.steppedUp', target });
    return { token };
  } catch (error) {
    log.info('passkeys.refused', { uid, reason: (error as { reason?: string }).reason ?? 'error' });
    throw asHttpsError(error);
  }
});
