import { PASSKEY_CALLS, type Passkey, passkeyPath } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { addAudit } from '../../platform/audit.ts';
import { implementCall } from '../../platform/implement-call.ts';

/** Renames one's own passkey. */
export const renamePasskey = implementCall(
  PASSKEY_CALLS.renamePasskey,
  async ({ db, caller, actor, input }) => {
    const { passkeyId, name } = input;
    const reference = db.doc(passkeyPath(caller.uid, passkeyId));
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
  },
);
