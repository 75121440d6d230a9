import { destination, distanceM, type Place, wrapLongitude } from '@nest/model';

const RAD = Math.PI / 180;

/**
 * Initial azimuth of the great circle from one point to another, degrees clockwise from true north,
 * 0 ≤ x < 360: θ = atan2(sin Δλ cos φ₂, cos φ₁ sin φ₂ − sin φ₁ cos φ₂ cos Δλ)
 * (https://edwilliams.org/avform147.htm#Crs).
 */
export function azimuthDeg(from: Place, to: Place): number {
  const phi1 = from.latitude * RAD;
  const phi2 = to.latitude * RAD;
  const turn = (to.longitude - from.longitude) * RAD;
  const east = Math.sin(turn) * Math.cos(phi2);
  const north = Math.cos(phi1) * Math.sin(phi2) - Math.sin(phi1) * Math.cos(phi2) * Math.cos(turn);
  return (Math.atan2(east, north) / RAD + 360) % 360;
}

/** Longest segment that is drawn straight, in metres. */
const PIECE_M = 100_000;

/** Points along the great circle between two, ends included, at most 100 km apart. */
export function greatCircle(from: Place, to: Place): Place[] {
  const length = distanceM(from, to);
  const pieces = Math.max(1, Math.ceil(length / PIECE_M));
  const azimuth = azimuthDeg(from, to);
  const between = Array.from({ length: pieces - 1 }, (_, i) =>
    destination(from, azimuth, (length * (i + 1)) / pieces),
  );
  return [from, ...between, to];
}

export interface Leg {
  from: Place;
  to: Place;
  distanceM: number;
  /** Degrees clockwise from true north, at its start. */
  azimuthDeg: number;
  middle: Place;
}

/** The segments of a measured line. */
export function legsOf(points: readonly Place[]): Leg[] {
  return points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    const length = distanceM(from, to);
    const azimuth = azimuthDeg(from, to);
    const middle = destination(from, azimuth, length / 2);
    return {
      from,
      to,
      distanceM: length,
      azimuthDeg: azimuth,
      middle: { ...middle, longitude: wrapLongitude(middle.longitude) },
    };
  });
}
