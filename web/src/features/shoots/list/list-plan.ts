import { searchQuery } from '@nest/model';
import {
  equalities,
  type ListPlan,
  queriedAudience,
  type Reader,
} from '@/lib/paging/list-query.ts';
import { readSort } from '@/ui/data-table/table-search.ts';
import { SHOOTS_SORT, type ShootsSearch } from '../search.ts';

/** The plan of the list. */
export type ShootsPlan = ListPlan<'shoots'>;

/** Turns the list's URL into a query that `LIST_QUERIES.shoots` covers and the rules allow. */
export function planShoots(search: ShootsSearch, reader: Reader): ShootsPlan {
  const { token, rest } = searchQuery(search.q ?? '');
  const { field, direction } = readSort(search.sort, SHOOTS_SORT);
  return {
    equals: equalities([
      ['status', search.status],
      ['audience', queriedAudience(search, reader)],
      ['createdBy', search.mine ? reader.uid : undefined],
      ['phenomenonId', search.unlinked ? null : undefined],
    ]),
    token,
    rest,
    sort: field as ShootsPlan['sort'],
    direction,
  };
}
