import { BUILT_IN_ROLES, type Role } from '@nest/model';

/** The built-in roles, and a custom role for observers in the field. */
export const SEED_ROLES: Readonly<Record<string, Role>> = {
  ...BUILT_IN_ROLES,
  'field-investigator': {
    name: 'Field investigator',
    description:
      'Goes to the place: sees exact places and witnesses, and edits reports and shoots.',
    permissions: [
      'phenomena.read',
      'phenomena.readTeam',
      'phenomena.readPrivate',
      'phenomena.create',
      'phenomena.edit',
      'shoots.create',
      'shoots.edit',
      'aircraft.read',
      'comments.create',
      'members.read',
    ],
    builtIn: false,
  },
};
