import { expect, it } from 'vitest';
import { CORNERS, cornersOf, QUAD_INDICES, quadIndices } from './corners.ts';
import { AIRCRAFT_FLOATS } from './pack-aircraft.ts';

it('has each aircraft once for each corner, and two triangles that name them all', () => {
  const count = 3;
  const packed = Float32Array.from({ length: 40 }, (_, i) => i);
  const corners = cornersOf(packed, count);
  const indices = quadIndices(count);
  expect(indices.length).toBe(count * QUAD_INDICES);
  for (let row = 0; row < count; row++) {
    const of = packed.subarray(row * AIRCRAFT_FLOATS, (row + 1) * AIRCRAFT_FLOATS);
    const named = new Set(indices.subarray(row * QUAD_INDICES, (row + 1) * QUAD_INDICES));
    expect([...named].sort((a, b) => a - b)).toEqual(
      Array.from({ length: CORNERS }, (_, corner) => row * CORNERS + corner),
    );
    for (const vertex of named) {
      const at = vertex * AIRCRAFT_FLOATS;
      expect(corners.subarray(at, at + AIRCRAFT_FLOATS)).toEqual(of);
    }
  }
  expect(cornersOf(packed, 2, corners)).toBe(corners);
});
