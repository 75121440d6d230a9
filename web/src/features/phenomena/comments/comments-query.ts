import { type Comment, commentsCollection } from '@nest/model';
import {
  collection,
  documentId,
  limit,
  orderBy,
  type QueryConstraint,
  query,
  where,
} from 'firebase/firestore';
import { db } from '@/lib/firebase/services.ts';
import { cursorsOf } from '@/lib/paging/list-query.ts';
import type { PageRange, Position } from '@/lib/paging/pages.ts';

/** A page of comments, oldest first. Withdrawn ones are for moderators. */
export function commentsQuery(
  phenomenonId: string,
  withWithdrawn: boolean,
  range: PageRange,
  count: number,
) {
  const constraints: QueryConstraint[] = withWithdrawn ? [] : [where('status', '==', 'visible')];
  constraints.push(orderBy('createdAt'), orderBy(documentId()));
  return query(
    collection(db(), commentsCollection(phenomenonId)),
    ...constraints,
    ...cursorsOf(range),
    limit(count),
  );
}

export const commentPosition = (id: string, comment: Comment): Position => [comment.createdAt, id];
