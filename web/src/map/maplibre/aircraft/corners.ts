import { AIRCRAFT_FLOATS } from './pack-aircraft.ts';

/** Corners of an aircraft's quad, and the indices of its two triangles. */
export const CORNERS = 4;
const TRIANGLES = [0, 1, 2, 2, 1, 3] as const;
/** Indices of one aircraft. */
export const QUAD_INDICES = TRIANGLES.length;

/**
 * The packed data of each aircraft, once for each of its corners. Instancing would avoid the
 * copies, but with software rendering each instance is a separate draw.
 */
export function cornersOf(packed: Float32Array, count: number, into?: Float32Array): Float32Array {
  const length = count * CORNERS * AIRCRAFT_FLOATS;
  const out = into && into.length >= length ? into : new Float32Array(Math.ceil(length * 1.25));
  for (let row = 0; row < count; row++) {
    const from = row * AIRCRAFT_FLOATS;
    const to = from * CORNERS;
    for (let i = 0; i < AIRCRAFT_FLOATS; i++) {
      const value = packed[from + i] as number;
      for (let corner = 0; corner < CORNERS; corner++) {
        out[to + corner * AIRCRAFT_FLOATS + i] = value;
      }
    }
  }
  return out;
}

/** Two triangles per aircraft. */
export function quadIndices(count: number): Uint32Array {
  const out = new Uint32Array(count * QUAD_INDICES);
  for (let row = 0, at = 0; row < count; row++) {
    for (const corner of TRIANGLES) out[at++] = row * CORNERS + corner;
  }
  return out;
}
