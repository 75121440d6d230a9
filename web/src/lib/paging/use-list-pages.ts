import { matchesSearch } from '@nest/model';
import { collection } from 'firebase/firestore';
import { useCallback, useEffect } from 'react';
import { db } from '../firebase/services.ts';
import type { DocumentSchema } from '../live/document-schema.ts';
import { pageQuery, positionOf, type QueryPlan } from './list-query.ts';
import type { PageRange, Position } from './pages.ts';
import { usePages } from './use-pages.tsx';

/** Pages that a search of several words reads by itself to fill the window. */
const SEARCH_PAGES = 6;
const ENOUGH_ROWS = 30;

interface ListPagesOptions<T, F extends string> {
  kind: DocumentSchema<T>;
  /** Path of the collection that is listed. */
  path: string;
  plan: QueryPlan & { sort: F };
}

/**
 * The rows that a plan asks for, live and page by page. Where words of the search remain to be
 * matched here, it reads on by itself for a while. Mind the rules of `usePages`.
 */
export function useListPages<
  F extends string,
  T extends Record<F, Position[0]> & { searchTokens: readonly string[] },
>({ kind, path, plan }: ListPagesOptions<T, F>) {
  const pages = usePages<T>({
    kind,
    query: useCallback(
      (range: PageRange, count: number) => pageQuery(collection(db(), path), plan, range, count),
      [path, plan],
    ),
    position: useCallback((id: string, data: T) => positionOf(plan, id, data), [plan]),
    direction: plan.direction,
  });
  const { loadMore } = pages;
  const hasWords = plan.rest.length > 0;
  const rows = hasWords
    ? pages.rows.filter(({ data }) => matchesSearch(data.searchTokens, plan.rest))
    : pages.rows;
  const isSparse = hasWords && pages.hasMore && rows.length < ENOUGH_ROWS;
  const readsOn = isSparse && pages.pageCount < SEARCH_PAGES;
  const goOn = readsOn && pages.isSettled;
  useEffect(() => {
    if (goOn) loadMore();
  }, [goOn, loadMore]);
  return {
    ...pages,
    rows,
    /** How many rows were looked through to find `rows`. */
    readCount: pages.rows.length,
    /** Whether too few of the rows read so far match all words. */
    isSparse,
    /** Whether it reads on by itself to find more. */
    readsOn,
  };
}
