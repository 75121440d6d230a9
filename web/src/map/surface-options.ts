import type { LayerStore } from './layers/layer-store.ts';
import type { MapView } from './map-surface.ts';

export interface SurfaceOptions {
  store: LayerStore;
  /** Where to begin; else the globe as a whole. */
  view?: Partial<MapView>;
  /** Accessible name of the map. */
  label?: string;
}
