import { type Passkey, passkeyPath, renamePasskeySchema } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { actorOf, addAudit } from '../../audit/audit.ts';
import { firestore } from '../../platform/admin.ts';
import { onCall } from '../../platform/callable.ts';
import { requireActiveMember, validInput } from '../../platform/guard.ts';
import { CALLABLE } from '../../platform/options.ts';

/** Renames one's own passkey. */
export const renamePasskey = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const { uid } = await requireActiveMember(request, db);
  const { passkeyId, name } = validInput(renamePasskeySchema, request.data);
  const reference = db.doc(passkeyPath(uid, passkeyId));
  const actor = actorOf(request);
  await db.runTransaction(async (transaction) => {
    const passkey = (await transaction.get(reference)).data() as Passkey | undefined;
    if (!passkey) throw new HttpsError('not-found', 'You have no such passkey.');
    if (passkey.name === name) return;
    transaction.update(reference, { name });
    addAudit(db, transaction, actor, {
      action: 'passkeys.renamed',
      target: reference.path,
      before: { name: passkey.name },
      after: { name },
    });
  });
  return {};
});
