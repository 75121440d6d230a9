import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { auth } from '../firebase/services.ts';
import { useSession } from '../session/session.tsx';
import { AircraftFeed, type SkyView } from './aircraft-feed.ts';
import { browserDeps } from './api.ts';
import { fetchAircraft } from './fetch-aircraft.ts';

export interface Aircraft extends SkyView {
  /**
   * `ready` once there is a snapshot, however old: `head` and `problem` describe it. `failed`
   * without any; `problem` gives the reason.
   */
  state: 'loading' | 'ready' | 'failed' | 'no-permission';
  /** The server's clock in Unix seconds, to which positions are extrapolated. */
  nowS(): number;
  /** Requests immediately. */
  retry(): void;
}

const NOTHING: SkyView = { columns: null, head: null, problem: null };
const idle = { subscribe: () => () => {}, getSnapshot: () => NOTHING, retry: () => {} };

let feed: { uid: string; feed: AircraftFeed } | null = null;

/** The one feed of this tab; another user gets a new one. */
function feedOf(uid: string): AircraftFeed {
  if (feed?.uid !== uid) feed = { uid, feed: browserFeed() };
  return feed.feed;
}

export const idToken = async (force: boolean): Promise<string> =>
  (await auth().currentUser?.getIdToken(force)) ?? '';

function browserFeed(): AircraftFeed {
  const deps = browserDeps(idToken);
  return new AircraftFeed({
    fetchAircraft: (etag, signal) => fetchAircraft(deps, etag, signal),
    isVisible: () => document.visibilityState === 'visible',
    onWake: (listener) => {
      document.addEventListener('visibilitychange', listener);
      window.addEventListener('online', listener);
      return () => {
        document.removeEventListener('visibilitychange', listener);
        window.removeEventListener('online', listener);
      };
    },
  });
}

/**
 * All aircraft, live, as columns; shared by all users of the hook and requested only as often as
 * the server has something new. Positions are as received: extrapolate them to `nowS()` with
 * `extrapolate` or, for each frame, `extrapolateColumns`, whose `fade` is the opacity.
 *
 * @example const { columns, nowS } = useAircraft(); if (columns) extrapolateColumns(columns,
 * nowS(), frame);
 */
export function useAircraft(): Aircraft {
  const { uid, can } = useSession();
  const permitted = can('aircraft.read');
  const { subscribe, getSnapshot, retry } = permitted ? feedOf(uid) : idle;
  const view = useSyncExternalStore(subscribe, getSnapshot);
  const skewMs = view.head?.skewMs ?? 0;
  const nowS = useCallback(() => (Date.now() + skewMs) / 1000, [skewMs]);
  return useMemo(
    () => ({ ...view, state: permitted ? stateOf(view) : 'no-permission', nowS, retry }),
    [view, permitted, nowS, retry],
  );
}

export function stateOf({ columns, problem }: SkyView): Aircraft['state'] {
  if (problem?.kind === 'no-permission') return 'no-permission';
  if (columns) return 'ready';
  return problem ? 'failed' : 'loading';
}
