import { searchQuery } from '@nest/model';
import { dayRange } from '@/lib/format/day.ts';
import {
  equalities,
  type ListPlan,
  queriedAudience,
  type Reader,
} from '@/lib/paging/list-query.ts';
import { readSort, type TableSort } from '@/ui/data-table/table-search.ts';
import { PHENOMENA_SORT, type PhenomenaSearch } from '../search.ts';

/** The plan of the list. */
export type PhenomenaPlan = ListPlan<'phenomena'>;

/**
 * Whether a date range determines the sort, because Firestore only allows a range on the sort
 * field.
 */
export const hasRange = (search: PhenomenaSearch): boolean =>
  search.from !== undefined || search.to !== undefined;

/** The effective sort of a search. */
export function effectiveSort(search: PhenomenaSearch): TableSort {
  const sort = readSort(search.sort, PHENOMENA_SORT);
  return hasRange(search) && sort.field !== 'observedAt' ? PHENOMENA_SORT : sort;
}

/** Turns the list's URL into a query that `LIST_QUERIES.phenomena` covers and the rules allow. */
export function planPhenomena(search: PhenomenaSearch, reader: Reader): PhenomenaPlan {
  const { token, rest } = searchQuery(search.q ?? '');
  const { field, direction } = effectiveSort(search);
  return {
    equals: equalities([
      ['status', search.status],
      ['category', search.category],
      ['shape', search.shape],
      ['source', search.source],
      ['audience', queriedAudience(search, reader)],
      ['assigneeUid', search.assigned ? reader.uid : undefined],
      ['createdBy', search.mine ? reader.uid : undefined],
    ]),
    token,
    rest,
    sort: field as PhenomenaPlan['sort'],
    direction,
    ...dayRange(search),
  };
}
