import { MEMBER_STATUSES } from '@nest/model';
import { equalities, type ListPlan } from '@/lib/paging/list-query.ts';
import { readSort } from '@/ui/data-table/table-search.ts';
import { TEAM_SORT, type TeamSearch } from '../search.ts';

const STAYING = MEMBER_STATUSES.filter((status) => status !== 'removed');

/**
 * Turns the address into a query that the rules allow. Who was removed is listed only when asked for.
 * Firestore cannot search in names, so the list matches them itself.
 */
export function planMembers({ role, sort, status }: TeamSearch): ListPlan<'members'> {
  const { field, direction } = readSort(sort, TEAM_SORT);
  return {
    equals: equalities([
      ['status', status],
      ['role', role],
    ]),
    anyOf: status ? [] : [['status', STAYING]],
    sort: field as ListPlan<'members'>['sort'],
    direction,
  };
}
