import { AUDIT_EVENTS_COLLECTION, LIST_QUERIES } from '@nest/model';
import {
  collection,
  type DocumentData,
  documentId,
  limit,
  or,
  orderBy,
  type Query,
  query,
  where,
} from 'firebase/firestore';
import { db } from '@/lib/firebase/services.ts';
import { cursorsOf } from '@/lib/paging/list-query.ts';
import type { PageRange } from '@/lib/paging/pages.ts';

/** The subject of the history: documents by path, and a member's actions. */
export interface HistoryScope {
  /** The record's own path first, then those of its parts. */
  documents: readonly string[];
  actorUid?: string | undefined;
}

/**
 * The events of some documents, including jobs that wrote the first one, optionally with a member's
 * actions; latest first.
 */
export function historyQuery(
  { documents, actorUid }: HistoryScope,
  range: PageRange,
  count: number,
): Query<DocumentData> {
  const [at] = LIST_QUERIES.auditEvents.sorts;
  const ofThem = [
    where('target', 'in', documents),
    where('records', 'array-contains', documents[0]),
    ...(actorUid === undefined ? [] : [where('actorUid', '==', actorUid)]),
  ];
  return query(
    collection(db(), AUDIT_EVENTS_COLLECTION),
    or(...ofThem),
    orderBy(at, 'desc'),
    orderBy(documentId(), 'desc'),
    ...cursorsOf(range),
    limit(count),
  );
}
