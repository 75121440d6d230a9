import { useEffect, useState } from 'react';
import type { Bounds, MapSurface, MapView } from '../../../map/map-surface.ts';
import { boundsAround } from './bounds.ts';

/** The visible area; without a map, that of the URL, or everything. */
export interface Viewport {
  view: MapView;
  bounds: Bounds;
}

const WHOLE_EARTH: MapView = {
  center: { latitude: 20, longitude: 0 },
  zoom: 1,
  bearingDeg: 0,
  pitchDeg: 0,
  projection: 'globe',
};

const STEP_MS = 250;

/** The view and its box, updated a few times a second while it moves. */
export function useViewport(surface: MapSurface | null, initial: Partial<MapView>): Viewport {
  const [scope, setScope] = useState<Viewport>(() => {
    const view = { ...WHOLE_EARTH, ...initial };
    const size = { width: window.innerWidth, height: window.innerHeight };
    return { view, bounds: boundsAround(view.center, view.zoom, size) };
  });
  useEffect(() => {
    if (!surface) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      clearTimeout(timer);
      timer = undefined;
      setScope({ view: surface.getView(), bounds: surface.bounds() });
    };
    read();
    // A rotating globe is at rest after every frame, so rest does not trigger an update.
    const later = () => {
      timer ??= setTimeout(read, STEP_MS);
    };
    const stops = [surface.on('view', later), surface.on('rest', later)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [surface]);
  return scope;
}
