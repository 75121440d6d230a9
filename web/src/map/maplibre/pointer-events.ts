import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { Emitter } from '../emitter.ts';
import type { MapPointer, ScreenPoint } from '../map-surface.ts';
import { unprojectPoint } from './camera.ts';
import type { FeatureHit, HitTester } from './hit-test.ts';
import { centerOf, type SpiderfyControl } from './phenomena/spiderfy-control.ts';

/** Turns interactions with the map into events of the surface; returns a function that stops it. */
export function watchPointer(
  map: MapLibre,
  { picker, fan, emitter }: { picker: HitTester; fan: SpiderfyControl; emitter: Emitter },
  onHover: (hit: FeatureHit | null) => void,
): () => void {
  const pointer = (event: MapMouseEvent, hit: FeatureHit | null): MapPointer => {
    const { x, y } = event.point;
    const { shiftKey, ctrlKey, metaKey } = event.originalEvent;
    return {
      point: { x, y },
      place: unprojectPoint(map, { x, y }),
      picked: hit?.hit ?? null,
      modified: shiftKey || ctrlKey || metaKey,
    };
  };

  map.on('click', (event) => {
    const hit = picker.pick(event.point);
    open(picker, fan, event.point, hit);
    emitter.emit('click', pointer(event, hit));
  });
  map.on('contextmenu', (event) => {
    event.preventDefault();
    emitter.emit('contextmenu', pointer(event, picker.pick(event.point)));
  });

  let frame: number | null = null;
  let latest: MapMouseEvent | null = null;
  const hover = () => {
    frame = null;
    if (!latest || map.isMoving()) return;
    const hit = picker.pick(latest.point);
    map.getCanvas().style.cursor = hit ? 'pointer' : '';
    onHover(hit);
    emitter.emit('hover', pointer(latest, hit));
  };
  map.on('mousemove', (event) => {
    latest = event;
    frame ??= requestAnimationFrame(hover);
  });
  map.on('mouseout', () => {
    latest = null;
    onHover(null);
    emitter.emit('hover', null);
  });

  const container = map.getCanvasContainer();
  const touched = () => emitter.emit('interaction', undefined);
  const kinds = ['pointerdown', 'wheel', 'keydown'] as const;
  for (const kind of kinds) container.addEventListener(kind, touched, { passive: true });
  return () => {
    if (frame !== null) cancelAnimationFrame(frame);
    for (const kind of kinds) container.removeEventListener(kind, touched);
  };
}

/** The default action of a click: clusters split, and points that coincide are spiderfied. */
function open(
  picker: HitTester,
  fan: SpiderfyControl,
  point: ScreenPoint,
  hit: FeatureHit | null,
): void {
  if (hit?.feature?.layer.id === 'fan-points') return;
  fan.close();
  if (hit?.hit.kind === 'cluster' && hit.feature) {
    void fan.openCluster(hit.feature);
    return;
  }
  if (hit?.hit.kind !== 'phenomenon' || !hit.feature) return;
  const together = picker.coincident(point);
  if (together.length > 1) fan.open(centerOf(hit.feature), together);
}
