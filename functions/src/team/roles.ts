import { randomBytes } from 'node:crypto';
import {
  ALL_PERMISSIONS,
  INVITATIONS_COLLECTION,
  type Invitation,
  MEMBERS_COLLECTION,
  type Member,
  type Permission,
  ROLES_COLLECTION,
  type Role,
  rolePath,
  type SaveRole,
  toCurrentStatus,
} from '@nest/model';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { actingPermissions, inWords, isBuiltIn, lacking, roleOf } from '../auth/authority.ts';
import { addAudit, type MemberActor } from '../platform/audit.ts';
import { refused } from '../platform/call-results.ts';

/**
 * Creates or changes a custom role. Its trigger updates the claims of all its members.
 *
 * @returns the role's id
 * @throws HttpsError with a sentence that says why not
 */
export function saveRole(
  db: Firestore,
  actor: MemberActor,
  { roleId, name, description, permissions, seen }: SaveRole,
): Promise<string> {
  const id = roleId ?? newRoleId(name);
  return db.runTransaction(async (transaction) => {
    const held = await actingPermissions(transaction, db, actor.actorUid, 'roles.manage');
    const before = await roleOf(transaction, db, id);
    if (before?.builtIn || isBuiltIn(id)) {
      throw refused('Built-in roles cannot be changed. Copy it into a role of your own.');
    }
    if (roleId && !before) throw refused('This role no longer exists.');
    if (before && seen && !sameSet(before.permissions, seen)) {
      throw refused('Somebody else changed this role meanwhile. Look at it again.');
    }
    const beyond = lacking(held, difference(before?.permissions ?? [], permissions));
    if (beyond.length > 0) {
      throw refused(`You can neither give nor take ${inWords(beyond)}.`);
    }
    await assertNameIsFree(transaction, db, id, name);
    const role: Role = {
      name,
      description,
      permissions: ALL_PERMISSIONS.filter((permission) => permissions.includes(permission)),
      builtIn: false,
    };
    transaction.set(db.doc(rolePath(id)), role);
    addAudit(db, transaction, actor, {
      action: before ? 'roles.changed' : 'roles.created',
      target: rolePath(id),
      before: before ? changesFrom(role, before) : null,
      after: before ? changesFrom(before, role) : { ...role },
    });
    return id;
  });
}

/** Deletes a custom role that no member and no invitation has. */
export function deleteRole(
  db: Firestore,
  actor: MemberActor,
  roleId: string,
  nowMs: number,
): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const held = await actingPermissions(transaction, db, actor.actorUid, 'roles.manage');
    const role = await roleOf(transaction, db, roleId);
    if (!role) throw refused('This role no longer exists.');
    if (role.builtIn || isBuiltIn(roleId)) throw refused('Built-in roles cannot be deleted.');
    const beyond = lacking(held, role.permissions);
    if (beyond.length > 0) throw refused(`You cannot delete a role with ${inWords(beyond)}.`);
    await assertUnused(transaction, db, roleId, nowMs);
    transaction.delete(db.doc(rolePath(roleId)));
    addAudit(db, transaction, actor, {
      action: 'roles.deleted',
      target: rolePath(roleId),
      before: { ...role },
    });
  });
}

/** An id from the role's first name, which is never reused. */
function newRoleId(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30)
    .replace(/-$/, '');
  return `${words || 'role'}-${randomBytes(3).toString('hex')}`;
}

const sameSet = (a: readonly Permission[], b: readonly Permission[]) =>
  difference(a, b).length === 0;

/** The items of one list that are not in the other. */
function difference(a: readonly Permission[], b: readonly Permission[]): Permission[] {
  return ALL_PERMISSIONS.filter((permission) => a.includes(permission) !== b.includes(permission));
}

/** The fields of `to` that differ from `from`. */
function changesFrom(from: Role, to: Role): Partial<Role> {
  return Object.fromEntries(
    Object.entries(to).filter(
      ([field, value]) => JSON.stringify(from[field as keyof Role]) !== JSON.stringify(value),
    ),
  );
}

async function assertNameIsFree(
  transaction: Transaction,
  db: Firestore,
  id: string,
  name: string,
): Promise<void> {
  const roles = await transaction.get(db.collection(ROLES_COLLECTION));
  const taken = roles.docs.some(
    (doc) => doc.id !== id && (doc.data() as Role).name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw refused(`There is a role called ${name} already.`);
}

async function assertUnused(
  transaction: Transaction,
  db: Firestore,
  roleId: string,
  nowMs: number,
): Promise<void> {
  const [holders, invitations] = await Promise.all(
    [MEMBERS_COLLECTION, INVITATIONS_COLLECTION].map((name) =>
      transaction.get(db.collection(name).where('role', '==', roleId)),
    ),
  );
  const holder = holders?.docs
    .map((doc) => doc.data() as Member)
    .find(({ status }) => status !== 'removed');
  if (holder) {
    throw refused(`${holder.displayName} still has this role. Give them another one first.`);
  }
  const invited = invitations?.docs
    .map((doc) => doc.data() as Invitation)
    .find((invitation) => toCurrentStatus(invitation, nowMs) === 'pending');
  if (invited) throw refused(`${invited.email} is invited to this role. Withdraw that first.`);
}
