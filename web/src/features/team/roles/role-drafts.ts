import { ALL_PERMISSIONS, type Permission, type Role } from '@nest/model';

/** Ticks that are not saved yet: what the role granted when they began, and what it shall grant. */
export interface RoleDraft {
  seen: readonly Permission[];
  permissions: readonly Permission[];
}
export type RoleDrafts = Readonly<Record<string, RoleDraft>>;

const inOrder = (wanted: readonly Permission[]) =>
  ALL_PERMISSIONS.filter((permission) => wanted.includes(permission));

/** What a draft changes. */
export function changesOf({ seen, permissions }: RoleDraft): {
  given: Permission[];
  taken: Permission[];
} {
  return {
    given: inOrder(permissions.filter((permission) => !seen.includes(permission))),
    taken: inOrder(seen.filter((permission) => !permissions.includes(permission))),
  };
}

/** Ticks or unticks one box. A draft that changes nothing any more is dropped. */
export function toggled(
  drafts: RoleDrafts,
  role: Pick<Role, 'permissions'> & { id: string },
  permission: Permission,
): RoleDrafts {
  const { [role.id]: draft = { seen: role.permissions, permissions: role.permissions }, ...rest } =
    drafts;
  const permissions = draft.permissions.includes(permission)
    ? draft.permissions.filter((held) => held !== permission)
    : inOrder([...draft.permissions, permission]);
  const next = { ...draft, permissions };
  const { given, taken } = changesOf(next);
  return given.length + taken.length === 0 ? rest : { ...rest, [role.id]: next };
}

/** Permissions in which some of the roles differ. */
export function differing(roles: readonly Pick<Role, 'permissions'>[]): Permission[] {
  return ALL_PERMISSIONS.filter((permission) => {
    const holders = roles.filter(({ permissions }) => permissions.includes(permission)).length;
    return holders > 0 && holders < roles.length;
  });
}
