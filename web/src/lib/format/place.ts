import type { GeoPoint } from '@nest/model';

/** Decimals of a degree that an accuracy justifies: 5 for metres, 1 for tens of kilometres. */
function decimals(accuracyM: number | null): number {
  if (accuracyM === null || accuracyM <= 10) return 5;
  return Math.max(1, Math.min(5, Math.ceil(Math.log10(111_320 / accuracyM))));
}

/** `48.85837° N, 2.29448° E`, with as many decimals as the accuracy justifies. */
export function formatPoint(point: GeoPoint): string {
  const digits = decimals(point.accuracyM);
  const latitude = `${Math.abs(point.latitude).toFixed(digits)}° ${point.latitude < 0 ? 'S' : 'N'}`;
  const longitude = `${Math.abs(point.longitude).toFixed(digits)}° ${point.longitude < 0 ? 'W' : 'E'}`;
  return `${latitude}, ${longitude}`;
}

/** For other programs, from the clipboard: `48.85837, 2.29448`. */
export function copyablePoint(point: GeoPoint): string {
  return `${point.latitude}, ${point.longitude}`;
}

/** A distance in metres: `850 m`, `4.2 km` or `22 km`. */
export function formatDistance(metres: number): string {
  if (metres < 1_000) return `${Math.round(metres)} m`;
  const km = metres / 1_000;
  return `${km < 10 ? Math.round(km * 10) / 10 : Math.round(km)} km`;
}

/** `± 22 km`, or null if the accuracy is unknown. */
export function formatAccuracy(accuracyM: number | null): string | null {
  return accuracyM === null ? null : `± ${formatDistance(accuracyM)}`;
}

const WINDS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'];

/** A direction in degrees clockwise from true north: `225° SW`. */
export function formatAzimuth(degrees: number): string {
  return `${Math.round(degrees) % 360}° ${WINDS[Math.round(degrees / 45) % 8]}`;
}

/** An angle in degrees with its sign: `+12°`, `−3°`. */
export function formatAngle(degrees: number): string {
  const sign = degrees > 0 ? '+' : degrees < 0 ? '−' : '';
  return `${sign}${Math.abs(Math.round(degrees * 10) / 10)}°`;
}
