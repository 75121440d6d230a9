import { randomUUID } from 'node:crypto';
import {
  INVITATIONS_COLLECTION,
  type Invitation,
  type InvitationStatus,
  invitationPath,
  normalEmail,
  toCurrentStatus,
} from '@nest/model';
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { addAudit } from '../../platform/audit.ts';
import { canGrant, permissionsOf } from '../authority.ts';

export interface Redemption {
  /** The verified address, in any case. */
  email: string;
  uid: string;
  /** In ms since 1970. */
  nowMs: number;
}

/** Pending invitations for an address, including expired ones; at most one by construction. */
export async function pendingInvitations(
  transaction: Transaction,
  db: Firestore,
  email: string,
): Promise<{ id: string; data: Invitation }[]> {
  const pending: InvitationStatus = 'pending';
  const found = await transaction.get(
    db
      .collection(INVITATIONS_COLLECTION)
      .where('email', '==', normalEmail(email))
      .where('status', '==', pending),
  );
  return found.docs.map((doc) => ({ id: doc.id, data: doc.data() as Invitation }));
}

/**
 * Redeems the pending invitation for an address: once, before it expires, and only while its last
 * sender could still grant its role. Call it in the transaction that admits the member, after all
 * other reads, because it writes.
 *
 * The caller must ensure that the address is verified.
 *
 * @returns the role to admit with, or null if there is no valid invitation
 */
export async function redeemInvitation(
  transaction: Transaction,
  db: Firestore,
  { email, uid, nowMs }: Redemption,
): Promise<{ role: string; invitationId: string } | null> {
  const all = await pendingInvitations(transaction, db, email);
  const found = all.find(({ data }) => toCurrentStatus(data, nowMs) === 'pending');
  if (!found) return null;
  const { id: invitationId, data } = found;
  const sender = await permissionsOf(transaction, db, data.updatedBy);
  if (!sender.includes('members.manage')) return null;
  if (!(await canGrant(transaction, db, sender, data.role))) return null;
  const stamp = { updatedAt: Timestamp.fromMillis(nowMs), updatedBy: uid };
  for (const { id } of all) {
    const accepted = { status: 'accepted', acceptedBy: uid } as const;
    transaction.update(db.doc(invitationPath(id)), {
      ...(id === invitationId ? accepted : { status: 'withdrawn' }),
      ...stamp,
    });
  }
  const actor = { actorUid: uid, actorRole: null, sessionId: null, origin: null };
  addAudit(
    db,
    transaction,
    { ...actor, requestId: randomUUID() },
    {
      action: 'invitations.accepted',
      target: invitationPath(invitationId),
      before: { status: 'pending' },
      after: { status: 'accepted', acceptedBy: uid },
    },
  );
  return { role: data.role, invitationId };
}
