import { ALL_PERMISSIONS, type Permission } from '@nest/model';
import { formatWord } from '@/lib/format/number.ts';

export interface PermissionArea {
  title: string;
  permissions: readonly Permission[];
}

/** Areas of permissions that share a heading. */
const HEADINGS: Record<string, string> = {
  members: 'Team',
  roles: 'Team',
  settings: 'Workspace',
  insights: 'Workspace',
  audit: 'Workspace',
};

/** Permissions by the part of Nest that they are about, all or some of them. */
export function permissionAreas(
  permissions: readonly Permission[] = ALL_PERMISSIONS,
): PermissionArea[] {
  const areas = new Map<string, Permission[]>();
  for (const permission of ALL_PERMISSIONS) {
    if (!permissions.includes(permission)) continue;
    const area = permission.split('.')[0] ?? '';
    const heading = HEADINGS[area] ?? formatWord(area);
    areas.set(heading, [...(areas.get(heading) ?? []), permission]);
  }
  return [...areas].map(([title, list]) => ({ title, permissions: list }));
}
