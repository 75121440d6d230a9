import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapSurface } from '../../../map/map-surface.ts';

/** A full rotation takes six minutes. */
const DEG_PER_S = 1;
/** Minimum time between frames, in ms: the rotation is slow. */
const FRAME_MS = 33;

export interface AutoRotate {
  isTurning: boolean;
  toggle(): void;
  stop(): void;
  /** Whether it currently rotates, for use outside of a render. */
  now(): boolean;
}

const wantsCalm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Rotates the globe slowly, as seen from a fixed star, until somebody touches it. It does not start
 * by itself with reduced motion.
 * @param atFirst whether it rotates once the map has loaded
 */
export function useAutoRotate(surface: MapSurface | null, atFirst: boolean): AutoRotate {
  const [isTurning, setTurning] = useState(() => atFirst && !wantsCalm());
  const current = useRef(isTurning);
  current.current = isTurning;
  useEffect(() => {
    if (!surface || !isTurning) return;
    let frame = 0;
    let before = performance.now();
    const turn = (now: number) => {
      frame = requestAnimationFrame(turn);
      const passed = now - before;
      if (passed < FRAME_MS) return;
      before = now;
      const { center } = surface.getView();
      // A tab that was hidden continues where it was.
      const longitude = center.longitude - (DEG_PER_S * Math.min(passed, 100)) / 1000;
      surface.setView({
        center: { ...center, longitude: longitude < -180 ? longitude + 360 : longitude },
      });
    };
    frame = requestAnimationFrame(turn);
    const stop = surface.on('interaction', () => setTurning(false));
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [surface, isTurning]);
  return {
    isTurning,
    toggle: useCallback(() => setTurning((was) => !was), []),
    stop: useCallback(() => setTurning(false), []),
    now: useCallback(() => current.current, []),
  };
}
