/**
 * The altitude stops of the aircraft palette, in metres; colours are interpolated between them. The
 * colours are the tokens `--altitude-1` to `--altitude-5`, from the ground up.
 */
export const ALTITUDE_STOPS_M = [0, 2_000, 5_000, 8_500, 12_000] as const;

/** The token of each of {@link ALTITUDE_STOPS_M}. */
export const ALTITUDE_TOKENS = ALTITUDE_STOPS_M.map((_, i) => `--altitude-${i + 1}`);

/** Token of aircraft on the ground, and of those with unknown altitude. */
export const NO_ALTITUDE_TOKEN = '--quiet';

/** An altitude as a position in the palette: 0 at its first stop, 1 at the second, and so on. */
export function placeOfAltitude(metres: number): number {
  for (let i = 1; i < ALTITUDE_STOPS_M.length; i++) {
    const low = ALTITUDE_STOPS_M[i - 1] ?? 0;
    const high = ALTITUDE_STOPS_M[i] ?? 0;
    if (metres < high) return i - 1 + Math.max(0, (metres - low) / (high - low));
  }
  return ALTITUDE_STOPS_M.length - 1;
}
