import { GoogleMapsOverlay } from '@deck.gl/google-maps';
import { Emitter } from '../emitter.ts';
import { FrameLoop, stillMs } from '../frame-loop.ts';
import { metresPerPixel } from '../layers/aircraft/aircraft-size.ts';
import { readTokens } from '../layers/tokens.ts';
import type { MapSurface, MapSurfaceEvents, MapView, MoveOptions } from '../map-surface.ts';
import type { SurfaceOptions } from '../surface-options.ts';
import { boundsOf, cameraOf, latLng, placeOf, viewOf } from './google-camera.ts';
import { flightStep } from './google-flight.ts';
import { GooglePicker } from './google-hit-test.ts';
import { watchGooglePointer } from './google-pointer.ts';
import { GoogleScene } from './google-scene.ts';
import {
  GOOGLE_LIMIT_MS,
  GOOGLE_PROBLEMS,
  GoogleMapsError,
  loadGoogleMaps,
  onRefused,
} from './google-script.ts';

export interface GoogleConfig {
  /** Key of the Maps JavaScript API; empty for none. */
  key: string;
  /** Id of a vector map; empty for none. */
  mapId: string;
  /** Time limit in ms. */
  limitMs?: number;
}

const MIN_ZOOM = 2;

/**
 * Google's map with the store's layers on top, drawn by deck.gl. Resolves once Google has rendered.
 * @throws GoogleMapsError
 */
export async function createGoogleSurface(
  container: HTMLElement,
  { store, view = {}, label = 'Map' }: SurfaceOptions,
  { key, mapId, limitMs = GOOGLE_LIMIT_MS }: GoogleConfig,
): Promise<MapSurface> {
  const { Map: GoogleMap } = await loadGoogleMaps(key, limitMs);
  const frame = document.createElement('div');
  frame.setAttribute('aria-label', label);
  frame.style.cssText = 'position:absolute;inset:0';
  container.append(frame);
  const map = new GoogleMap(frame, {
    center: latLng(view.center ?? { latitude: 24, longitude: 10 }),
    zoom: Math.max(MIN_ZOOM, (view.zoom ?? 1) + 1),
    heading: view.bearingDeg ?? 0,
    tilt: view.pitchDeg ?? 0,
    ...(mapId ? { mapId } : { renderingType: google.maps.RenderingType.RASTER }),
    colorScheme: document.documentElement.classList.contains('dark') ? 'DARK' : 'LIGHT',
    clickableIcons: false,
    disableDefaultUI: true,
    mapTypeControl: true,
    mapTypeControlOptions: { mapTypeIds: ['roadmap', 'satellite', 'terrain'] },
    isFractionalZoomEnabled: true,
    gestureHandling: 'greedy',
    keyboardShortcuts: true,
    minZoom: MIN_ZOOM,
  });
  const emitter = new Emitter();
  const scene = new GoogleScene(readTokens(container));
  const picker = new GooglePicker();
  const overlay = new GoogleMapsOverlay({ interleaved: false, layers: [] });
  // Only Google knows its projection; an overlay has access to it.
  const ruler = new google.maps.OverlayView();
  ruler.onAdd = ruler.draw = ruler.onRemove = () => undefined;
  ruler.setMap(map);
  overlay.setMap(map);

  const sight = () => ({ bounds: boundsOf(map), zoom: viewOf(map).zoom });
  let pending: number | null = null;
  const draw = () => {
    pending = null;
    overlay.setProps({ layers: scene.layers(store.get(), sight()) });
  };
  const redraw = () => {
    pending ??= requestAnimationFrame(draw);
  };
  const loop = new FrameLoop(redraw, () =>
    store.get().aircraft
      ? stillMs(metresPerPixel(viewOf(map).zoom, viewOf(map).center.latitude))
      : Number.POSITIVE_INFINITY,
  );
  const unsubscribe = store.subscribe(() => {
    redraw();
    loop.requestFrame();
  });

  let flight: number | null = null;
  const land = () => {
    if (flight !== null) cancelAnimationFrame(flight);
    flight = null;
  };
  const setView = (to: Partial<MapView>, { durationMs = 0 }: MoveOptions = {}) => {
    land();
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (durationMs <= 0 || isStill) return map.moveCamera(cameraOf(to));
    const from = viewOf(map);
    const target = { ...from, ...to };
    const begun = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - begun) / durationMs));
      map.moveCamera(cameraOf(flightStep(from, target, share)));
      flight = share < 1 ? requestAnimationFrame(step) : null;
    };
    flight = requestAnimationFrame(step);
  };

  const pickAt = (place: ReturnType<typeof placeOf>) =>
    place && picker.pick(scene.scene(store.get(), sight()), place);
  const unwatch = watchGooglePointer({
    map,
    container: frame,
    emitter,
    pick: (event) => pickAt(placeOf(event.latLng)),
    open: (hit) => {
      scene.closeFan();
      if (hit?.mark?.kind === 'several') {
        const { latitude, longitude } = hit.mark;
        const zoom = scene.openCluster(hit.mark, viewOf(map).zoom);
        if (zoom !== null) setView({ center: { latitude, longitude }, zoom }, { durationMs: 400 });
      }
      redraw();
    },
  });
  let viewFrame: number | null = null;
  const listeners = [
    map.addListener('bounds_changed', () => {
      redraw();
      viewFrame ??= requestAnimationFrame(() => {
        viewFrame = null;
        emitter.emit('view', viewOf(map));
      });
    }),
    map.addListener('idle', () => {
      loop.requestFrame();
      emitter.emit('rest', viewOf(map));
    }),
  ];
  const unwatchKey = onRefused(() =>
    emitter.emit('condition', { state: 'failed', message: GOOGLE_PROBLEMS.refused }),
  );

  let isDestroyed = false;
  const destroy = () => {
    if (isDestroyed) return;
    isDestroyed = true;
    land();
    loop.stop();
    unsubscribe();
    unwatch();
    unwatchKey();
    for (const each of [pending, viewFrame]) if (each !== null) cancelAnimationFrame(each);
    for (const listener of listeners) listener.remove();
    overlay.finalize();
    ruler.setMap(null);
    google.maps.event.clearInstanceListeners(map);
    frame.remove();
  };
  await firstPicture(map, limitMs).catch((error) => {
    destroy();
    throw error;
  });
  draw();

  const pixel = (place: Parameters<typeof latLng>[0]) =>
    ruler.getProjection()?.fromLatLngToContainerPixel(new google.maps.LatLng(latLng(place))) ??
    null;
  const placeAt = ({ x, y }: { x: number; y: number }) =>
    placeOf(ruler.getProjection()?.fromContainerPixelToLatLng(new google.maps.Point(x, y)) ?? null);
  return {
    kind: 'google',
    getView: () => viewOf(map),
    setView,
    fit: (bounds) => {
      land();
      map.fitBounds(bounds, 48);
    },
    bounds: () => boundsOf(map),
    project: (place) => {
      const at = pixel(place);
      return at && { x: at.x, y: at.y };
    },
    unproject: placeAt,
    pick: (point) => pickAt(placeAt(point))?.picked ?? null,
    capture: () =>
      Promise.reject(
        new Error('Google does not let its map be saved. Switch to the natural map first.'),
      ),
    restyle() {
      scene.setTokens(readTokens(container));
      redraw();
    },
    resize: redraw,
    on: <E extends keyof MapSurfaceEvents>(
      event: E,
      listener: (value: MapSurfaceEvents[E]) => void,
    ) => emitter.on(event, listener),
    destroy,
  };
}

/** Settles when Google has rendered its first image, was refused, or has taken too long. */
function firstPicture(map: google.maps.Map, limitMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(new GoogleMapsError('slow')), limitMs);
    const listener = map.addListener('tilesloaded', () => settle(null));
    let stop: (() => void) | null = null;
    const settle = (error: GoogleMapsError | null) => {
      clearTimeout(timer);
      listener.remove();
      stop?.();
      if (error) reject(error);
      else resolve();
    };
    stop = onRefused(() => settle(new GoogleMapsError('refused')));
  });
}
