import { INVITATION_STATES, LIST_QUERIES, MEMBER_STATUSES } from '@nest/model';
import { z } from 'zod';
import { choice, type TableSort, tableSearch } from '@/ui/data-table/table-search.ts';

const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,128}$/)
  .optional()
  .catch(undefined);

export const TEAM_SORT: TableSort = { field: 'displayName', direction: 'asc' };

export const teamSearchSchema = z.object({
  ...tableSearch(LIST_QUERIES.members.sorts, TEAM_SORT),
  status: choice(MEMBER_STATUSES),
  role: id,
});
export type TeamSearch = z.output<typeof teamSearchSchema>;

export const INVITATIONS_SORT: TableSort = { field: 'createdAt', direction: 'desc' };

export const invitationsSearchSchema = z.object({
  ...tableSearch(LIST_QUERIES.invitations.sorts, INVITATIONS_SORT),
  state: choice(INVITATION_STATES),
});
export type InvitationsSearch = z.output<typeof invitationsSearchSchema>;

export const rolesSearchSchema = z.object({
  /** Ids of the roles that are compared, separated by commas; absent: all. */
  roles: z
    .string()
    .regex(/^[A-Za-z0-9_-]+(,[A-Za-z0-9_-]+)*$/)
    .max(500)
    .optional()
    .catch(undefined),
  /** Only the permissions in which they differ. */
  differ: z.literal(true).optional().catch(undefined),
});
export type RolesSearch = z.output<typeof rolesSearchSchema>;
