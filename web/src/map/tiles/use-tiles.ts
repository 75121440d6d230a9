import {
  type Audience,
  PHENOMENON_STATUSES,
  TileShape,
  type TileView,
  tileDocumentPath,
  tileId,
  tileIndexId,
  tilesInView,
} from '@nest/model';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { tileIndexDocument } from '@/lib/live/document-schemas.ts';
import type { LiveState } from '@/lib/live/live-state.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { listenToTile } from './listen-to-tile.ts';
import { fallbackTiles, type MergedTiles, mergeTiles } from './merge-tiles.ts';
import { type FeedState, TileFeed } from './tile-feed.ts';

export interface Tiles extends MergedTiles {
  /** All phenomena on the map by status, in view or not; null until known. */
  statuses: readonly number[] | null;
  state: LiveState;
  error: Error | null;
  retry(): void;
}

/** The tiles of the view, merged: at most 42 documents, however many phenomena there are. */
export function useTiles(view: TileView): Tiles {
  const { can } = useSession();
  const members = useShape('members', can('phenomena.read') || can('phenomena.readTeam'));
  const team = useShape('team', can('phenomena.readTeam'));
  const wanted = useMemo(
    () =>
      [members, team].flatMap(({ audience, shape }) =>
        shape ? tilesInView(shape, view).map((path) => tileId(audience, path)) : [],
      ),
    [members, team, view],
  );
  const { tiles, wanted: asked, isLoading, error, retry } = useFeed(wanted);
  const merged = useMemo(() => mergeTiles(fallbackTiles(asked, tiles)), [asked, tiles]);
  const problem = members.error ?? team.error ?? error;
  const isWaiting =
    members.isLoading || team.isLoading || isLoading || asked.join() !== wanted.join();
  const statuses = useMemo(
    () =>
      members.isLoading || team.isLoading
        ? null
        : PHENOMENON_STATUSES.map((_, i) => (members.statuses[i] ?? 0) + (team.statuses[i] ?? 0)),
    [members, team],
  );
  return {
    ...merged,
    statuses,
    state: problem ? 'error' : isWaiting ? 'loading' : 'ready',
    error: problem,
    retry: useCallback(() => {
      members.retry();
      team.retry();
      retry();
    }, [members, team, retry]),
  };
}

/** The tiles of an audience; null until known, and for those who may not see them. */
function useShape(audience: Audience, isAllowed: boolean) {
  const live = useLiveDoc(
    tileIndexDocument,
    isAllowed ? tileDocumentPath(tileIndexId(audience)) : null,
  );
  const { state, data, error, retry } = live;
  const paths = data?.ok ? data.data.paths : '';
  const statuses = data?.ok ? data.data.statuses : NONE;
  const isKnown = isAllowed && state === 'ready';
  const shape = useMemo(() => (isKnown ? new TileShape(paths) : null), [isKnown, paths]);
  return useMemo(
    () => ({
      audience,
      shape,
      statuses,
      isLoading: isAllowed && state === 'loading',
      error,
      retry,
    }),
    [audience, shape, statuses, isAllowed, state, error, retry],
  );
}

const NONE: readonly number[] = [];
const NOTHING: FeedState = { tiles: new Map(), wanted: [], isLoading: false, error: null };

/** Listens to tiles while the component is mounted; another user starts with none. */
function useFeed(wanted: readonly string[]): FeedState & { retry(): void } {
  const { uid } = useSession();
  const [listeners] = useState(() => new Set<() => void>());
  const [feed, setFeed] = useState<TileFeed | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: tiles of another person are not shown
  useEffect(() => {
    const made = new TileFeed(listenToTile, () => {
      for (const listener of listeners) listener();
    });
    setFeed(made);
    return () => {
      made.close();
      setFeed(null);
    };
  }, [uid, listeners]);
  useEffect(() => feed?.want(wanted), [feed, wanted]);
  const subscribe = useCallback(
    (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    [listeners],
  );
  const state = useSyncExternalStore(subscribe, () => feed?.get() ?? NOTHING);
  const retry = useCallback(() => feed?.retry(), [feed]);
  return { ...state, retry };
}
