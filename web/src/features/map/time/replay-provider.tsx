import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ReplayContext, useAddress } from '../map-contexts.ts';
import { formatPlayheadParam, parsePlayhead } from './playhead.ts';

const WRITE_MS = 400;

/**
 * Holds the playhead. The address has it to the minute, and only once it rests, so that a replay
 * changes nothing but this context.
 */
export function ReplayProvider({ children }: { children: ReactNode }) {
  const { search, update } = useAddress();
  const [playheadMs, setPlayheadMs] = useState(() => parsePlayhead(search.at));
  const [playbackRate, setPlaybackRate] = useState(0);
  const written = useRef(search.at);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const setPlayhead = useCallback(
    (ms: number | null, rate = 0) => {
      setPlayheadMs(ms);
      setPlaybackRate(rate);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        written.current = ms === null ? undefined : formatPlayheadParam(ms);
        update({ at: written.current });
      }, WRITE_MS);
    },
    [update],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (search.at === written.current) return;
    written.current = search.at;
    clearTimeout(timer.current);
    setPlayheadMs(parsePlayhead(search.at));
    setPlaybackRate(0);
  }, [search.at]);
  const replay = useMemo(
    () => ({ playheadMs, playbackRate, isPlaying: playbackRate > 0, setPlayhead }),
    [playheadMs, playbackRate, setPlayhead],
  );
  return <ReplayContext value={replay}>{children}</ReplayContext>;
}
