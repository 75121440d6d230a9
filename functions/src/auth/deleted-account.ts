import { type Member, memberPath, type Session, sessionsPath } from '@nest/model';
import type { Auth } from 'firebase-admin/auth';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { addAudit, NEST_ACTOR } from '../platform/audit.ts';
import { NEST_UID } from './gate/revoke-membership.ts';

/** More sessions than anybody has open; a transaction has room for them. */
const MAX_ENDED = 400;

/**
 * Ends the membership of an account that no longer exists at Firebase, with its sessions, and logs
 * it: nobody can sign in to it, and its member should not be listed as active. A member who was
 * removed, and with them the account, stays as they are.
 */
export async function endDeletedMembership(
  db: Firestore,
  auth: Auth,
  uid: string,
  requestId: string,
): Promise<'ended' | 'no active member' | 'account exists'> {
  if (await exists(auth, uid)) return 'account exists';
  return db.runTransaction(async (transaction) => {
    const reference = db.doc(memberPath(uid));
    const member = (await transaction.get(reference)).data() as Member | undefined;
    if (!member || member.status === 'removed') return 'no active member';
    const active: Session['status'] = 'active';
    const sessions = db.collection(sessionsPath(uid)).where('status', '==', active);
    const open = await transaction.get(sessions.limit(MAX_ENDED).select());
    const now = Timestamp.now();
    const removed = { status: 'removed', sessionsFrom: now } satisfies Partial<Member>;
    transaction.update(reference, { ...removed, updatedAt: now, updatedBy: NEST_UID });
    for (const { ref } of open.docs) {
      const ended = { status: 'ended', endedAt: now, endedBy: null } satisfies Partial<Session>;
      transaction.update(ref, ended);
    }
    addAudit(
      db,
      transaction,
      { ...NEST_ACTOR, requestId },
      {
        action: 'access.accountDeleted',
        target: reference.path,
        before: { status: member.status },
        after: { status: 'removed' },
      },
    );
    return 'ended';
  });
}

async function exists(auth: Auth, uid: string): Promise<boolean> {
  try {
    await auth.getUser(uid);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'auth/user-not-found') return false;
    throw error;
  }
}
