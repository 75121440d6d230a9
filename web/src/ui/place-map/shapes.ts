import {
  decodeTrack,
  type GeoPoint,
  ORIENTATION_FORMAT,
  obscuredCell,
  PATH_FORMAT,
} from '@nest/model';
import { destination, type LatLon, wrapLongitude } from './sphere.ts';

/** The circle of `radiusM` metres around a location. */
export function circleAround(center: LatLon, radiusM: number, corners = 72): LatLon[] {
  return Array.from({ length: corners }, (_, i) =>
    destination(center, (i * 360) / corners, radiusM),
  );
}

/** The outline of the 0.2° cell that contains an obscured location. */
export function cellAround(point: LatLon, steps = 8): LatLon[] {
  const { south, west, sizeDeg } = obscuredCell(point);
  const edge = (lat: number, lon: number, dLat: number, dLon: number) =>
    Array.from({ length: steps }, (_, i) => ({
      latitude: lat + (dLat * sizeDeg * i) / steps,
      longitude: lon + (dLon * sizeDeg * i) / steps,
    }));
  return [
    ...edge(south, west, 0, 1),
    ...edge(south, west + sizeDeg, 1, 0),
    ...edge(south + sizeDeg, west + sizeDeg, 0, -1),
    ...edge(south + sizeDeg, west, -1, 0),
  ];
}

/** A slice of a circle that opens towards `azimuthDeg`; its first corner is its tip. */
export function wedge(
  from: LatLon,
  azimuthDeg: number,
  openingDeg: number,
  lengthM: number,
): LatLon[] {
  const steps = 8;
  const rim = Array.from({ length: steps + 1 }, (_, i) =>
    destination(from, azimuthDeg - openingDeg / 2 + (openingDeg * i) / steps, lengthM),
  );
  return [from, ...rim];
}

/** A position of the camera and its time, in seconds since the start. */
export interface PathPoint extends LatLon {
  atS: number;
}

/** Position and direction of the camera, in degrees clockwise from north. */
export interface CameraLook extends LatLon {
  azimuthDeg: number;
}

/** The points of an encoded path; empty if it is empty or unreadable. */
export function pathPoints(path: string | null | undefined): PathPoint[] {
  return decoded(path, PATH_FORMAT).map(([latitude = 0, longitude = 0, atS = 0]) => ({
    latitude,
    longitude: wrapLongitude(longitude),
    atS,
  }));
}

/** At most `count` directions of the camera, evenly spread over the recording. */
export function cameraLooks(
  points: readonly PathPoint[],
  orientation: string | null | undefined,
  location: GeoPoint | null,
  count = 9,
): CameraLook[] {
  const samples = decoded(orientation, ORIENTATION_FORMAT);
  const chosen = Math.min(count, samples.length);
  return Array.from({ length: chosen }, (_, i): CameraLook[] => {
    const at = chosen === 1 ? 0 : Math.round((i * (samples.length - 1)) / (chosen - 1));
    const [atS = 0, azimuthDeg = 0] = samples[at] ?? [];
    const place = placeAtTime(points, atS) ?? location;
    return place ? [{ latitude: place.latitude, longitude: place.longitude, azimuthDeg }] : [];
  }).flat();
}

/** The camera's position at a time, between the points of its path. */
export function placeAtTime(points: readonly PathPoint[], atS: number): LatLon | null {
  const next = points.findIndex((point) => point.atS >= atS);
  if (next === -1) return points.at(-1) ?? null;
  const after = points[next];
  const before = points[next - 1];
  if (!after || !before) return after ?? null;
  const part = (atS - before.atS) / Math.max(1e-9, after.atS - before.atS);
  const turn = wrapLongitude(after.longitude - before.longitude);
  return {
    latitude: before.latitude + (after.latitude - before.latitude) * part,
    longitude: wrapLongitude(before.longitude + turn * part),
  };
}

/** An unreadable track must not break the page: it is not drawn. */
function decoded(track: string | null | undefined, format: typeof PATH_FORMAT): number[][] {
  if (!track) return [];
  try {
    return decodeTrack(track, format);
  } catch {
    return [];
  }
}
