/**
 * Paths of tiles. A tile is a square of the Web Mercator world (EPSG:3857, as `z/x/y` of web maps),
 * at every second zoom level: it has sixteen children, so each step is one hexadecimal digit. The
 * path `a` is one of the 16 tiles of zoom 2, `a3` one of its 16 children at zoom 4, and so on.
 */

/** Maximum length of a path: zoom 18, about 150 m at the equator. */
export const MAX_PATH_LENGTH = 9;
export const tilePathPattern = /^[0-9a-f]{1,9}$/;

/** Zoom level of a path: 512-pixel tiles, as everywhere in Nest. */
export const zoomOfPath = (path: string): number => path.length * 2;

/** The latitude at which the Mercator world is square; the edge tiles contain what is beyond. */
const MERCATOR_MAX_LATITUDE = 85.051_128_779_806_59;

/** Eastings and southings of the Mercator world, 0 to 1, from the antimeridian and the north. */
export function mercatorX(longitude: number): number {
  return longitude / 360 + 0.5;
}

export function mercatorY(latitude: number): number {
  const clamped = Math.max(-MERCATOR_MAX_LATITUDE, Math.min(MERCATOR_MAX_LATITUDE, latitude));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export const longitudeOf = (x: number): number => (x - 0.5) * 360;
export const latitudeOf = (y: number): number =>
  (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;

/**
 * The index of the step, of `count` equal steps of the world, that contains a coordinate; the last
 * one includes its far edge.
 */
export const stepOf = (coordinate: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor(coordinate * count)));

/** The longest path that contains a location; its prefixes are the tiles above. */
export function pathOf(place: { longitude: number; latitude: number }): string {
  const count = 4 ** MAX_PATH_LENGTH;
  const x = stepOf(mercatorX(place.longitude), count);
  const y = stepOf(mercatorY(place.latitude), count);
  let path = '';
  for (let shift = 2 * (MAX_PATH_LENGTH - 1); shift >= 0; shift -= 2) {
    path += ((((y >> shift) & 3) << 2) | ((x >> shift) & 3)).toString(16);
  }
  return path;
}

/** Column and row of a tile, and the number of either at its zoom. */
export function tileXY(path: string): { x: number; y: number; count: number } {
  let x = 0;
  let y = 0;
  for (const digit of path) {
    const value = Number.parseInt(digit, 16);
    x = x * 4 + (value & 3);
    y = y * 4 + (value >> 2);
  }
  return { x, y, count: 4 ** path.length };
}

const DIGITS = '0123456789abcdef';
export const childPaths = (path: string): string[] =>
  Array.from(DIGITS, (digit) => `${path}${digit}`);
