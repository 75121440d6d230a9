import type { Emitter } from '../emitter.ts';
import type { MapPointer, ScreenPoint } from '../map-surface.ts';
import { placeOf } from './google-camera.ts';
import type { GoogleHit } from './google-hit-test.ts';

interface PointerDeps {
  map: google.maps.Map;
  container: HTMLElement;
  emitter: Emitter;
  pick(event: google.maps.MapMouseEvent): GoogleHit | null;
  /** The default action of a click. */
  open(hit: GoogleHit | null): void;
}

/**
 * Turns interactions with Google's map into events of the surface; returns a function that stops
 * it.
 */
export function watchGooglePointer(deps: PointerDeps): () => void {
  const { map, container, emitter, pick, open } = deps;
  const pointer = (event: google.maps.MapMouseEvent, hit: GoogleHit | null): MapPointer => {
    const { shiftKey, ctrlKey, metaKey } = event.domEvent as MouseEvent;
    return {
      point: pixelOf(container, event.domEvent as MouseEvent),
      place: placeOf(event.latLng),
      picked: hit?.picked ?? null,
      modified: shiftKey || ctrlKey || metaKey,
    };
  };
  let frame: number | null = null;
  let latest: google.maps.MapMouseEvent | null = null;
  const hover = () => {
    frame = null;
    if (!latest) return;
    const hit = pick(latest);
    map.setOptions({ draggableCursor: hit ? 'pointer' : null });
    emitter.emit('hover', pointer(latest, hit));
  };
  const listeners = [
    map.addListener('click', (event: google.maps.MapMouseEvent) => {
      const hit = pick(event);
      open(hit);
      emitter.emit('click', pointer(event, hit));
    }),
    map.addListener('contextmenu', (event: google.maps.MapMouseEvent) =>
      emitter.emit('contextmenu', pointer(event, pick(event))),
    ),
    map.addListener('mousemove', (event: google.maps.MapMouseEvent) => {
      latest = event;
      frame ??= requestAnimationFrame(hover);
    }),
    map.addListener('mouseout', () => {
      latest = null;
      emitter.emit('hover', null);
    }),
  ];
  const touched = () => emitter.emit('interaction', undefined);
  const kinds = ['pointerdown', 'wheel', 'keydown'] as const;
  for (const kind of kinds) {
    container.addEventListener(kind, touched, { passive: true, capture: true });
  }
  return () => {
    if (frame !== null) cancelAnimationFrame(frame);
    for (const listener of listeners) listener.remove();
    for (const kind of kinds) container.removeEventListener(kind, touched, { capture: true });
  };
}

function pixelOf(container: HTMLElement, { clientX, clientY }: MouseEvent): ScreenPoint {
  const { left, top } = container.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
