import { type LIST_QUERIES, SHOOTS_COLLECTION, type Shoot, searchQuery } from '@nest/model';
import {
  collection,
  type DocumentData,
  documentId,
  endAt,
  type Firestore,
  limit,
  orderBy,
  type Query,
  type QueryConstraint,
  query,
  startAfter,
  where,
} from 'firebase/firestore';
import type { PageRange, Position } from '@/platform/paging/pages.ts';
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

const opposite = { asc: 'desc', desc: 'asc' } as const;

function constraintsOf(plan: ListPlan, direction = plan.direction): QueryConstraint[] {
  const found = plan.equals.map(([field, value]) => where(field, '==', value));
  if (plan.token !== null) found.push(where('searchTokens', 'array-contains', plan.token));
  return [...found, orderBy(plan.sort, direction), orderBy(documentId(), direction)];
}

/** The query of one page. */
export function pageQuery(
  db: Firestore,
  plan: ListPlan,
  range: PageRange,
  count: number,
): Query<DocumentData> {
  const cursors: QueryConstraint[] = [];
  if (range.after) cursors.push(startAfter(...range.after));
  if (range.until) cursors.push(endAt(...range.until));
  return query(collection(db, SHOOTS_COLLECTION), ...constraintsOf(plan), ...cursors, limit(count));
}

/** The shoot before or after a position in the list's order; more than one where words remain. */
export function neighbourQuery(
  db: Firestore,
  plan: ListPlan,
  from: Position,
  side: 'previous' | 'next',
): Query<DocumentData> {
  const direction = side === 'next' ? plan.direction : opposite[plan.direction];
  return query(
    collection(db, SHOOTS_COLLECTION),
    ...constraintsOf(plan, direction),
    startAfter(...from),
    limit(plan.rest.length > 0 ? 10 : 1),
  );
}

/** Where a shoot stands in the list's order. */
export const positionOf = (plan: ListPlan, id: string, shoot: Shoot): Position => [
  shoot[plan.sort],
  id,
];
