import { useEffect, useRef, useState } from 'react';
import { useReplay } from '../map-contexts.ts';
import { getPlaybackRate, replayStep, type Span } from './period.ts';

const STEP_MS = 100;

/** Plays from the playhead to the present; where it is stopped, the playhead stays. */
export function usePlayback(span: Span): { isPlaying: boolean; toggle(): void; stop(): void } {
  const { playheadMs, setPlayhead } = useReplay();
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef({ span, playheadMs, setPlayhead });
  latest.current = { span, playheadMs, setPlayhead };
  useEffect(() => {
    if (!isPlaying) return;
    let before = performance.now();
    const timer = setInterval(() => {
      const { span, playheadMs, setPlayhead } = latest.current;
      const now = performance.now();
      const next = replayStep(playheadMs ?? span.fromMs, now - before, span);
      before = now;
      setPlayhead(next, next === null ? 0 : getPlaybackRate(span));
      if (next === null) setPlaying(false);
    }, STEP_MS);
    return () => {
      clearInterval(timer);
      const { playheadMs, setPlayhead } = latest.current;
      if (playheadMs !== null) setPlayhead(playheadMs);
    };
  }, [isPlaying]);
  return {
    isPlaying,
    toggle: () => setPlaying((was) => !was),
    stop: () => setPlaying(false),
  };
}
