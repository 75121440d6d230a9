import { createContext, useContext } from 'react';
import type { Aircraft } from '@/lib/aircraft/use-aircraft.ts';
import type { Selection } from '../../map/layers/hit.ts';
import type { LayerStore } from '../../map/layers/layer-store.ts';
import type { MapSurface } from '../../map/map-surface.ts';
import type { ObservedPhenomena } from './data/use-observed.ts';
import type { TitledShoot } from './panel/use-in-view.ts';
import type { MapSearchParams } from './search.ts';
import type { UpdateSearch } from './view/use-map-search.ts';
import type { Viewport } from './view/use-viewport.ts';

/** What the URL says, and how to change it. */
export interface MapAddress {
  search: MapSearchParams;
  update: UpdateSearch;
  selection: Selection | null;
  select(selection: Selection | null): void;
}

/** The map, what it draws, and what of it is in sight. */
export interface MapCamera {
  store: LayerStore;
  /** Null until the map is there, and where it cannot be had. */
  surface: MapSurface | null;
  viewport: Viewport;
}

/** Which time is shown. While a replay plays, this changes ten times a second. */
export interface MapReplay {
  /** Unix ms; null for the present. */
  playheadMs: number | null;
  /** How many seconds of the past pass in one, 0 at rest. */
  playbackRate: number;
  isPlaying: boolean;
  setPlayhead(ms: number | null, playbackRate?: number): void;
}

/** What address, camera and replay add up to. A tick of a replay changes it only with what is shown. */
export interface MapData {
  /** The sky of the present, or of the playhead. */
  sky: Aircraft;
  isPast: boolean;
  phenomena: ObservedPhenomena;
  shoots: readonly TitledShoot[];
  /** The present, to the minute, Unix ms. */
  nowMs: number;
}

export const AddressContext = createContext<MapAddress | null>(null);
export const CameraContext = createContext<MapCamera | null>(null);
export const ReplayContext = createContext<MapReplay | null>(null);
export const MapDataContext = createContext<MapData | null>(null);

export const useAddress = (): MapAddress => present(useContext(AddressContext));
export const useCamera = (): MapCamera => present(useContext(CameraContext));
/** Only for what shows time: whoever calls it renders with each tick of a replay. */
export const useReplay = (): MapReplay => present(useContext(ReplayContext));
export const useMapData = (): MapData => present(useContext(MapDataContext));

function present<T>(value: T | null): T {
  if (value === null) throw new Error('This is for parts of the map screen');
  return value;
}
