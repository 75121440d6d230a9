import { PASSKEY_CALLS, passkeyPath } from '@nest/model';
import { recordAudit } from '../../platform/audit.ts';
import { implementCall } from '../../platform/implement-call.ts';
import { log } from '../../platform/log.ts';
import { memberIdentity } from '../sessions/continued-token.ts';
import { mintCustomToken } from '../sessions/custom-token.ts';
import { SIGN_IN_KEY } from '../signed-token.ts';
import { relyingParty } from './passkey-config.ts';
import { asHttpsError } from './passkey-refused.ts';
import { usePasskey } from './use-passkey.ts';

/** Confirms with a passkey that the member is present; the returned token contains the time. */
export const stepUpWithPasskey = implementCall(
  PASSKEY_CALLS.stepUpWithPasskey,
  async ({ db, caller, actor, input }) => {
    const { uid, sid } = caller;
    const nowMs = Date.now();
    try {
      const use = { purpose: 'step-up', uid, response: input.response, nowMs } as const;
      const { passkeyId } = await usePasskey(db, relyingParty(), use, actor);
      const stepUpAt = Math.floor(nowMs / 1000);
      const token = await mintCustomToken(memberIdentity(caller), { sid, stepUpAt });
      const target = passkeyPath(uid, passkeyId);
      await recordAudit(db, actor, { action: 'access.steppedUp', target });
      return { token };
    } catch (error) {
      const reason = (error as { reason?: string }).reason ?? 'error';
      log.info('passkeys.refused', { uid, reason });
      throw asHttpsError(error);
    }
  },
  { secrets: [SIGN_IN_KEY] },
);
