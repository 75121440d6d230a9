import { z } from 'zod';

/** Roles consist of permissions, claims carry them and the rules check them. */
export const PERMISSIONS = {
  'phenomena.read': 'Read phenomena and shoots that are open to all members',
  'phenomena.readTeam': 'Read phenomena and shoots that are kept within the team',
  'phenomena.readPrivate': 'Read witnesses and exact places of obscured and private records',
  'phenomena.create': 'Report a phenomenon',
  'phenomena.edit': 'Edit phenomena that others reported',
  'phenomena.review': 'Change status, classification and assignee',
  'phenomena.import': 'Import files of reports',
  'phenomena.export': 'Export phenomena as CSV, GeoJSON or KML',
  'phenomena.merge': 'Merge duplicates of phenomena, and undo it',
  'phenomena.delete': 'Move phenomena to the trash, and restore them',
  'shoots.create': 'Add a shoot',
  'shoots.edit': 'Edit shoots that others added',
  'aircraft.read': 'See the aircraft in the sky and their tracks',
  'comments.create': 'Comment on phenomena',
  'comments.moderate': 'Withdraw comments of others',
  'members.read': 'See the other members',
  'members.manage': 'Invite, suspend and remove members',
  'roles.manage': 'Change roles and who holds them',
  'settings.manage': 'Change the settings of the workspace',
  'insights.read': 'See the dashboard',
  'audit.read': 'Read the log of who did what',
} as const;

export type Permission = keyof typeof PERMISSIONS;
export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as Permission[];
export const permissionSchema = z.enum(ALL_PERMISSIONS, 'must be a known permission');
