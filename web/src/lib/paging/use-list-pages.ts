import { matchesSearch } from '@nest/model';
import { collection } from 'firebase/firestore';
import { useCallback, useEffect, useMemo } from 'react';
import { db } from '../firebase/services.ts';
import type { DocumentSchema } from '../live/document-schema.ts';
import { pageQuery, positionOf, type QueryPlan } from './list-query.ts';
import type { PageRange, Position } from './pages.ts';
import { type PagedRow, usePages } from './use-pages.tsx';

/** Pages that a list reads by itself to find rows that match. */
const SEARCH_PAGES = 6;
const ENOUGH_ROWS = 30;

interface ListPagesOptions<T, F extends string> {
  schema: DocumentSchema<T>;
  /** Path of the listed collection. */
  path: string;
  plan: QueryPlan & { sort: F };
  /** What the query cannot ask for and is matched on what comes back; null if it asks for all. */
  matches?: ((data: T) => boolean) | null;
  pageSize?: number;
}

/** What a list shows and how it reads on. */
export interface ListPages<T> extends Omit<ReturnType<typeof usePages<T>>, 'rows'> {
  rows: readonly PagedRow<T>[];
  /** How many rows were read to find `rows`. */
  readCount: number;
  /** Whether few of the rows read so far match, though there may be more. */
  isSparse: boolean;
  /** Whether it is reading on by itself to find more. */
  isSearching: boolean;
}

/** A plan that stays the same object while it says the same, and a key for the list that shows it. */
export function useListPlan<Plan>(plan: Plan): { plan: Plan; key: string } {
  const key = JSON.stringify(plan);
  return useMemo(() => ({ plan: JSON.parse(key) as Plan, key }), [key]);
}

/**
 * The rows that a plan asks for, live and page by page. Where rows remain to be matched here, it
 * reads on by itself for a while. Mind the rules of `usePages`.
 */
export function useListPages<F extends string, T extends Record<F, Position[0]>>(
  options: ListPagesOptions<T, F>,
): ListPages<T> {
  const { schema, path, plan, matches = null, pageSize } = options;
  const pages = usePages<T>({
    schema,
    query: useCallback(
      (range: PageRange, count: number) => pageQuery(collection(db(), path), plan, range, count),
      [path, plan],
    ),
    position: useCallback((id: string, data: T) => positionOf(plan, id, data), [plan]),
    direction: plan.direction,
    pageSize,
  });
  const { loadMore } = pages;
  const rows = matches ? pages.rows.filter(({ data }) => matches(data)) : pages.rows;
  const isSparse = matches !== null && pages.hasMore && rows.length < ENOUGH_ROWS;
  const readsOn = isSparse && pages.pageCount < SEARCH_PAGES;
  const goOn = readsOn && pages.isSettled;
  useEffect(() => {
    if (goOn) loadMore();
  }, [goOn, loadMore]);
  return {
    ...pages,
    rows,
    readCount: pages.rows.length,
    isSparse,
    isSearching: readsOn || (isSparse && !pages.isSettled),
  };
}

/** Matches the words of a search that the query could not ask for; null if there are none. */
export function matchesWords({ rest = [] }: QueryPlan) {
  if (rest.length === 0) return null;
  return ({ searchTokens }: { searchTokens: readonly string[] }) =>
    matchesSearch(searchTokens, rest);
}
