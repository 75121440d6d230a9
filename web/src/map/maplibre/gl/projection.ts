import { type CustomRenderMethodInput, MercatorCoordinate } from 'maplibre-gl';
import type { Program } from './program.ts';

/** Matrices of a frame for positions relative to the centre of the view. */
export interface FrameProjection {
  /** Mercator coordinates (0…1) of the centre of the view, in two floats each. */
  centerHi: readonly [number, number];
  centerLo: readonly [number, number];
  main: Float32Array;
  fallback: Float32Array;
  clippingPlane: readonly number[];
  transition: number;
  isGlobe: boolean;
}

/**
 * Single-precision floats resolve the world only to metres, so matrices are moved to the centre of
 * the view in doubles, and positions are passed relative to it.
 */
export function frameProjection(
  { defaultProjectionData, shaderData }: CustomRenderMethodInput,
  center: { lng: number; lat: number },
): FrameProjection {
  const { x, y } = MercatorCoordinate.fromLngLat(center);
  const { mainMatrix, fallbackMatrix, clippingPlane, projectionTransition } = defaultProjectionData;
  const isGlobe = shaderData.define.includes('GLOBE');
  return {
    centerHi: [Math.fround(x), Math.fround(y)],
    centerLo: [x - Math.fround(x), y - Math.fround(y)],
    // On the globe the main matrix takes points of the unit sphere, which are not relative.
    main: isGlobe ? new Float32Array(mainMatrix) : moved(mainMatrix, x, y),
    fallback: moved(fallbackMatrix, x, y),
    clippingPlane,
    transition: projectionTransition,
    isGlobe,
  };
}

/** `matrix` × translation by (x, y, 0), column by column. */
function moved(matrix: ArrayLike<number>, x: number, y: number): Float32Array {
  const out = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    out[12 + row] = (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0);
  }
  return out;
}

/** Sets the uniforms that MapLibre's prelude requires. */
export function setProjection(
  gl: WebGL2RenderingContext,
  program: Program,
  frame: FrameProjection,
): void {
  const [a = 0, b = 0, c = 0, d = 0] = frame.clippingPlane;
  gl.uniformMatrix4fv(program.uniform('u_projection_matrix'), false, frame.main);
  gl.uniformMatrix4fv(program.uniform('u_projection_fallback_matrix'), false, frame.fallback);
  gl.uniform4f(program.uniform('u_projection_tile_mercator_coords'), 0, 0, 1, 1);
  gl.uniform4f(program.uniform('u_projection_clipping_plane'), a, b, c, d);
  gl.uniform1f(program.uniform('u_projection_transition'), frame.transition);
  gl.uniform2f(program.uniform('u_center_hi'), ...frame.centerHi);
  gl.uniform2f(program.uniform('u_center_lo'), ...frame.centerLo);
}

/** Copies of the world to the left and right of the central one that a flat map shows. */
export function worldCopies(isGlobe: boolean, zoom: number, widthPx: number): number[] {
  if (isGlobe) return [0];
  const beside = Math.min(3, Math.ceil(widthPx / 2 / (512 * 2 ** zoom) - 0.5));
  return Array.from({ length: 2 * Math.max(0, beside) + 1 }, (_, i) => i - Math.max(0, beside));
}

/**
 * Shader code for the height of a point of the unit sphere above the globe's horizon: 0 at the
 * limb, 1 in the centre of the view at any distance, negative on the far side.
 */
export const ABOVE_HORIZON = `
#ifdef GLOBE
float aboveHorizon(vec3 sphere) {
  vec4 plane = u_projection_clipping_plane;
  return (dot(sphere, plane.xyz) + plane.w) / max(1e-6, length(plane.xyz) + plane.w);
}
#endif
`;
