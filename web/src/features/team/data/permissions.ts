import type { Member, Permission, Role } from '@nest/model';

/** Who acts, and what they may do. */
export interface Actor {
  uid: string;
  can(permission: Permission): boolean;
}

/** What of a list somebody does not hold themselves. */
export const beyond = (actor: Actor, permissions: readonly Permission[]): Permission[] =>
  permissions.filter((permission) => !actor.can(permission));

/** Why somebody cannot give a role, in a sentence; null if they can. The server asks the same. */
export function grantProblem(actor: Actor, role: Pick<Role, 'permissions'>): string | null {
  return beyond(actor, role.permissions).length > 0
    ? 'It includes rights that you do not have.'
    : null;
}

/** Why somebody cannot act on a member, in a sentence; null if they can. */
export function memberProblem(
  actor: Actor,
  member: { uid: string; data: Pick<Member, 'role'> },
  roles: ReadonlyMap<string, Pick<Role, 'permissions'>>,
): string | null {
  if (member.uid === actor.uid) return 'Another admin has to change you.';
  const held = roles.get(member.data.role)?.permissions ?? [];
  return beyond(actor, held).length > 0 ? 'They have rights that you do not have.' : null;
}
