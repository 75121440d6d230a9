import { type Invitation, toCurrentStatus } from '@nest/model';
import { equalities, type ListPlan } from '@/lib/paging/list-query.ts';
import { readSort } from '@/ui/data-table/table-search.ts';
import { INVITATIONS_SORT, type InvitationsSearch } from '../search.ts';

/** Turns the address into a query. */
export function planInvitations(search: InvitationsSearch): ListPlan<'invitations'> {
  const { field, direction } = readSort(search.sort, INVITATIONS_SORT);
  // An expired invitation is stored as pending.
  const status = search.status === 'expired' ? 'pending' : search.status;
  return {
    equals: equalities([['status', status]]),
    sort: field as ListPlan<'invitations'>['sort'],
    direction,
  };
}

/** What the query cannot ask for: a part of the address, and whether a pending one has expired. */
export function matchesInvitation({
  status,
  q = '',
}: InvitationsSearch): ((invitation: Invitation) => boolean) | null {
  const wanted = q.trim().toLowerCase();
  const depends = status === 'pending' || status === 'expired';
  if (wanted === '' && !depends) return null;
  return (invitation) =>
    invitation.email.includes(wanted) &&
    (!depends || toCurrentStatus(invitation, Date.now()) === status);
}
