import { MAX_CARRY_S } from '@nest/model';
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useSession } from '../session/session.tsx';
import { browserDeps } from './api.ts';
import { fetchPastAircraft } from './fetch-aircraft.ts';
import { PastAircraftFeed } from './past-aircraft-feed.ts';
import { type Aircraft, idToken, stateOf } from './use-aircraft.ts';

let feed: { uid: string; feed: PastAircraftFeed } | null = null;

/** The snapshots that this tab has loaded; another user gets a new feed. */
function feedOf(uid: string): PastAircraftFeed {
  if (feed?.uid !== uid) {
    const deps = browserDeps(idToken);
    const fetchAircraft = (timeS: number, signal: AbortSignal) =>
      fetchPastAircraft(deps, timeS, signal);
    feed = { uid, feed: new PastAircraftFeed({ fetchAircraft }) };
  }
  return feed.feed;
}

/**
 * The archived snapshot nearest to a time, in the form of the live one: `head.timeS` is the
 * snapshot's time and `nowS()` the requested one, to which aircraft are extrapolated within limits.
 * With a problem of the kind `absent`, nothing is archived near that time.
 * @param playheadMs Unix ms, or null for none
 * @param playbackRate in seconds per second, 0 when paused
 */
export function usePastAircraft(playheadMs: number | null, playbackRate: number): Aircraft {
  const { uid, can } = useSession();
  const permitted = can('aircraft.read');
  const { subscribe, getSnapshot, show, hide, retry } = feedOf(uid);
  const view = useSyncExternalStore(subscribe, getSnapshot);
  useEffect(() => {
    if (permitted && playheadMs !== null) show(playheadMs / 1000, playbackRate);
    else hide();
  }, [permitted, playheadMs, playbackRate, show, hide]);
  useEffect(() => hide, [hide]);
  const timeS = view.columns?.time ?? 0;
  const playheadS = useRef(0);
  playheadS.current = (playheadMs ?? 0) / 1000;
  const nowS = useCallback(
    () => Math.min(Math.max(playheadS.current, timeS), timeS + MAX_CARRY_S),
    [timeS],
  );
  return useMemo(
    () => ({ ...view, state: permitted ? stateOf(view) : 'no-permission', nowS, retry }),
    [view, permitted, nowS, retry],
  );
}
