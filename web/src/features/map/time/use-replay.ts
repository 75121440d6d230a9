import { useEffect, useRef, useState } from 'react';
import { playbackRate, replayStep, type Span } from './period.ts';

const STEP_MS = 100;

/**
 * Plays from a time to the present; calls `onMoment` at each step with the playback rate, with null
 * at the end, and when stopped with the final playhead.
 */
export function useReplay(
  span: Span,
  momentMs: number | null,
  onMoment: (ms: number | null, pace?: number) => void,
): { isPlaying: boolean; toggle(): void; stop(): void } {
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef({ span, momentMs, onMoment });
  latest.current = { span, momentMs, onMoment };
  useEffect(() => {
    if (!isPlaying) return;
    let before = performance.now();
    const timer = setInterval(() => {
      const { span, momentMs, onMoment } = latest.current;
      const now = performance.now();
      const next = replayStep(momentMs ?? span.fromMs, now - before, span);
      before = now;
      onMoment(next, next === null ? 0 : playbackRate(span));
      if (next === null) setPlaying(false);
    }, STEP_MS);
    return () => {
      clearInterval(timer);
      const { momentMs, onMoment } = latest.current;
      if (momentMs !== null) onMoment(momentMs);
    };
  }, [isPlaying]);
  return {
    isPlaying,
    toggle: () => setPlaying((was) => !was),
    stop: () => setPlaying(false),
  };
}
