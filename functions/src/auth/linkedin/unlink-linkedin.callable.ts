import { countWaysIn, isMadeByLinkedIn, memberPath, SIGN_IN_METHOD_CALLS } from '@nest/model';
import { FieldValue } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { addAudit } from '../../platform/audit.ts';
import { implementCall } from '../../platform/implement-call.ts';
import { LINKEDIN_ACCOUNTS } from './linkedin-account.ts';

/** Unlinks the caller's LinkedIn account; it can be linked again, also by somebody else. */
export const unlinkLinkedIn = implementCall(
  SIGN_IN_METHOD_CALLS.unlinkLinkedIn,
  async ({ db, caller, actor }) => {
    const { uid, member } = caller;
    if (isMadeByLinkedIn(uid)) {
      throw new HttpsError('failed-precondition', 'Your account was made with LinkedIn.');
    }
    if (countWaysIn(member) <= 1) {
      throw new HttpsError(
        'failed-precondition',
        'This is your only way in. Add another one first.',
      );
    }
    const target = memberPath(uid);
    await db.runTransaction(async (transaction) => {
      const linked = await transaction.get(
        db.collection(LINKEDIN_ACCOUNTS).where('uid', '==', uid).limit(10),
      );
      if (linked.empty && !member.providers.includes('linkedin.com')) return;
      for (const account of linked.docs) transaction.delete(account.ref);
      transaction.update(db.doc(target), { providers: FieldValue.arrayRemove('linkedin.com') });
      addAudit(db, transaction, actor, {
        action: 'access.methodsChanged',
        target,
        before: { linkedIn: true },
        after: { linkedIn: false },
      });
    });
    return {};
  },
);
