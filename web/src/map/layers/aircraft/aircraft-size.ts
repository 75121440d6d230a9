import { EARTH_RADIUS_M } from '@nest/model';

/** Icon sizes in CSS pixels, by zoom; interpolated between them. */
const SIZES: readonly (readonly [zoom: number, px: number])[] = [
  [0, 5],
  [2, 7],
  [4, 12],
  [6, 19],
  [9, 25],
  [12, 30],
];

/** Size of an aircraft's icon in CSS pixels: ten thousand must not crowd the world view. */
export function iconSizePx(zoom: number): number {
  const next = SIZES.findIndex(([at]) => at > zoom);
  const after = SIZES[next];
  const before = SIZES[next - 1];
  if (!after) return SIZES.at(-1)?.[1] ?? 0;
  if (!before) return after[1];
  return before[1] + ((after[1] - before[1]) * (zoom - before[0])) / (after[0] - before[0]);
}

/** Metres on the ground per CSS pixel in the centre of the view. */
export function metresPerPixel(zoom: number, latitude: number): number {
  const circumferenceM = 2 * Math.PI * EARTH_RADIUS_M;
  return (circumferenceM * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}

/**
 * How far ahead the shader extrapolates to get the direction of an icon, in radians: a few pixels.
 */
export function aheadRad(zoom: number, latitude: number): number {
  const metres = 12 * metresPerPixel(zoom, Math.min(80, Math.abs(latitude)));
  return Math.min(0.02, metres / EARTH_RADIUS_M);
}
