import { z } from 'zod';
import { text } from '../fields.ts';
import { ALL_PERMISSIONS, type Permission, permissionSchema } from './permission.ts';

export const ROLES_COLLECTION = 'roles';
export const rolePath = (roleId: string) => `${ROLES_COLLECTION}/${roleId}`;

/** A named set of permissions; `roles/{id}`. Only functions write it. */
export const roleSchema = z.strictObject({
  name: text(1, 60),
  description: text(0, 300),
  permissions: z.array(permissionSchema).max(ALL_PERMISSIONS.length),
  /** Built-in roles can neither be changed nor removed. */
  builtIn: z.boolean(),
});
export type Role = z.infer<typeof roleSchema>;

const OBSERVER: Permission[] = [
  'phenomena.read',
  'phenomena.create',
  'shoots.create',
  'comments.create',
  'aircraft.read',
];
const ANALYST: Permission[] = [
  ...OBSERVER,
  'phenomena.readTeam',
  'phenomena.readPrivate',
  'phenomena.edit',
  'phenomena.review',
  'phenomena.import',
  'phenomena.export',
  'phenomena.merge',
  'shoots.edit',
  'members.read',
  'insights.read',
];

export type BuiltInRoleId = 'admin' | 'analyst' | 'observer';
export const BUILT_IN_ROLES: Record<BuiltInRoleId, Role> = {
  admin: {
    name: 'Admin',
    description: 'Runs the workspace: members, roles and settings, and all that analysts do.',
    permissions: ALL_PERMISSIONS,
    builtIn: true,
  },
  analyst: {
    name: 'Analyst',
    description: 'Screens reports: edits, reviews, imports and exports, and sees private data.',
    permissions: ANALYST,
    builtIn: true,
  },
  observer: {
    name: 'Observer',
    description: 'Reports phenomena and shoots, comments, and reads what is open to all members.',
    permissions: OBSERVER,
    builtIn: true,
  },
};
