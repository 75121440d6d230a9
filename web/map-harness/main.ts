import '@/styles.css';
import { LayerStore } from '@/map/layers/layer-store.ts';
import { loadMapLibreSurface } from '@/map/load-maplibre.ts';
import type { MapView } from '@/map/map-surface.ts';
import { probe } from './probe.ts';
import { aircraftSample, phenomenaSample } from './samples.ts';

/** Used by the tests and the benchmark. */
async function openMap(view: Partial<MapView>) {
  const container = document.getElementById('map');
  if (!container) throw new Error('The page has no #map');
  const store = new LayerStore();
  const surface = await loadMapLibreSurface(container, { store, view });
  return { store, surface };
}

const page = {
  openMap,
  /** Loaded separately, because it wraps what it measures. */
  openFrames: async (aircraft: number, phenomena: number) =>
    (await import('./frames.ts')).openFrames(aircraft, phenomena),
  aircraftSample,
  phenomenaSample,
  probe,
};
export type MapPage = typeof page;
declare global {
  interface Window {
    mapPage: MapPage;
  }
}
window.mapPage = page;
