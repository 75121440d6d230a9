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

/** What the parts of the command screen share. */
export interface MapScreen {
  search: MapSearchParams;
  update: UpdateSearch;
  store: LayerStore;
  /** Null until the map is there, and where it cannot be had. */
  surface: MapSurface | null;
  picture: RenderState;
  /** Whether this workspace has a key of Google Maps. */
  hasGoogle: boolean;
  scope: Viewport;
  /** The sky of now, or of the moment that is replayed. */
  sky: Aircraft;
  /** Phenomena in and round the view that pass the filters but for the moment that is replayed. */
  points: ReadonlyPoints;
  /** When phenomena that pass were observed, also those that are counted and not listed. */
  timesMs: Float64Array;
  /** The present, to the minute, in ms since 1970. */
  nowMs: number;
  /** The moment that is replayed, or null for the present. */
  momentMs: number | null;
  /** Whether that moment moves by itself. */
  isPlaying: boolean;
  selection: Selection | null;
  select(selection: Selection | null): void;
  /** Whether there is little room: the panel is then a sheet at the bottom. */
  isNarrow: boolean;
}

export const MapScreenContext = createContext<MapScreen | null>(null);

export function useMapScreen(): MapScreen {
  const screen = useContext(MapScreenContext);
  if (!screen) throw new Error('useMapScreen is for parts of the command screen');
  return screen;
}
