import 'maplibre-gl/dist/maplibre-gl.css';
import './maplibre-surface.css';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { Emitter } from '../emitter.ts';
import { FrameLoop, MAX_WAIT_MS, stillMs } from '../frame-loop.ts';
import { globeZoom } from '../globe-zoom.ts';
import { metresPerPixel } from '../layers/aircraft/aircraft-size.ts';
import { mapImages } from '../layers/images.ts';
import { IMAGE_RATIO } from '../layers/point-images.ts';
import { readTokens } from '../layers/tokens.ts';
import type { MapSurface, MapSurfaceEvents, MapView } from '../map-surface.ts';
import type { SurfaceOptions } from '../surface-options.ts';
import { AircraftLayer } from './aircraft/aircraft-layer.ts';
import { BaseMap } from './base/base-map.ts';
import { bindStore } from './bind-store.ts';
import {
  lngLat,
  projectionOf,
  projectPlace,
  unprojectPoint,
  viewOf,
  visibleBounds,
} from './camera.ts';
import { HitTester } from './hit-test.ts';
import { NightLayer } from './night/night-layer.ts';
import { PhenomenaSource } from './phenomena/phenomena-source.ts';
import { SpiderfyControl } from './phenomena/spiderfy-control.ts';
import { watchPointer } from './pointer-events.ts';
import { allLayers, mapStyle, projectionSpec, styleLayers } from './style.ts';
import { GeoClient } from './worker/geo-client.ts';
import { SourceFeeder } from './worker/source-feeder.ts';

const ATTRIBUTION = 'Natural Earth · GeoNames';

setWorkerUrl(workerUrl);

/**
 * The map that needs neither key nor network: MapLibre with the bundled world.
 * @throws when WebGL 2 is not available
 */
export function createMapLibreSurface(
  container: HTMLElement,
  { store, view = {}, label = 'Map' }: SurfaceOptions,
): MapSurface {
  let tokens = readTokens(container);
  const center = view.center ?? { latitude: 24, longitude: 10 };
  const map = new MapLibre({
    container,
    style: mapStyle(tokens, view.projection ?? 'globe'),
    center: lngLat(center),
    zoom: view.zoom ?? globeZoom(container.clientWidth, container.clientHeight, center.latitude),
    bearing: view.bearingDeg ?? 0,
    pitch: view.pitchDeg ?? 0,
    maxZoom: 18,
    attributionControl: false,
    locale: { 'Map.Title': label },
    fadeDuration: 0,
    // Antialiasing alone doubles the frame time without a GPU.
    canvasContextAttributes: { antialias: false },
  });
  const emitter = new Emitter();
  // Marks the image as complete: nothing is pending.
  const setIdle = (is: boolean) => container.toggleAttribute('data-idle', is);
  const geo = new GeoClient(() => setIdle(false));
  const feeder = new SourceFeeder(map);
  const night = new NightLayer();
  const aircraft = new AircraftLayer();
  const phenomena = new PhenomenaSource(geo, feeder);
  const picker = new HitTester(map, aircraft, phenomena);
  const fan = new SpiderfyControl(map);
  new BaseMap(map, geo, feeder);

  const loop = new FrameLoop(
    () => map.triggerRepaint(),
    () =>
      picker.seesAircraft()
        ? stillMs(metresPerPixel(map.getZoom(), map.getCenter().lat))
        : MAX_WAIT_MS,
  );
  const paint = () => {
    tokens = readTokens(container);
    night.setTokens(tokens);
    aircraft.setTokens(tokens);
    for (const [name, data] of mapImages(tokens)) {
      if (map.hasImage(name)) map.updateImage(name, data);
      else map.addImage(name, data, { pixelRatio: IMAGE_RATIO });
    }
  };
  const watch = bindStore({
    map,
    store,
    aircraft,
    night,
    phenomena,
    fan,
    requestFrame: loop.requestFrame,
  });

  let isLost = false;
  // Also after a lost context, which removes our own layers and may remove images and data.
  map.on('style.load', () => {
    paint();
    const { low, high } = styleLayers(tokens);
    if (!map.getLayer(night.id)) map.addLayer(night, low[0]?.id);
    if (!map.getLayer(aircraft.id)) map.addLayer(aircraft, high[0]?.id);
    watch.apply();
    // Data that arrived before the style found no source.
    feeder.refill();
    if (!isLost) return;
    isLost = false;
    emitter.emit('condition', { state: 'restored' });
  });
  map.on('webglcontextlost', () => {
    isLost = true;
    emitter.emit('condition', { state: 'lost' });
  });
  map.on('move', () => emitter.emit('view', viewOf(map)));
  map.on('moveend', () => emitter.emit('rest', viewOf(map)));
  map.on('moveend', loop.requestFrame);
  map.on('sourcedataloading', () => setIdle(false));
  map.on('movestart', () => setIdle(false));
  map.on('idle', () => setIdle(geo.isIdle));

  const unwatchPointer = watchPointer(map, { picker, fan, emitter }, (hit) => {
    const hovered = hit?.hit.kind === 'aircraft' ? hit.hit.icao24 : null;
    if (hovered === aircraft.hovered) return;
    aircraft.hovered = hovered;
    map.triggerRepaint();
  });
  const credit = document.createElement('p');
  credit.className = 'natural-map-credit';
  credit.textContent = ATTRIBUTION;
  container.append(credit);

  let isDestroyed = false;
  return {
    kind: 'natural',
    getView: () => viewOf(map),
    setView(to, options) {
      const { projection } = to;
      if (projection && map.style && projection !== projectionOf(map)) {
        map.setProjection(projectionSpec(projection));
      }
      map.easeTo({ ...cameraOf(map, to), duration: options?.durationMs ?? 0 });
    },
    fit({ west, south, east, north }, options) {
      const eastward = east < west ? east + 360 : east;
      const durationMs = options?.durationMs ?? 0;
      map.fitBounds([west, south, eastward, north], {
        padding: 48,
        maxZoom: 14,
        duration: durationMs,
      });
    },
    bounds: () => visibleBounds(map),
    project: (place) => projectPlace(map, place),
    unproject: (point) => unprojectPoint(map, point),
    pick: (point) => picker.pick(point)?.hit ?? null,
    capture: () =>
      new Promise((resolve, reject) => {
        // The image is only available until the frame ends.
        map.once('render', () => {
          map.getCanvas().toBlob((blob) => {
            if (blob) resolve(blob);
            else reject(new Error('The picture could not be made.'));
          });
        });
        map.triggerRepaint();
      }),
    restyle() {
      if (!map.style) return;
      paint();
      for (const { id, paint: colors = {} } of allLayers(tokens)) {
        for (const [property, value] of Object.entries(colors)) {
          map.setPaintProperty(id, property as never, value as never);
        }
      }
      map.triggerRepaint();
    },
    setInsets: (insets) => void map.setPadding(insets),
    resize: () => void map.resize(),
    on: <E extends keyof MapSurfaceEvents>(
      event: E,
      listener: (value: MapSurfaceEvents[E]) => void,
    ) => emitter.on(event, listener),
    destroy() {
      if (isDestroyed) return;
      isDestroyed = true;
      setIdle(false);
      loop.stop();
      watch.stop();
      unwatchPointer();
      geo.close();
      map.remove();
      credit.remove();
    },
  };
}

function cameraOf(map: MapLibre, { center, zoom, bearingDeg, pitchDeg }: Partial<MapView>) {
  return {
    ...(center && { center: lngLat(center), zoom: zoom ?? zoomAt(map, center.latitude) }),
    ...(zoom !== undefined && { zoom }),
    ...(bearingDeg !== undefined && { bearing: bearingDeg }),
    ...(pitchDeg !== undefined && { pitch: pitchDeg }),
  };
}

/** The zoom that keeps the globe's size: MapLibre's zoom is that of Mercator at its centre. */
function zoomAt(map: MapLibre, latitude: number): number {
  if (projectionOf(map) === 'flat') return map.getZoom();
  const shrink = (degrees: number) => Math.cos((Math.min(89.9, Math.abs(degrees)) * Math.PI) / 180);
  return map.getZoom() + Math.log2(shrink(latitude) / shrink(map.getCenter().lat));
}
