import { passkeyPath, removePasskeySchema } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { actorOf, addAudit } from '../../audit/audit.ts';
import { firestore } from '../../platform/admin.ts';
import { onCall } from '../../platform/callable.ts';
import {
  requireActiveMember,
  requireMember,
  requireStepUp,
  validInput,
} from '../../platform/guard.ts';
import { log } from '../../platform/log.ts';
import { CALLABLE } from '../../platform/options.ts';
import { deletePasskey } from './passkey-store.ts';

/**
 * Removes a passkey: one's own, or as a holder of `members.manage` that of a member who lost it.
 * Both require step-up; otherwise a stolen session could replace the second factor.
 */
export const removePasskey = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const caller = await requireActiveMember(request, db);
  const { passkeyId, uid = caller.uid } = validInput(removePasskeySchema, request.data);
  if (uid !== caller.uid) await requireMember(request, 'members.manage', db);
  requireStepUp(request);
  const actor = actorOf(request);
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
});
