import { type LIST_QUERIES, searchQuery } from '@nest/model';
import { DAY_MS, dayStartMs } from '@/lib/format/day.ts';
import { readSort, type TableSort } from '@/ui/data-table/table-search.ts';
import { PHENOMENA_SORT, type PhenomenaSearch } from '../search.ts';

type Registered = typeof LIST_QUERIES.phenomena;
type SortField = Registered['sorts'][number];
type FilterField = Registered['filters'][number];

/** A query of the list in plain data: equalities, one token, a range on the sort field. */
export interface ListPlan {
  equals: readonly (readonly [FilterField, string])[];
  token: string | null;
  /** Words that Firestore cannot ask for too; matched on what comes back. */
  rest: readonly string[];
  sort: SortField;
  direction: TableSort['direction'];
  /** Range of `observedAt` in ms since 1970, `fromMs` included and `beforeMs` not. */
  fromMs: number | null;
  beforeMs: number | null;
}

/** Who asks: members without `phenomena.readTeam` may only ask for what is theirs to see. */
export interface Reader {
  uid: string;
  canReadTeam: boolean;
}

/** Whether a date range forces the order, as Firestore ranges over the sort field alone. */
export const hasRange = (search: PhenomenaSearch): boolean =>
  search.from !== undefined || search.to !== undefined;

/** The order that a search comes in. */
export function effectiveSort(search: PhenomenaSearch): TableSort {
  const sort = readSort(search.sort, PHENOMENA_SORT);
  return hasRange(search) && sort.field !== 'observedAt' ? PHENOMENA_SORT : sort;
}

/** Turns the list's address into a query that `LIST_QUERIES.phenomena` covers and the rules allow. */
export function planList(search: PhenomenaSearch, reader: Reader): ListPlan {
  const { token, rest } = searchQuery(search.q ?? '');
  const { field, direction } = effectiveSort(search);
  const toMs = search.to === undefined ? null : dayStartMs(search.to);
  const audience = reader.canReadTeam || search.mine ? search.audience : 'members';
  const equals: [FilterField, string | undefined][] = [
    ['status', search.status],
    ['category', search.category],
    ['shape', search.shape],
    ['source', search.source],
    ['audience', audience],
    ['assigneeUid', search.assigned ? reader.uid : undefined],
    ['createdBy', search.mine ? reader.uid : undefined],
  ];
  return {
    equals: equals.filter((pair): pair is [FilterField, string] => pair[1] !== undefined),
    token,
    rest,
    sort: field as SortField,
    direction,
    fromMs: search.from === undefined ? null : dayStartMs(search.from),
    beforeMs: toMs === null ? null : toMs + DAY_MS,
  };
}
