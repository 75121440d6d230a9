import { useEffect, useRef } from 'react';
import type { MapProjection, MapSurface, MapView } from '../../../map/map-surface.ts';
import type { MapSearchParams } from '../search.ts';
import type { UpdateSearch } from './use-map-search.ts';
import { readView, writeView } from './view-param.ts';

const WRITE_MS = 400;

const projectionOf = (search: MapSearchParams): MapProjection => search.map ?? 'globe';

/** The view of a URL; without one, the whole globe is shown. */
export function viewOf(search: MapSearchParams): Partial<MapView> {
  return { ...readView(search.view), projection: projectionOf(search) };
}

/**
 * Keeps view and URL in sync: a view that has stopped moving is written to the URL, and opening a
 * URL moves the map.
 * @param isTurning whether the globe rotates by itself; such views are not written
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
        // The initial view of the map is not a person's choice.
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

  // A map starts with the projection of its URL; only a different one is a change.
  const projected = useRef(map);
  useEffect(() => {
    if (!surface || map === projected.current) return;
    projected.current = map;
    surface.setView({ projection: map ?? 'globe' });
  }, [surface, map]);
}
