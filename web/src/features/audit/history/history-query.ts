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

/** Whose history: documents by their paths, and all that a member did. */
export interface HistoryScope {
  /** The record's own path first, then what belongs to it. */
  documents: readonly string[];
  actorUid?: string | undefined;
}

/** The events of some documents, jobs that wrote the first one included, or of them and a member, the latest first. */
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
