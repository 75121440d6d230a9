import { PASSKEY_CALLS, passkeyPath } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { addAudit } from '../../platform/audit.ts';
import { requirePermission } from '../../platform/guard.ts';
import { implementCall } from '../../platform/implement-call.ts';
import { log } from '../../platform/log.ts';
import { deletePasskey } from './passkey-store.ts';

/**
 * Removes a passkey: one's own, or as a holder of `members.manage` that of a member who lost it.
 * Both require step-up; otherwise a stolen session could replace the second factor.
 */
export const removePasskey = implementCall(
  PASSKEY_CALLS.removePasskey,
  async ({ db, caller, actor, input }) => {
    const { passkeyId, uid = caller.uid } = input;
    if (uid !== caller.uid) await requirePermission(caller, 'members.manage', db);
    await db.runTransaction(async (transaction) => {
      const removed = await deletePasskey(db, transaction, uid, passkeyId);
      if (!removed) throw new HttpsError('not-found', 'There is no such passkey.');
      addAudit(db, transaction, actor, {
        action: 'passkeys.removed',
        target: passkeyPath(uid, passkeyId),
        before: { name: removed.name },
      });
    });
    log.info('passkeys.removed', { uid, by: caller.uid });
    return {};
  },
);
