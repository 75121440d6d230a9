import { type LIST_QUERIES, searchQuery } from '@nest/model';
import { readSort, type TableSort } from '@/ui/data-table/table-search.ts';
import { SHOOTS_SORT, type ShootsSearch } from '../search.ts';

type Registered = typeof LIST_QUERIES.shoots;
type FilterField = Registered['filters'][number];

/** A query of the list in plain data: equalities, one token and the order. */
export interface ListPlan {
  equals: readonly (readonly [FilterField, string | null])[];
  token: string | null;
  /** Words that Firestore cannot ask for too; matched on what comes back. */
  rest: readonly string[];
  sort: Registered['sorts'][number];
  direction: TableSort['direction'];
}

/** Who asks: members without `phenomena.readTeam` may only ask for what is theirs to see. */
export interface Reader {
  uid: string;
  canReadTeam: boolean;
}

/** Turns the list's address into a query that `LIST_QUERIES.shoots` covers and the rules allow. */
export function planList(search: ShootsSearch, reader: Reader): ListPlan {
  const { token, rest } = searchQuery(search.q ?? '');
  const { field, direction } = readSort(search.sort, SHOOTS_SORT);
  const audience = reader.canReadTeam || search.mine ? search.audience : 'members';
  const equals: [FilterField, string | null | undefined][] = [
    ['status', search.status],
    ['audience', audience],
    ['createdBy', search.mine ? reader.uid : undefined],
    ['phenomenonId', search.unlinked ? null : undefined],
  ];
  return {
    equals: equals.filter((pair): pair is [FilterField, string | null] => pair[1] !== undefined),
    token,
    rest,
    sort: field as ListPlan['sort'],
    direction,
  };
}
