/** Degrees between the vertices of the mesh: coarse, since colours are computed for each pixel. */
const STEP_DEG = 4;
/** Mercator's square ends here. */
const MERCATOR_END_DEG = 85.051_129;
const RAD = Math.PI / 180;

/** A sphere of triangles; each vertex is a point of the unit sphere and its Mercator coordinates. */
export function sphereMesh(): { vertices: Float32Array; indices: Uint16Array } {
  const columns = 360 / STEP_DEG;
  const rows = 180 / STEP_DEG;
  const vertices: number[] = [];
  const indices: number[] = [];
  for (let row = 0; row <= rows; row++) {
    const latitude = row * STEP_DEG - 90;
    const end = Math.max(-MERCATOR_END_DEG, Math.min(MERCATOR_END_DEG, latitude));
    const y = (1 - Math.asinh(Math.tan(end * RAD)) / Math.PI) / 2;
    const across = Math.cos(latitude * RAD);
    for (let column = 0; column <= columns; column++) {
      const longitude = (column * STEP_DEG - 180) * RAD;
      vertices.push(
        Math.sin(longitude) * across,
        Math.sin(latitude * RAD),
        Math.cos(longitude) * across,
        column / columns,
        y,
      );
      if (row === rows || column === columns) continue;
      const a = row * (columns + 1) + column;
      const b = a + columns + 1;
      indices.push(a, a + 1, b, b, a + 1, b + 1);
    }
  }
  return { vertices: new Float32Array(vertices), indices: new Uint16Array(indices) };
}
