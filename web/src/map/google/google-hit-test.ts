import { EARTH_RADIUS_M, icao24At, type Place } from '@nest/model';
import { pathPoints } from '@/ui/place-map/shapes.ts';
import { stillMs } from '../frame-loop.ts';
import { iconSizePx, metresPerPixel } from '../layers/aircraft/aircraft-size.ts';
import { AircraftPlaces, aircraftNear, PICK_SLACK_PX } from '../layers/aircraft/pick-aircraft.ts';
import type { Hit } from '../layers/hit.ts';
import type { AircraftData, ShootOnMap } from '../layers/layer-data.ts';
import type { PhenomenaMark } from './clusters.ts';
import { pixelsBetween } from './google-camera.ts';
import { clusterRadius, type Fan, pointScale } from './layers/phenomena-deck.ts';

/** Half the size of a point's image at scale 1, and the tolerance around it. */
const POINT_PX = 9.5;
const SLACK_PX = 3;
const SHOOT_PX = 11;

/** The drawn features that can be hit. */
export interface Scene {
  zoom: number;
  ids: readonly string[];
  marks: readonly PhenomenaMark[];
  fan: Fan | null;
  aircraft: AircraftData | null;
  shoots: readonly ShootOnMap[];
}

export interface GoogleHit {
  picked: Hit;
  mark: PhenomenaMark | null;
}

/** Hit-tests by location, on the CPU: the same result on every graphics card. */
export class GooglePicker {
  readonly #places = new AircraftPlaces();

  /** The topmost feature at a location: an open spider, phenomena, aircraft, shoots. */
  pick(scene: Scene, at: Place): GoogleHit | null {
    return (
      fanHit(scene, at) ??
      phenomenonHit(scene, at) ??
      this.#aircraftHit(scene, at) ??
      shootHit(scene, at)
    );
  }

  #aircraftHit({ aircraft, zoom }: Scene, at: Place): GoogleHit | null {
    if (!aircraft) return null;
    const { columns } = aircraft;
    const pixelM = metresPerPixel(zoom, at.latitude);
    const places = this.#places.at(columns, aircraft.nowS(), stillMs(pixelM) / 1000);
    const reachPx = iconSizePx(zoom) / 2 + PICK_SLACK_PX;
    const [row] = aircraftNear(places, columns.count, at, (reachPx * pixelM) / EARTH_RADIUS_M, 1);
    if (row === undefined) return null;
    const place = {
      latitude: places.latitude[row] ?? 0,
      longitude: places.longitude[row] ?? 0,
    };
    return { picked: { kind: 'aircraft', icao24: icao24At(columns, row), place }, mark: null };
  }
}

function fanHit({ fan, ids, zoom }: Scene, at: Place): GoogleHit | null {
  if (!fan) return null;
  const world = 512 * 2 ** zoom;
  const member = fan.members.find(({ arm }) => {
    // Pixels from the spider's centre; its arms are laid out on the screen.
    const dx = ((at.longitude - fan.longitude) / 360) * world - arm.x;
    const dy = southPx(fan, at, zoom) - arm.y;
    return Math.hypot(dx, dy) <= POINT_PX + SLACK_PX;
  });
  const id = member && ids[member.row];
  if (id === undefined) return null;
  const { longitude, latitude } = fan;
  const place = { longitude, latitude };
  return { picked: { kind: 'phenomenon', id, place, obscured: false }, mark: null };
}

function southPx(from: Place, to: Place, zoom: number): number {
  const straight = { latitude: to.latitude, longitude: from.longitude };
  const length = pixelsBetween(from, straight, zoom);
  return to.latitude < from.latitude ? length : -length;
}

function phenomenonHit({ marks, ids, zoom }: Scene, at: Place): GoogleHit | null {
  let best: { mark: PhenomenaMark; px: number } | null = null;
  for (const mark of marks) {
    const reach = mark.kind === 'one' ? POINT_PX * pointScale(zoom) : clusterRadius(mark.count);
    const px = pixelsBetween(mark, at, zoom);
    if (px <= reach + SLACK_PX && (!best || px < best.px)) best = { mark, px };
  }
  if (!best) return null;
  const { mark } = best;
  const place = { longitude: mark.longitude, latitude: mark.latitude };
  if (mark.kind === 'several') {
    return { picked: { kind: 'cluster', count: mark.count, place }, mark };
  }
  const id = ids[mark.row];
  if (id === undefined) return null;
  return { picked: { kind: 'phenomenon', id, place, obscured: mark.obscured }, mark };
}

function shootHit({ shoots, zoom }: Scene, at: Place): GoogleHit | null {
  for (const { id, location, path } of shoots) {
    const start = pathPoints(path)[0] ?? location;
    if (!start) continue;
    const place = { latitude: start.latitude, longitude: start.longitude };
    if (pixelsBetween(place, at, zoom) <= SHOOT_PX + SLACK_PX) {
      return { picked: { kind: 'shoot', id, place }, mark: null };
    }
  }
  return null;
}
