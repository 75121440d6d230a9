import type { LayerStore } from './layers/layer-store.ts';
import type { MapView } from './map-surface.ts';

export interface SurfaceOptions {
  store: LayerStore;
  /** The initial view; default: the whole globe. */
  view?: Partial<MapView>;
  /** Accessible name of the map. */
  label?: string;
}
