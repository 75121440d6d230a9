import {
  type CollectionReference,
  type DocumentData,
  doc,
  type Query,
  queryEqual,
} from 'firebase/firestore';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useObservable } from 'reactfire';
import { fromRef } from 'rxfire/firestore';
import { combineLatest, map, NEVER, type Observable, tap } from 'rxjs';
import { db } from '../firebase/services.ts';
import { useSession } from '../session/session.tsx';
import type { DocumentSchema } from './document-schema.ts';
import { type Delivered, type Live, type LiveDocument, toDocument, toLive } from './live-state.ts';
import { countDocument, countQuery } from './reads.ts';
import { type StreamError, subscriptionCache } from './subscription-cache.ts';

const METADATA = { includeMetadataChanges: true };

/** Reads a stream by its key; the only place that uses reactfire. */
export function useLive<D>(key: string | null, make: () => Observable<Delivered<D>>): Live<D> {
  const { uid } = useSession();
  useSyncExternalStore(subscriptionCache.subscribe, subscriptionCache.version);
  const fullKey = key === null ? 'idle' : `${uid}/${key}`;
  const { id, source } = subscriptionCache.entry<Delivered<D>>(
    fullKey,
    key === null ? never : make,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stream has the same key and a new id
  useEffect(() => subscriptionCache.retain(fullKey), [fullKey, id]);
  const status = useObservable<Delivered<D> | StreamError>(id, source, { suspense: false });
  const retry = useCallback(() => subscriptionCache.retryFailed(), []);
  return useMemo(() => toLive(status.data, retry), [status.data, retry]);
}
const never = () => NEVER;

/**
 * Listens to one document by path. `data` is null if it does not exist; a null path waits.
 *
 * ```tsx
 * const shoot = useLiveDoc(shootDocument, shootPath(id));
 * if (shoot.state === 'ready' && shoot.data?.ok) return <h1>{shoot.data.data.title}</h1>;
 * ```
 */
export function useLiveDoc<T>(
  schema: DocumentSchema<T>,
  path: string | null,
): Live<LiveDocument<T> | null> {
  return useLive<LiveDocument<T> | null>(path && `doc/${path}`, () =>
    documentAt(schema, path ?? ''),
  );
}

/** Listens to a few documents by path, in that order; if one is refused, all fail. */
export function useLiveDocs<T>(
  schema: DocumentSchema<T>,
  paths: readonly string[],
): Live<(LiveDocument<T> | null)[]> {
  return useLive(paths.length === 0 ? null : `docs/${paths.join(' ')}`, () =>
    combineLatest(paths.map((path) => documentAt(schema, path))).pipe(
      map((all) => ({
        data: all.map(({ data }) => data),
        fromCache: all.some(({ fromCache }) => fromCache),
        hasPendingWrites: all.some(({ hasPendingWrites }) => hasPendingWrites),
      })),
    ),
  );
}

const documentAt = <T>(
  schema: DocumentSchema<T>,
  path: string,
): Observable<Delivered<LiveDocument<T> | null>> =>
  fromRef(doc(db(), path), METADATA).pipe(
    tap(countDocument),
    map((snapshot) => ({
      data: snapshot.exists() ? toDocument(schema, snapshot) : null,
      fromCache: snapshot.metadata.fromCache,
      hasPendingWrites: snapshot.metadata.hasPendingWrites,
    })),
  );

const knownQueries: Query[] = [];

/** Equal queries have the same key, however often a render recreates them. */
function queryKey(query: Query): string {
  const index = knownQueries.findIndex((known) => queryEqual(known, query));
  return `query/${index === -1 ? knownQueries.push(query) - 1 : index}`;
}

/** Listens to a query, which must have a limit. A null query waits. */
export function useLiveQuery<T>(
  schema: DocumentSchema<T>,
  query: Query<DocumentData> | CollectionReference<DocumentData> | null,
): Live<LiveDocument<T>[]> {
  return useLive(query && queryKey(query), () =>
    fromRef(query as Query<DocumentData>, METADATA).pipe(
      tap(countQuery),
      map((snapshot) => ({
        data: snapshot.docs.map((document) => toDocument(schema, document)),
        fromCache: snapshot.metadata.fromCache,
        hasPendingWrites: snapshot.metadata.hasPendingWrites,
      })),
    ),
  );
}
