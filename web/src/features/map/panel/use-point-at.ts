import { useCallback } from 'react';
import { useAddress, useCamera } from '../map-contexts.ts';
import type { AircraftRow, PhenomenonRow, ShootRow } from './in-view.ts';

type Row = PhenomenonRow | AircraftRow | ShootRow;

/** Minimum zoom for a feature that was selected in the list. */
const NEAR_ZOOM = 5;
const FLIGHT_MS = 900;

/** Selecting a row selects its feature and flies there; pointing at it marks it on the map. */
export function usePointAt<R extends Row>() {
  const { select } = useAddress();
  const { store, surface } = useCamera();
  const open = useCallback(
    (row: R) => {
      store.setOverlays({ pin: null });
      select(
        row.kind === 'aircraft'
          ? { kind: 'aircraft', icao24: row.id }
          : { kind: row.kind, id: row.id },
      );
      if (!surface) return;
      const zoom = Math.max(surface.getView().zoom, NEAR_ZOOM);
      surface.setView({ center: row.place, zoom }, { durationMs: FLIGHT_MS });
    },
    [store, surface, select],
  );
  const point = useCallback(
    (row: R | null) => store.setOverlays({ pin: row?.place ?? null }),
    [store],
  );
  return { open, point };
}
