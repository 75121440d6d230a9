import type { GeoPoint, Geoprivacy } from '@nest/model';
import { lengthLabel } from './scale-bar.ts';
import type { LatLon } from './sphere.ts';

/** Coordinates for display: `47.3769° N, 8.5417° E`. */
export function coordinates(place: LatLon, decimals = 4): string {
  const part = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(decimals)}° ${value < 0 ? negative : positive}`;
  return `${part(place.latitude, 'N', 'S')}, ${part(place.longitude, 'E', 'W')}`;
}

const POINTS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
];

/** A direction for display: `north-east (42°)`. */
function direction(azimuthDeg: number): string {
  const name = POINTS[Math.round(azimuthDeg / 45) % 8] ?? 'north';
  return `${name} (${Math.round(azimuthDeg)}°)`;
}

export interface Described {
  point: GeoPoint | null;
  geoprivacy: Geoprivacy;
  lookAzimuthDeg: number | null;
  pathName?: string | undefined;
  pathLength: number;
  looks: number;
  aircraft?: number;
}

/** A text alternative that describes the map. */
export function describeMap(shown: Described): string {
  const { point, geoprivacy, lookAzimuthDeg, pathLength, looks, pathName = 'Camera path' } = shown;
  const { aircraft = 0 } = shown;
  const parts: string[] = [];
  if (point && geoprivacy === 'obscured') {
    parts.push(`Somewhere in the marked 0.2° cell around ${coordinates(point, 1)}.`);
  } else if (point) {
    const known = point.accuracyM === null ? '' : `, known to ${lengthLabel(point.accuracyM)}`;
    parts.push(`Place at ${coordinates(point)}${known}.`);
  }
  if (lookAzimuthDeg !== null) parts.push(`Seen looking ${direction(lookAzimuthDeg)}.`);
  if (pathLength > 0) parts.push(`${pathName} of ${pathLength} points.`);
  if (looks > 0) parts.push(`${looks} directions of the camera are marked.`);
  if (aircraft > 0) parts.push(`${aircraft} aircraft around it are marked.`);
  return parts.length > 0 ? parts.join(' ') : 'No place is set.';
}
