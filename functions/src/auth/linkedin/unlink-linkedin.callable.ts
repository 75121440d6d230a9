import { countWaysIn, isMadeByLinkedIn, memberPath } from '@nest/model';
import { FieldValue } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { z } from 'zod';
import { actorOf, addAudit } from '../../audit/audit.ts';
import { firestore } from '../../platform/admin.ts';
import { onCall } from '../../platform/callable.ts';
import { requireActiveMember, validInput } from '../../platform/guard.ts';
import { CALLABLE } from '../../platform/options.ts';
import { LINKEDIN_ACCOUNTS } from './linkedin-account.ts';

/** Unlinks the caller's LinkedIn account; it can be linked again, also by somebody else. */
export const unlinkLinkedIn = onCall(CALLABLE, async (request) => {
  const db = firestore();
  const { uid, member } = await requireActiveMember(request, db);
  validInput(z.strictObject({}), request.data);
  if (isMadeByLinkedIn(uid)) {
    throw new HttpsError('failed-precondition', 'Your account was made with LinkedIn.');
  }
  if (countWaysIn(member) <= 1) {
    throw new HttpsError('failed-precondition', 'This is your only way in. Add another one first.');
  }
  const actor = actorOf(request);
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
});
