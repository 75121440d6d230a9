import { PAGE_SIZE } from '@nest/model';
import type { DocumentData, Query } from 'firebase/firestore';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Kind } from '@/platform/live/kind.ts';
import type { Live, LiveDocument } from '@/platform/live/live-state.ts';
import { useLiveQuery } from '@/platform/live/use-live.ts';
import {
  allRows,
  firstPages,
  hear,
  openNext,
  overflows,
  type Page,
  type PageOrder,
  type PageRange,
  type Position,
} from './pages.ts';
import { livePages } from './window.ts';

export type PagedRow<T> = Extract<LiveDocument<T>, { ok: true }>;

export interface PagesOptions<T> {
  kind: Kind<T>;
  /** The query of a page; the same for the same range, so make it with `useCallback`. */
  query(range: PageRange, count: number): Query<DocumentData>;
  position(id: string, data: T): Position;
  direction: 'asc' | 'desc';
  /** All pages listen, for short lists that have no viewport. */
  allLive?: boolean;
  pageSize?: number;
}

interface FirstAnswer {
  state: Live<unknown>['state'];
  error: Error | null;
  fromCache: boolean;
  retry(): void;
}

/**
 * A live list of any length, read page by page as it is scrolled. Give the component that uses it
 * a `key` that changes with the query. Render `feeds`: they listen, and draw nothing.
 */
export function usePages<T>(options: PagesOptions<T>) {
  type Row = PagedRow<T>;
  const { kind, query, position, direction, allLive = false, pageSize = PAGE_SIZE } = options;
  const [pages, setPages] = useState<Page<Row>[]>(firstPages);
  const [view, setView] = useState({ first: 0, last: 0 });
  const [answer, setAnswer] = useState<FirstAnswer | null>(null);
  const order = useMemo(
    (): PageOrder<Row> => ({
      position: (row) => position(row.id, row.data),
      direction,
      pageSize,
    }),
    [position, direction, pageSize],
  );

  const counts = pages.map((page) => Math.min(page.heard?.length ?? 0, pageSize));
  const { from, to } = livePages(counts, view.first, view.last);
  const isLive = useCallback(
    (index: number) => allLive || (index >= from && index <= to) || pages[index]?.heard === null,
    [allLive, from, to, pages],
  );
  const listed = useMemo(() => allRows(order, pages, isLive), [order, pages, isLive]);
  const last = pages.at(-1);

  return {
    rows: listed.rows,
    hasMore: last !== undefined && (last.heard === null || overflows(order, last)),
    /** Whether every page opened so far has answered. */
    isSettled: pages.every((page) => page.heard !== null),
    pageCount: pages.length,
    state: answer?.state ?? 'loading',
    error: answer?.error ?? null,
    fromCache: answer?.fromCache ?? false,
    retry: answer?.retry ?? (() => {}),
    needMore: useCallback(() => setPages((now) => openNext(order, now)), [order]),
    onView: useCallback((first: number, end: number) => setView({ first, last: end }), []),
    feeds: pages.map((page, index) =>
      isLive(index) ? (
        <PageFeed
          key={page.key}
          kind={kind}
          query={query(page.asked, pageSize + 1)}
          onHeard={(rows) => setPages((now) => hear(order, now, page.key, rows))}
          onAnswer={setAnswer}
        />
      ) : null,
    ),
  };
}

interface PageFeedProps<T> {
  kind: Kind<T>;
  query: Query<DocumentData>;
  onHeard(rows: PagedRow<T>[]): void;
  onAnswer(answer: FirstAnswer): void;
}

/** One page's listener. Records that are damaged are left out here; their own page tells of them. */
function PageFeed<T>({ kind, query, onHeard, onAnswer }: PageFeedProps<T>) {
  const live = useLiveQuery(kind, query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each thing heard
  useEffect(() => {
    const { state, data, error, fromCache, retry } = live;
    if (state === 'loading') return;
    if (data) onHeard(data.filter((row): row is PagedRow<T> => row.ok));
    onAnswer({ state, error, fromCache, retry });
  }, [live]);
  return null;
}
