import { PAGE_SIZE } from '@nest/model';
import type { DocumentData, Query } from 'firebase/firestore';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DocumentSchema } from '@/lib/live/document-schema.ts';
import type { Live, LiveDocument } from '@/lib/live/live-state.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import {
  allRows,
  applySnapshot,
  firstPages,
  openNext,
  overflows,
  type Page,
  type PageOrder,
  type PageRange,
  type Position,
} from './pages.ts';
import { livePages } from './viewport.ts';

export type PagedRow<T> = Extract<LiveDocument<T>, { ok: true }>;

export interface PagesOptions<T> {
  schema: DocumentSchema<T>;
  /** The query of a page; must be the same for the same range, so use `useCallback`. */
  query(range: PageRange, count: number): Query<DocumentData>;
  position(id: string, data: T): Position;
  direction: 'asc' | 'desc';
  /** All pages listen, for short lists that have no viewport. */
  allLive?: boolean;
  pageSize?: number;
}

interface FirstResult {
  state: Live<unknown>['state'];
  error: Error | null;
  fromCache: boolean;
  retry(): void;
}

/**
 * A live list of any length, read page by page while scrolling. Give the component that uses it a
 * `key` that changes with the query. Render `subscriptions`: they listen and render nothing.
 */
export function usePages<T>(options: PagesOptions<T>) {
  type Row = PagedRow<T>;
  const { schema, query, position, direction, allLive = false, pageSize = PAGE_SIZE } = options;
  const [pages, setPages] = useState<Page<Row>[]>(firstPages);
  const [view, setView] = useState({ first: 0, last: 0 });
  const [answer, setAnswer] = useState<FirstResult | null>(null);
  const order = useMemo(
    (): PageOrder<Row> => ({
      position: (row) => position(row.id, row.data),
      direction,
      pageSize,
    }),
    [position, direction, pageSize],
  );

  const counts = pages.map((page) => Math.min(page.rows?.length ?? 0, pageSize));
  const { from, to } = livePages(counts, view.first, view.last);
  const isLive = useCallback(
    (index: number) => allLive || (index >= from && index <= to) || pages[index]?.rows === null,
    [allLive, from, to, pages],
  );
  const listed = useMemo(() => allRows(order, pages, isLive), [order, pages, isLive]);
  const last = pages.at(-1);

  return {
    rows: listed.rows,
    hasMore: last !== undefined && (last.rows === null || overflows(order, last)),
    /** Whether every opened page has loaded. */
    isSettled: pages.every((page) => page.rows !== null),
    pageCount: pages.length,
    state: answer?.state ?? 'loading',
    error: answer?.error ?? null,
    fromCache: answer?.fromCache ?? false,
    retry: answer?.retry ?? (() => {}),
    loadMore: useCallback(() => setPages((now) => openNext(order, now)), [order]),
    onView: useCallback((first: number, end: number) => setView({ first, last: end }), []),
    subscriptions: pages.map((page, index) =>
      isLive(index) ? (
        <PageSubscription
          key={page.key}
          schema={schema}
          query={query(page.range, pageSize + 1)}
          onRows={(rows) => setPages((now) => applySnapshot(order, now, page.key, rows))}
          onAnswer={setAnswer}
        />
      ) : null,
    ),
  };
}

interface PageSubscriptionProps<T> {
  schema: DocumentSchema<T>;
  query: Query<DocumentData>;
  onRows(rows: PagedRow<T>[]): void;
  onAnswer(answer: FirstResult): void;
}

/** One page's listener. Damaged records are left out here; their own page reports them. */
function PageSubscription<T>({ schema, query, onRows, onAnswer }: PageSubscriptionProps<T>) {
  const live = useLiveQuery(schema, query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: called once for each result
  useEffect(() => {
    const { state, data, error, fromCache, retry } = live;
    if (state === 'loading') return;
    if (data) onRows(data.filter((row): row is PagedRow<T> => row.ok));
    onAnswer({ state, error, fromCache, retry });
  }, [live]);
  return null;
}
