import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { overlaysGeoJson } from '../layers/geojson/overlays-geojson.ts';
import { shootsGeoJson } from '../layers/geojson/shoots-geojson.ts';
import { LAYER_IDS } from '../layers/layer-list.ts';
import type { LayerState, LayerStore } from '../layers/layer-store.ts';
import type { AircraftLayer } from './aircraft/aircraft-layer.ts';
import type { NightLayer } from './night/night-layer.ts';
import type { PhenomenaSource } from './phenomena/phenomena-source.ts';
import type { SpiderfyControl } from './phenomena/spiderfy-control.ts';
import { STYLE_LAYERS } from './style.ts';

interface Drawn {
  map: MapLibre;
  store: LayerStore;
  aircraft: AircraftLayer;
  night: NightLayer;
  phenomena: PhenomenaSource;
  fan: SpiderfyControl;
  requestFrame(): void;
}

/** Keeps the map in sync with the store; `apply` applies the whole state again. */
export function bindStore({ map, store, aircraft, night, phenomena, fan, requestFrame }: Drawn) {
  const geoJson = (source: string) => map.getSource<GeoJSONSource>(source);
  const parts: { [P in keyof LayerState]: (state: LayerState) => void } = {
    aircraft: (state) => {
      aircraft.setData(state.aircraft);
      requestFrame();
    },
    phenomena: (state) => {
      fan.close();
      phenomena.set(state.phenomena);
    },
    shoots: ({ shoots }) => void geoJson('shoots')?.setData(shootsGeoJson(shoots)),
    overlays: ({ overlays }) => void geoJson('overlays')?.setData(overlaysGeoJson(overlays)),
    selection: ({ selection }) => {
      aircraft.selected = selection?.kind === 'aircraft' ? selection.icao24 : null;
    },
    hidden: ({ hidden }) => {
      for (const layer of LAYER_IDS) {
        const visibility = hidden.has(layer) ? 'none' : 'visible';
        for (const id of STYLE_LAYERS[layer]) map.setLayoutProperty(id, 'visibility', visibility);
      }
      aircraft.isVisible = !hidden.has('aircraft');
      night.isVisible = !hidden.has('night');
    },
    playheadMs: ({ playheadMs }) => {
      night.timeMs = playheadMs === null ? Date.now : () => playheadMs;
    },
  };
  // Changes before the style has loaded are applied with it.
  let isReady = false;
  const stop = store.subscribe((part) => {
    if (!isReady || !map.style) return;
    parts[part](store.get());
    map.triggerRepaint();
  });
  const apply = () => {
    isReady = true;
    for (const part of Object.values(parts)) part(store.get());
  };
  return { apply, stop };
}
