import { useEffect, useRef } from 'react';
import type { Selection } from '../../../map/layers/hit.ts';
import type { MapPointer, MapSurface } from '../../../map/map-surface.ts';
import type { MapActions } from '../tools/use-map-actions.ts';
import type { MenuAt } from './map-menu.tsx';

interface ClickHandlers {
  actions: Pick<MapActions, 'isMeasuring' | 'addMeasured'>;
  select(selection: Selection | null): void;
  onMenu(at: MenuAt): void;
}

/** Clicks on the map: measure, select a feature, or close the card. */
export function useMapClicks(surface: MapSurface | null, handlers: ClickHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    if (!surface) return;
    const onClick = ({ place, picked }: MapPointer) => {
      const { actions, select } = latest.current;
      if (actions.isMeasuring) {
        if (place) actions.addMeasured(place);
        return;
      }
      // Clusters split by themselves.
      if (picked?.kind !== 'cluster') select(picked && selectionOf(picked));
    };
    const stops = [
      surface.on('click', onClick),
      surface.on('contextmenu', ({ point, place }) => {
        if (place) latest.current.onMenu({ point, place });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [surface]);
}

function selectionOf(picked: Exclude<MapPointer['picked'], { kind: 'cluster' } | null>): Selection {
  return picked.kind === 'aircraft'
    ? { kind: 'aircraft', icao24: picked.icao24 }
    : { kind: picked.kind, id: picked.id };
}
