import { type AuditActor, isFresh, memberPath } from '@nest/model';
import type { Auth } from 'firebase-admin/auth';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { addAudit } from '../platform/audit.ts';
import { refused } from '../platform/call-results.ts';
import { type ActiveMember, requireFactor } from '../platform/guard.ts';

interface Options {
  caller: ActiveMember;
  actor: AuditActor;
  /** Whether the caller says that they enrolled TOTP just now. */
  totpEnrolled: boolean;
}

/**
 * Writes into the member's factors that they enrolled TOTP at Firebase, after the proof that a new
 * passkey needs. One that was enrolled in any other way counts for nothing. In a fresh session it is
 * taken off the list once Firebase no longer has it.
 *
 * @throws HttpsError `failed-precondition` without the proof, or if Firebase has none
 */
export async function writeTotp(
  db: Firestore,
  auth: Auth,
  { caller, actor, totpEnrolled }: Options,
): Promise<void> {
  const { uid, member, session } = caller;
  const { factors } = member;
  const isListed = factors.includes('totp');
  if (!totpEnrolled && !isListed) return;
  const enrolled = (await auth.getUser(uid)).multiFactor?.enrolledFactors ?? [];
  const isEnrolled = enrolled.some(({ factorId }) => factorId === 'totp');
  if (totpEnrolled && !isEnrolled) throw refused('Your account has no authenticator app.');
  if (isEnrolled === isListed) return;
  if (isEnrolled) requireFactor(caller, 'step-up-or-fresh');
  else if (!isFresh({ signedInAtMs: session.createdAt.toMillis() }, Date.now())) return;
  const change = isEnrolled ? FieldValue.arrayUnion('totp') : FieldValue.arrayRemove('totp');
  const others = factors.filter((factor) => factor !== 'totp');
  const batch = db.batch();
  batch.update(db.doc(memberPath(uid)), { factors: change });
  addAudit(db, batch, actor, {
    action: 'access.factorsChanged',
    target: memberPath(uid),
    before: { factors },
    after: { factors: isEnrolled ? [...others, 'totp'] : others },
  });
  await batch.commit();
}
