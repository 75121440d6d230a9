import { type Place, wrapLongitude } from '@nest/model';
import type { Bounds, MapView, ScreenPoint } from '../map-surface.ts';

/** Google's zoom is for 256-pixel tiles, ours for 512-pixel tiles. */
const ZOOM_STEP = 1;

type Camera = Pick<google.maps.Map, 'getCenter' | 'getZoom' | 'getHeading' | 'getTilt'>;

export function viewOf(map: Camera): MapView {
  const center = map.getCenter();
  return {
    center: placeOf(center) ?? { latitude: 0, longitude: 0 },
    zoom: (map.getZoom() ?? ZOOM_STEP) - ZOOM_STEP,
    bearingDeg: map.getHeading() ?? 0,
    pitchDeg: map.getTilt() ?? 0,
    projection: 'flat',
  };
}

/** The part of a view that Google supports; it is always flat. */
export function cameraOf(view: Partial<MapView>): google.maps.CameraOptions {
  const { center, zoom, bearingDeg, pitchDeg } = view;
  return {
    ...(center && { center: latLng(center) }),
    ...(zoom !== undefined && { zoom: zoom + ZOOM_STEP }),
    ...(bearingDeg !== undefined && { heading: bearingDeg }),
    ...(pitchDeg !== undefined && { tilt: pitchDeg }),
  };
}

export const latLng = ({ latitude, longitude }: Place): google.maps.LatLngLiteral => ({
  lat: latitude,
  lng: longitude,
});

export const placeOf = (at: google.maps.LatLng | null | undefined): Place | null =>
  at ? { latitude: at.lat(), longitude: wrapLongitude(at.lng()) } : null;

export function boundsOf(map: Pick<google.maps.Map, 'getBounds'>): Bounds {
  const { west, south, east, north } = map.getBounds()?.toJSON() ?? WORLD;
  return { west, south, east, north };
}
const WORLD: Bounds = { west: -180, south: -85, east: 180, north: 85 };

const RAD = Math.PI / 180;
const MAX_LATITUDE = 85.0511;

/** A location on the flat world, in CSS pixels at a zoom; y increases southwards. */
export function worldPixel({ latitude, longitude }: Place, zoom: number): ScreenPoint {
  const side = 512 * 2 ** zoom;
  const phi = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude)) * RAD;
  return {
    x: side * (longitude / 360 + 0.5),
    y: side * (0.5 - Math.asinh(Math.tan(phi)) / (2 * Math.PI)),
  };
}

/** Pixels between two locations, the shorter way around the world. */
export function pixelsBetween(a: Place, b: Place, zoom: number): number {
  const side = 512 * 2 ** zoom;
  const p = worldPixel(a, zoom);
  const q = worldPixel(b, zoom);
  const dx = Math.abs(p.x - q.x) % side;
  return Math.hypot(Math.min(dx, side - dx), p.y - q.y);
}
