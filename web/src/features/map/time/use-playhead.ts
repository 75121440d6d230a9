import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapSearchParams } from '../search.ts';
import type { UpdateSearch } from '../view/use-map-search.ts';
import { formatPlayheadParam, parsePlayhead } from './playhead.ts';

const WRITE_MS = 400;

/** The playhead: the URL has it to the minute, and with a delay during a replay. */
export function usePlayhead(search: MapSearchParams, update: UpdateSearch) {
  const [momentMs, setMomentMs] = useState(() => parsePlayhead(search.at));
  const [pace, setPace] = useState(0);
  const written = useRef(search.at);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const setMoment = useCallback(
    (ms: number | null, pace = 0) => {
      setMomentMs(ms);
      setPace(pace);
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
    setMomentMs(parsePlayhead(search.at));
    setPace(0);
  }, [search.at]);
  return { momentMs, pace, setMoment };
}

const readMinute = () => Math.floor(Date.now() / 60_000) * 60_000;

/** The current time to the minute, kept current. */
export function useMinute(): number {
  const [minute, setMinute] = useState(readMinute);
  useEffect(() => {
    const timer = setInterval(() => setMinute(readMinute()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return minute;
}
