import {
  BUILT_IN_ROLES,
  type Member,
  memberPath,
  PERMISSIONS,
  type Permission,
  type Role,
  rolePath,
} from '@nest/model';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { refused } from '../platform/call-results.ts';

/** A member's current permissions according to the documents: none unless active. */
export async function permissionsOf(
  transaction: Transaction,
  db: Firestore,
  uid: string,
): Promise<readonly Permission[]> {
  const member = (await transaction.get(db.doc(memberPath(uid)))).data() as Member | undefined;
  if (member?.status !== 'active') return [];
  return (await roleOf(transaction, db, member.role))?.permissions ?? [];
}

/**
 * The acting person's permissions, read in the action's transaction: if two admins demote each
 * other at once, the second one is refused.
 *
 * @throws HttpsError `permission-denied` if they lack `permission`
 */
export async function actingPermissions(
  transaction: Transaction,
  db: Firestore,
  uid: string,
  permission: Permission,
): Promise<readonly Permission[]> {
  const held = await permissionsOf(transaction, db, uid);
  if (held.includes(permission)) return held;
  throw new HttpsError('permission-denied', `Your role does not include ${permission}.`);
}

export async function roleOf(
  transaction: Transaction,
  db: Firestore,
  roleId: string,
): Promise<Role | undefined> {
  return (await transaction.get(db.doc(rolePath(roleId)))).data() as Role | undefined;
}

/** The permissions of a list that a person lacks, and so can neither grant nor revoke. */
export function lacking(
  held: readonly Permission[],
  wanted: readonly Permission[],
): readonly Permission[] {
  return wanted.filter((permission) => !held.includes(permission));
}

/** Whether a role exists and grants nothing beyond a person's own permissions. */
export async function canGrant(
  transaction: Transaction,
  db: Firestore,
  held: readonly Permission[],
  roleId: string,
): Promise<boolean> {
  const role = await roleOf(transaction, db, roleId);
  return role !== undefined && lacking(held, role.permissions).length === 0;
}

/**
 * An existing role that a person may grant.
 *
 * @throws HttpsError otherwise
 */
export async function grantableRole(
  transaction: Transaction,
  db: Firestore,
  held: readonly Permission[],
  roleId: string,
): Promise<Role> {
  const role = await roleOf(transaction, db, roleId);
  if (!role) throw refused('This role no longer exists.');
  const beyond = lacking(held, role.permissions);
  if (beyond.length > 0) {
    throw refused(`You cannot give the role ${role.name}: it includes ${inWords(beyond)}.`);
  }
  return role;
}

/**
 * The permissions that a person lacks, for a sentence: "“Change roles …” and 2 more rights that you
 * do not have".
 */
export function inWords(permissions: readonly Permission[]): string {
  const [first, ...others] = permissions;
  const quoted = `“${first ? PERMISSIONS[first] : ''}”`;
  if (others.length === 0) return `${quoted}, which you may not do yourself`;
  return `${quoted} and ${others.length} more that you may not do yourself`;
}

export const isBuiltIn = (roleId: string): boolean => roleId in BUILT_IN_ROLES;
