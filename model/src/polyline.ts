/**
 * A track is a list of points of equal dimension, delta-coded and written with Google's encoded
 * polyline algorithm
 * (https://developers.google.com/maps/documentation/utilities/polylinealgorithm), here in any
 * number of dimensions. It is one short string in a document instead of thousands of map entries,
 * and the rules can check its alphabet.
 */
export interface TrackFormat {
  /** Factor for each dimension before rounding. */
  readonly scale: readonly number[];
}

/** Path of the camera: latitude and longitude in degrees to 5 decimals, seconds since the start. */
export const PATH_FORMAT: TrackFormat = { scale: [1e5, 1e5, 1] };
/**
 * Where the camera pointed: seconds since the start to 0.1, azimuth and elevation in degrees to
 * 0.1.
 */
export const ORIENTATION_FORMAT: TrackFormat = { scale: [10, 10, 10] };

export const TRACK_ALPHABET = /^[?-~]*$/;
export const MAX_TRACK_LENGTH = 100_000;

/** Encodes points; each must have as many dimensions as the format has scales. */
export function encodeTrack(points: readonly (readonly number[])[], format: TrackFormat): string {
  let out = '';
  let previous = format.scale.map(() => 0);
  for (const point of points) {
    if (point.length !== format.scale.length) {
      throw new RangeError(`a point has ${point.length} dimensions, not ${format.scale.length}`);
    }
    if (!point.every(Number.isFinite)) throw new RangeError('a point is not all numbers');
    const current = point.map((value, i) => Math.round(value * (format.scale[i] ?? 1)));
    for (const [i, value] of current.entries()) out += encodeSigned(value - (previous[i] ?? 0));
    previous = current;
  }
  return out;
}

/** @throws RangeError if the text ends within a point or contains an invalid character. */
export function decodeTrack(encoded: string, format: TrackFormat): number[][] {
  if (!TRACK_ALPHABET.test(encoded)) throw new RangeError('the track holds a foreign character');
  const points: number[][] = [];
  const sums = format.scale.map(() => 0);
  let at = 0;
  while (at < encoded.length) {
    for (const [i] of sums.entries()) {
      let result = 0;
      let factor = 1;
      let chunk: number;
      do {
        if (at >= encoded.length) throw new RangeError('the track ends within a point');
        chunk = encoded.charCodeAt(at++) - 63;
        result += (chunk & 0x1f) * factor;
        factor *= 32;
      } while (chunk >= 0x20);
      const delta = result % 2 === 1 ? -(result + 1) / 2 : result / 2;
      sums[i] = (sums[i] ?? 0) + delta;
    }
    points.push(sums.map((sum, i) => sum / (format.scale[i] ?? 1)));
  }
  return points;
}

function encodeSigned(value: number): string {
  let rest = value < 0 ? -value * 2 - 1 : value * 2;
  let out = '';
  while (rest >= 0x20) {
    out += String.fromCharCode((0x20 | (rest % 32)) + 63);
    rest = Math.floor(rest / 32);
  }
  return out + String.fromCharCode(rest + 63);
}
