import type { GeoPoint } from '@nest/model';

/** A location in degrees. */
export type LatLon = Pick<GeoPoint, 'latitude' | 'longitude'>;

/** Mean radius of the Earth in metres. */
export const EARTH_RADIUS_M = 6_371_008.8;

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (angle: number): number => (angle * 180) / Math.PI;
const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/** A longitude normalized to -180 ≤ x < 180. */
export function wrapLongitude(longitude: number): number {
  const turned = (longitude + 180) % 360;
  return (turned < 0 ? turned + 360 : turned) - 180;
}

/** Angle between two locations as seen from the Earth's centre, in degrees. */
export function angleBetween(a: LatLon, b: LatLon): number {
  const dLat = radians(b.latitude - a.latitude) / 2;
  const dLon = radians(b.longitude - a.longitude) / 2;
  const h =
    Math.sin(dLat) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon) ** 2;
  return degrees(2 * Math.asin(Math.min(1, Math.sqrt(h))));
}

/**
 * The point reached from a location along a great circle; azimuth in degrees, distance in metres.
 */
export function destination(from: LatLon, azimuthDeg: number, distanceM: number): LatLon {
  const angle = distanceM / EARTH_RADIUS_M;
  const lat = radians(from.latitude);
  const azimuth = radians(azimuthDeg);
  const sine =
    Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(azimuth);
  const turn = Math.atan2(
    Math.sin(azimuth) * Math.sin(angle) * Math.cos(lat),
    Math.cos(angle) - Math.sin(lat) * sine,
  );
  return {
    latitude: degrees(Math.asin(clamp(sine, -1, 1))),
    longitude: wrapLongitude(from.longitude + degrees(turn)),
  };
}

/** A part of the sphere: all points within `radiusDeg` of the centre. */
export interface Cap {
  center: LatLon;
  radiusDeg: number;
}

/** A cap that contains all the locations; also correct across the antimeridian and at the poles. */
export function capAround(places: readonly LatLon[]): Cap | null {
  const first = places[0];
  if (!first) return null;
  const sum = [0, 0, 0] as [number, number, number];
  for (const place of places) {
    const lat = radians(place.latitude);
    const lon = radians(place.longitude);
    sum[0] += Math.cos(lat) * Math.cos(lon);
    sum[1] += Math.cos(lat) * Math.sin(lon);
    sum[2] += Math.sin(lat);
  }
  const length = Math.hypot(...sum);
  const center =
    length < 1e-9
      ? first
      : {
          latitude: degrees(Math.asin(clamp(sum[2] / length, -1, 1))),
          longitude: degrees(Math.atan2(sum[1], sum[0])),
        };
  let radiusDeg = 0;
  for (const place of places) radiusDeg = Math.max(radiusDeg, angleBetween(center, place));
  return { center, radiusDeg };
}
