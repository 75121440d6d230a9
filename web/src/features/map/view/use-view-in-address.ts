import { useEffect, useRef } from 'react';
import type { MapProjection, MapSurface, MapView } from '../../../map/map-surface.ts';
import type { MapSearchParams } from '../search.ts';
import type { UpdateSearch } from './use-map-search.ts';
import { readView, writeView } from './view-param.ts';

const WRITE_MS = 400;

const projectionOf = (search: MapSearchParams): MapProjection => search.map ?? 'globe';

/** The view that an address asks for; without one the whole globe is shown. */
export function viewOf(search: MapSearchParams): Partial<MapView> {
  return { ...readView(search.view), projection: projectionOf(search) };
}

/**
 * Keeps view and address the same: a view that has come to rest is written, and an address that
 * somebody opened moves the map.
 * @param isTurning whether the globe turns by itself, which is no view to keep
 */
export function useViewInAddress(
  surface: MapSurface | null,
  search: MapSearchParams,
  update: UpdateSearch,
  isTurning: () => boolean,
): void {
  const written = useRef(search.view);
  const beginning = useRef<string | null>(null);
  const { view, map } = search;

  useEffect(() => {
    if (!surface) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = surface.on('rest', (rested) => {
      clearTimeout(timer);
      if (isTurning()) return;
      timer = setTimeout(() => {
        const text = writeView(rested);
        // Where the map begins by itself is nothing that somebody chose.
        const isFirst = written.current === undefined;
        if (isFirst && beginning.current === null) beginning.current = text;
        if (text === written.current || (isFirst && text === beginning.current)) return;
        written.current = text;
        update({ view: text });
      }, WRITE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [surface, update, isTurning]);

  useEffect(() => {
    if (!surface || view === written.current) return;
    written.current = view;
    const asked = readView(view);
    if (asked) surface.setView(asked);
  }, [surface, view]);

  // A map begins with the projection of its address; only another one is news to it.
  const projected = useRef(map);
  useEffect(() => {
    if (!surface || map === projected.current) return;
    projected.current = map;
    surface.setView({ projection: map ?? 'globe' });
  }, [surface, map]);
}
