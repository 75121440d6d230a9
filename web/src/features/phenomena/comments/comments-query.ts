import { type Comment, commentsCollection } from '@nest/model';
import {
  collection,
  documentId,
  endAt,
  limit,
  orderBy,
  type QueryConstraint,
  query,
  startAfter,
  where,
} from 'firebase/firestore';
import { db } from '@/platform/firebase/services.ts';
import type { PageRange, Position } from '@/platform/paging/pages.ts';

/** A page of comments, oldest first. Withdrawn ones are for moderators. */
export function commentsQuery(
  phenomenonId: string,
  withWithdrawn: boolean,
  range: PageRange,
  count: number,
) {
  const constraints: QueryConstraint[] = withWithdrawn ? [] : [where('state', '==', 'visible')];
  constraints.push(orderBy('createdAt'), orderBy(documentId()));
  if (range.after) constraints.push(startAfter(...range.after));
  if (range.until) constraints.push(endAt(...range.until));
  return query(collection(db(), commentsCollection(phenomenonId)), ...constraints, limit(count));
}

export const commentPosition = (id: string, comment: Comment): Position => [comment.createdAt, id];
