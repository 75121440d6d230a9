import type { LIST_QUERIES } from '@nest/model';
import {
  and,
  type CollectionReference,
  type DocumentData,
  documentId,
  endAt,
  limit,
  or,
  orderBy,
  type Query,
  type QueryFieldFilterConstraint,
  type QueryNonFilterConstraint,
  query,
  startAfter,
  Timestamp,
  where,
} from 'firebase/firestore';
import type { PageRange, Position } from './pages.ts';

type Registry = typeof LIST_QUERIES;

/** A list query as plain data: equalities, one token, and a range on the sort field. */
export interface QueryPlan<Field extends string = string> {
  equals: readonly (readonly [field: Field, value: string | null])[];
  /** Fields with one of several values; the numbers of values multiply to 30 at most. */
  anyOf?: readonly (readonly [field: Field, values: readonly string[]])[];
  /**
   * A list field and a value in it: records with it also match if they do not meet the first of
   * `anyOf`.
   */
  orContains?: readonly [field: string, value: string] | null;
  token?: string | null;
  /** Words that the query cannot include; matched on the results. */
  rest?: readonly string[];
  sort: string;
  direction: 'asc' | 'desc';
  /**
   * Range of a time that is the sort field, in ms since 1970, including `fromMs` and excluding
   * `beforeMs`.
   */
  fromMs?: number | null;
  beforeMs?: number | null;
}

/** A plan that a query of the registry covers, and so has its index. */
export interface ListPlan<Name extends keyof Registry>
  extends QueryPlan<Registry[Name]['filters'][number]> {
  sort: Registry[Name]['sorts'][number];
}

/** The reader: members without `phenomena.readTeam` may only query what they may see. */
export interface Reader {
  uid: string;
  canReadTeam: boolean;
}

/** The audience that a list of records queries: what its reader chose, if the rules allow that. */
export const queriedAudience = <Audience extends string>(
  { audience, mine }: { audience?: Audience; mine?: boolean },
  { canReadTeam }: Reader,
): Audience | 'members' | undefined => (canReadTeam || mine ? audience : 'members');

/** Equalities without those that nobody asked for. */
export const equalities = <Field extends string, Value extends string | null>(
  pairs: readonly (readonly [Field, Value | undefined])[],
) => pairs.filter((pair): pair is readonly [Field, Value] => pair[1] !== undefined);

/** On which side of a record its neighbour is. */
export type Side = 'previous' | 'next';

const opposite = { asc: 'desc', desc: 'asc' } as const;
const NEIGHBOURS_WITH_WORDS = 10;

function filtersOf(plan: QueryPlan): QueryFieldFilterConstraint[] {
  const { token = null, sort, anyOf = [], fromMs = null, beforeMs = null } = plan;
  const found = plan.equals.map(([field, value]) => where(field, '==', value));
  found.push(...anyOf.map(([field, values]) => where(field, 'in', values)));
  if (token !== null) found.push(where('searchTokens', 'array-contains', token));
  if (fromMs !== null) found.push(where(sort, '>=', Timestamp.fromMillis(fromMs)));
  if (beforeMs !== null) found.push(where(sort, '<', Timestamp.fromMillis(beforeMs)));
  return found;
}

/** The query of a plan, in its order or reversed. */
function plannedQuery(
  records: CollectionReference,
  plan: QueryPlan,
  direction: QueryPlan['direction'],
  ...constraints: QueryNonFilterConstraint[]
): Query<DocumentData> {
  const { orContains = null, anyOf = [], equals } = plan;
  const order = [orderBy(plan.sort, direction), orderBy(documentId(), direction)];
  const filters = filtersOf(plan);
  if (orContains === null) return query(records, ...filters, ...order, ...constraints);
  const either = anyOf.length > 0 ? equals.length : -1;
  const whole = filters.map((filter, i) =>
    i === either ? or(filter, where(orContains[0], 'array-contains', orContains[1])) : filter,
  );
  return query(records, and(...whole), ...order, ...constraints);
}

/** The cursors of a page. */
export function cursorsOf({ after, until }: PageRange): QueryNonFilterConstraint[] {
  return [...(after ? [startAfter(...after)] : []), ...(until ? [endAt(...until)] : [])];
}

/** The query of one page, or of the first `count` records of it. */
export function pageQuery(
  records: CollectionReference,
  plan: QueryPlan,
  range: PageRange,
  count: number,
): Query<DocumentData> {
  return plannedQuery(records, plan, plan.direction, ...cursorsOf(range), limit(count));
}

/**
 * The record before or after a position in the list's order; more than one if words remain to be
 * matched.
 */
export function neighbourQuery(
  records: CollectionReference,
  plan: QueryPlan,
  from: Position,
  side: Side,
): Query<DocumentData> {
  const direction = side === 'next' ? plan.direction : opposite[plan.direction];
  return plannedQuery(
    records,
    plan,
    direction,
    startAfter(...from),
    limit(plan.rest?.length ? NEIGHBOURS_WITH_WORDS : 1),
  );
}

/** A record's position in the list's order. */
export function positionOf<F extends string>(
  plan: { sort: F },
  id: string,
  record: Record<F, Position[0]>,
): Position {
  return [record[plan.sort], id];
}
