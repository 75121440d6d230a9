import { PHENOMENA_COLLECTION, type Phenomenon } from '@nest/model';
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
  Timestamp,
  where,
} from 'firebase/firestore';
import type { PageRange, Position } from '@/platform/paging/pages.ts';
import type { ListPlan } from './list-plan.ts';

const opposite = { asc: 'desc', desc: 'asc' } as const;

function constraintsOf(plan: ListPlan, direction = plan.direction): QueryConstraint[] {
  const { token, fromMs, beforeMs } = plan;
  const found = plan.equals.map(([field, value]) => where(field, '==', value));
  if (token !== null) found.push(where('searchTokens', 'array-contains', token));
  if (fromMs !== null) found.push(where('observedAt', '>=', Timestamp.fromMillis(fromMs)));
  if (beforeMs !== null) found.push(where('observedAt', '<', Timestamp.fromMillis(beforeMs)));
  return [...found, orderBy(plan.sort, direction), orderBy(documentId(), direction)];
}

/** The query of one page, or of the first records of it. */
export function pageQuery(
  db: Firestore,
  plan: ListPlan,
  range: PageRange,
  count: number,
): Query<DocumentData> {
  const cursors: QueryConstraint[] = [];
  if (range.after) cursors.push(startAfter(...range.after));
  if (range.until) cursors.push(endAt(...range.until));
  return query(
    collection(db, PHENOMENA_COLLECTION),
    ...constraintsOf(plan),
    ...cursors,
    limit(count),
  );
}

/** The record before or after a position in the list's order; `count` above 1 where words remain. */
export function neighbourQuery(
  db: Firestore,
  plan: ListPlan,
  from: Position,
  side: 'previous' | 'next',
): Query<DocumentData> {
  const direction = side === 'next' ? plan.direction : opposite[plan.direction];
  return query(
    collection(db, PHENOMENA_COLLECTION),
    ...constraintsOf(plan, direction),
    startAfter(...from),
    limit(plan.rest.length > 0 ? 10 : 1),
  );
}

/** Where a record stands in the list's order. */
export function positionOf(plan: ListPlan, id: string, phenomenon: Phenomenon): Position {
  return [phenomenon[plan.sort] as Position[0], id];
}
