import {
  type AuditAction,
  type BuiltInRoleId,
  MEMBERS_COLLECTION,
  type Member,
  type MemberStatus,
  memberPath,
  type Permission,
} from '@nest/model';
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { actingPermissions, grantableRole, inWords, lacking, roleOf } from '../auth/authority.ts';
import { addAudit, type MemberActor } from '../platform/audit.ts';
import { refused } from '../platform/call-results.ts';

/** The role that must always have an active member: nobody else could grant it again. */
const ADMIN: BuiltInRoleId = 'admin';

type Changed = Partial<Pick<Member, 'role' | 'status'>>;

/** One way to change a member. */
export interface MemberAction {
  action: AuditAction;
  permission: Permission;
  /** Whether it takes away all permissions, so that sessions end with it. */
  endsSessions: boolean;
  /** The changed member, or a sentence that says why it does not apply. */
  next(member: Member): Changed | string;
}

export const toRole = (role: string): MemberAction => ({
  action: 'members.roleChanged',
  permission: 'roles.manage',
  endsSessions: false,
  next: (member) => {
    if (member.status === 'removed') return `${member.displayName} is no longer a member.`;
    return member.role === role ? `${member.displayName} has this role already.` : { role };
  },
});

const toStatus = (
  action: AuditAction,
  status: MemberStatus,
  from: readonly MemberStatus[],
): MemberAction => ({
  action,
  permission: 'members.manage',
  endsSessions: status !== 'active',
  next: (member) =>
    from.includes(member.status)
      ? { status }
      : `${member.displayName} is ${member.status === 'active' ? 'active' : member.status} already.`,
});

export const SUSPEND = toStatus('members.suspended', 'suspended', ['active']);
export const REACTIVATE = toStatus('members.reactivated', 'active', ['suspended', 'removed']);
export const REMOVE = toStatus('members.removed', 'removed', ['active', 'suspended']);

export interface MemberCommand {
  actor: MemberActor;
  action: MemberAction;
  uid: string;
  reason: string;
  /** Position of this member in the call. */
  ordinal: number;
}

/**
 * Changes a member's role or status, and records it. The claims follow by their trigger.
 *
 * The transaction reads everything that it depends on: the actor, the member, both roles and, if an
 * admin leaves, all admins. So parallel calls leave at least one admin, and nobody acts with
 * permissions that were just revoked.
 *
 * @throws HttpsError with a sentence that says why not
 */
export function changeMember(
  db: Firestore,
  { actor, action, uid, reason, ordinal }: MemberCommand,
): Promise<void> {
  const reference = db.doc(memberPath(uid));
  return db.runTransaction(async (transaction) => {
    const held = await actingPermissions(transaction, db, actor.actorUid, action.permission);
    const member = (await transaction.get(reference)).data() as Member | undefined;
    if (!member) throw refused('There is no such member.');
    if (uid === actor.actorUid) throw refused('Nobody does this to themselves. Ask another admin.');
    const next = action.next(member);
    if (typeof next === 'string') throw refused(next);
    await assertWithinRights(transaction, db, held, member, next);
    await assertAdminRemains(transaction, db, uid, member, next);
    const updatedAt = Timestamp.now();
    transaction.update(reference, { ...next, updatedAt, updatedBy: actor.actorUid });
    const before = Object.fromEntries(
      Object.keys(next).map((field) => [field, member[field as keyof Changed]]),
    );
    addAudit(
      db,
      transaction,
      actor,
      {
        action: action.action,
        target: memberPath(uid),
        reason: reason === '' ? null : reason,
        before,
        after: next,
      },
      ordinal,
    );
  });
}

/** Threat: a person grants or revokes permissions that they do not have themselves. */
async function assertWithinRights(
  transaction: Transaction,
  db: Firestore,
  held: readonly Permission[],
  member: Member,
  next: Changed,
): Promise<void> {
  const current = await roleOf(transaction, db, member.role);
  const beyond = lacking(held, current?.permissions ?? []);
  if (beyond.length > 0) {
    throw refused(`${member.displayName} may do more than you: ${inWords(beyond)}.`);
  }
  if (next.role || next.status === 'active') {
    await grantableRole(transaction, db, held, next.role ?? member.role);
  }
}

/** Threat: a workspace without an admin. */
async function assertAdminRemains(
  transaction: Transaction,
  db: Firestore,
  uid: string,
  member: Member,
  next: Changed,
): Promise<void> {
  const isAdmin = ({ role, status }: Pick<Member, 'role' | 'status'>) =>
    role === ADMIN && status === 'active';
  if (!isAdmin(member) || isAdmin({ ...member, ...next })) return;
  const admins = await transaction.get(
    db.collection(MEMBERS_COLLECTION).where('role', '==', ADMIN),
  );
  const others = admins.docs.filter((doc) => doc.id !== uid && isAdmin(doc.data() as Member));
  if (others.length > 0) return;
  throw refused(`${member.displayName} is the last admin. Make somebody else an admin first.`);
}
