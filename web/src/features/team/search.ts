import { CURRENT_INVITATION_STATUSES, LIST_QUERIES, MEMBER_STATUSES } from '@nest/model';
import { choice, id, type SearchOf, searchSchema, text, yes } from '@/lib/search-schema.ts';
import { type TableSort, tableSearch } from '@/ui/data-table/table-search.ts';

export const TEAM_SORT: TableSort = { field: 'displayName', direction: 'asc' };

export const teamSearchSchema = searchSchema({
  ...tableSearch(LIST_QUERIES.members.sorts, TEAM_SORT),
  status: choice(MEMBER_STATUSES),
  role: id,
});
export type TeamSearch = SearchOf<typeof teamSearchSchema>;

export const INVITATIONS_SORT: TableSort = { field: 'createdAt', direction: 'desc' };

export const invitationsSearchSchema = searchSchema({
  ...tableSearch(LIST_QUERIES.invitations.sorts, INVITATIONS_SORT),
  status: choice(CURRENT_INVITATION_STATUSES),
});
export type InvitationsSearch = SearchOf<typeof invitationsSearchSchema>;

export const rolesSearchSchema = searchSchema({
  /** Ids of the compared roles, separated by commas; absent: all. */
  roles: text({ max: 500, matches: /^[A-Za-z0-9_-]+(,[A-Za-z0-9_-]+)*$/ }),
  /** Only the permissions in which they differ. */
  differ: yes,
});
