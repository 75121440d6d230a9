import { type Place, wrapLongitude } from '@nest/model';
import { LngLat, type Map as MapLibre } from 'maplibre-gl';
import type { Bounds, MapProjection, MapView, ScreenPoint } from '../map-surface.ts';
import { chord } from '../sphere-vector.ts';

/** A location and its projection unprojected differ by less than this chord on the near side. */
const SAME_CHORD = 1e-3;
/** A pixel is on the globe if its round trip returns within this many pixels. */
const SAME_PX = 1.5;

export function viewOf(map: MapLibre): MapView {
  const { lat, lng } = map.getCenter();
  return {
    center: { latitude: lat, longitude: wrapLongitude(lng) },
    zoom: map.getZoom(),
    bearingDeg: map.getBearing(),
    pitchDeg: map.getPitch(),
    projection: projectionOf(map),
  };
}

export const projectionOf = (map: MapLibre): MapProjection =>
  map.getProjection()?.type === 'mercator' ? 'flat' : 'globe';

export const lngLat = ({ latitude, longitude }: Place) => new LngLat(longitude, latitude);

/** The screen position of a location, or null on the far side of the globe. */
export function projectPlace(map: MapLibre, place: Place): ScreenPoint | null {
  // On a flat map with several worlds: the copy that is nearest to the centre.
  const middle = map.getCenter().lng;
  const longitude = middle + wrapLongitude(place.longitude - middle);
  const { x, y } = map.project([longitude, place.latitude]);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  if (projectionOf(map) === 'flat') return { x, y };
  const { lat, lng } = map.unproject([x, y]);
  return chord(place, { latitude: lat, longitude: lng }) < SAME_CHORD ? { x, y } : null;
}

/** The location under a pixel, or null outside the globe, where MapLibre also returns one. */
export function unprojectPoint(map: MapLibre, { x, y }: ScreenPoint): Place | null {
  const { lat, lng } = map.unproject([x, y]);
  if (!Number.isFinite(lat) || !Number.isFinite(lng)) return null;
  const back = map.project([lng, lat]);
  if (Math.hypot(back.x - x, back.y - y) > SAME_PX) return null;
  return { latitude: lat, longitude: wrapLongitude(lng) };
}

/** Sample points along each side of the view. */
const SAMPLES = 12;

/** The box of the visible area: a whole turn of longitude if it contains a pole. */
export function visibleBounds(map: MapLibre): Bounds {
  return projectionOf(map) === 'flat' ? flatBounds(map) : globeBounds(map);
}

function flatBounds(map: MapLibre): Bounds {
  const bounds = map.getBounds();
  const [west, east] = [bounds.getWest(), bounds.getEast()];
  const isWhole = east - west >= 360;
  return {
    west: isWhole ? -180 : wrapLongitude(west),
    east: isWhole ? 180 : wrapLongitude(east),
    south: bounds.getSouth(),
    north: bounds.getNorth(),
  };
}

function globeBounds(map: MapLibre): Bounds {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const center = map.getCenter();
  const sees = (latitude: number) => {
    const point = projectPlace(map, { latitude, longitude: center.lng });
    return point && point.x >= 0 && point.y >= 0 && point.x <= width && point.y <= height;
  };
  const bounds = { south: sees(-90) ? -90 : 90, north: sees(90) ? 90 : -90, west: 0, east: 0 };
  const isPole = bounds.south === -90 || bounds.north === 90;
  let limb = false;
  for (let i = 0; i <= SAMPLES; i++) {
    for (let j = 0; j <= SAMPLES; j++) {
      const point = { x: (i * width) / SAMPLES, y: (j * height) / SAMPLES };
      const place = unprojectPoint(map, point);
      limb ||= place === null;
      const { latitude, longitude } = place ?? { latitude: center.lat, longitude: center.lng };
      const turn = wrapLongitude(longitude - center.lng);
      bounds.south = Math.min(bounds.south, latitude);
      bounds.north = Math.max(bounds.north, latitude);
      bounds.west = Math.min(bounds.west, turn);
      bounds.east = Math.max(bounds.east, turn);
    }
  }
  // Between the samples and the limb there is more: everything visible on a globe is within 90°.
  const reach = limb ? 90 : 0;
  return {
    south: Math.max(-90, Math.min(bounds.south, limb ? center.lat - reach : 90)),
    north: Math.min(90, Math.max(bounds.north, limb ? center.lat + reach : -90)),
    west: isPole ? -180 : wrapLongitude(center.lng + Math.min(bounds.west, -reach)),
    east: isPole ? 180 : wrapLongitude(center.lng + Math.max(bounds.east, reach)),
  };
}
