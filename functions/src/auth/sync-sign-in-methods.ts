import { type AuditActor, type Member, memberPath, signInMethods } from '@nest/model';
import type { Auth } from 'firebase-admin/auth';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { addAudit } from '../platform/audit.ts';

interface Options {
  uid: string;
  actor: AuditActor;
  passwordSet: boolean;
}

/**
 * Stores the sign-in methods of a member's account as Firebase Auth currently has them, not as the
 * caller reports them. Idempotent.
 */
export async function writeSignInMethods(
  db: Firestore,
  auth: Auth,
  { uid, actor, passwordSet }: Options,
): Promise<Member['providers']> {
  const account = await auth.getUser(uid);
  const listed = account.providerData.map(({ providerId }) => providerId);
  const reference = db.doc(memberPath(uid));
  return db.runTransaction(async (transaction) => {
    const member = (await transaction.get(reference)).data() as Member | undefined;
    if (!member) return [];
    const providers = signInMethods(listed, member.providers, passwordSet);
    if (JSON.stringify(providers.toSorted()) === JSON.stringify(member.providers.toSorted())) {
      return member.providers;
    }
    transaction.update(reference, { providers, updatedAt: Timestamp.now(), updatedBy: uid });
    addAudit(db, transaction, actor, {
      action: 'access.methodsChanged',
      target: reference.path,
      before: { providers: member.providers },
      after: { providers },
    });
    return providers;
  });
}
