import type { Member, Permission, Role } from '@nest/model';

/** The acting person and their permissions. */
export interface Actor {
  uid: string;
  can(permission: Permission): boolean;
}

/** The permissions of a list that a person does not have. */
export const beyond = (actor: Actor, permissions: readonly Permission[]): Permission[] =>
  permissions.filter((permission) => !actor.can(permission));

/**
 * Why a person cannot grant a role, as a sentence; null if they can. The server makes the same
 * check.
 */
export function grantProblem(actor: Actor, role: Pick<Role, 'permissions'>): string | null {
  return beyond(actor, role.permissions).length > 0
    ? 'It includes rights that you do not have.'
    : null;
}

/** Why a person cannot act on a member, as a sentence; null if they can. */
export function memberProblem(
  actor: Actor,
  member: { uid: string; data: Pick<Member, 'role'> },
  roles: ReadonlyMap<string, Pick<Role, 'permissions'>>,
): string | null {
  if (member.uid === actor.uid) return 'Another admin has to change you.';
  const held = roles.get(member.data.role)?.permissions ?? [];
  return beyond(actor, held).length > 0 ? 'They have rights that you do not have.' : null;
}
