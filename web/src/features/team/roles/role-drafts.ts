import { ALL_PERMISSIONS, type Permission, type Role } from '@nest/model';

/** Unsaved changes of a role: its permissions at the start, and the new ones. */
export interface RoleDraft {
  seen: readonly Permission[];
  permissions: readonly Permission[];
}
export type RoleDrafts = Readonly<Record<string, RoleDraft>>;

const inOrder = (wanted: readonly Permission[]) =>
  ALL_PERMISSIONS.filter((permission) => wanted.includes(permission));

/** The changes of a draft. */
export function changesOf({ seen, permissions }: RoleDraft): {
  given: Permission[];
  taken: Permission[];
} {
  return {
    given: inOrder(permissions.filter((permission) => !seen.includes(permission))),
    taken: inOrder(seen.filter((permission) => !permissions.includes(permission))),
  };
}

/** Toggles one permission. A draft without changes is dropped. */
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

/** Permissions in which the roles differ. */
export function differing(roles: readonly Pick<Role, 'permissions'>[]): Permission[] {
  return ALL_PERMISSIONS.filter((permission) => {
    const holders = roles.filter(({ permissions }) => permissions.includes(permission)).length;
    return holders > 0 && holders < roles.length;
  });
}
