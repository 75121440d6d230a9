import type { ReadonlyPoints } from '@nest/model';
import { createContext, useContext } from 'react';
import type { Aircraft } from '@/lib/aircraft/use-aircraft.ts';
import type { Selection } from '../../map/layers/hit.ts';
import type { LayerStore } from '../../map/layers/layer-store.ts';
import type { MapSurface } from '../../map/map-surface.ts';
import type { MapSearchParams } from './search.ts';
import type { UpdateSearch } from './view/use-map-search.ts';
import type { RenderState } from './view/use-surface.ts';
import type { Viewport } from './view/use-viewport.ts';

/** Shared by the parts of the map screen. */
export interface MapScreen {
  search: MapSearchParams;
  update: UpdateSearch;
  store: LayerStore;
  /** Null until the map has loaded, and if it is not available. */
  surface: MapSurface | null;
  picture: RenderState;
  /** Whether this workspace has a Google Maps key. */
  hasGoogle: boolean;
  scope: Viewport;
  /** The current aircraft, or those at the playhead. */
  sky: Aircraft;
  /** Phenomena in and around the view that match all filters except the playhead. */
  points: ReadonlyPoints;
  /** Observation times of matching phenomena, including those that are only counted. */
  timesMs: Float64Array;
  /** The current time, to the minute, in ms since 1970. */
  nowMs: number;
  /** The playhead, or null for the present. */
  momentMs: number | null;
  /** Whether the playhead moves by itself. */
  isPlaying: boolean;
  selection: Selection | null;
  select(selection: Selection | null): void;
  /** Whether space is limited: the panel is then a sheet at the bottom. */
  isNarrow: boolean;
}

export const MapScreenContext = createContext<MapScreen | null>(null);

export function useMapScreen(): MapScreen {
  const screen = useContext(MapScreenContext);
  if (!screen) throw new Error('useMapScreen is for parts of the command screen');
  return screen;
}
