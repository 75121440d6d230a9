import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl';
import type { Rgba, Tokens } from '../../layers/tokens.ts';
import { sphereVector } from '../../sphere-vector.ts';
import { subsolarPoint } from '../../sun.ts';
import { Programs } from '../gl/program.ts';
import { ABOVE_HORIZON, frameProjection, setProjection, worldCopies } from '../gl/projection.ts';
import { sphereMesh } from './sphere-mesh.ts';

const VERTEX = `${ABOVE_HORIZON}
in vec3 a_sphere;
in vec2 a_mercator;
uniform vec2 u_center_hi;
uniform vec2 u_center_lo;
uniform float u_copy;
out vec3 v_sphere;
out float v_above;
void main() {
  v_sphere = a_sphere;
  v_above = 1.0;
#ifdef GLOBE
  v_above = mix(1.0, aboveHorizon(a_sphere), u_projection_transition);
#endif
  vec2 place = a_mercator + vec2(u_copy, 0.0) - u_center_hi - u_center_lo;
#ifdef GLOBE
  gl_Position = interpolateProjection(place, a_sphere, 0.0);
#else
  gl_Position = projectTile(place);
#endif
}`;

/**
 * Darkness in steps where civil, nautical and astronomical twilight end: the Sun's centre at -6°,
 * -12° and -18°; night begins at sunset, -0.833° with refraction and the Sun's radius.
 */
const FRAGMENT = `
in vec3 v_sphere;
in float v_above;
uniform vec3 u_sun;
uniform vec4 u_night;
uniform vec4 u_rim;
uniform float u_is_night;
out vec4 fragColor;
float band(float sine, float end) { return smoothstep(0.0022, -0.0022, sine - end); }
void main() {
  float sine = dot(normalize(v_sphere), u_sun);
  float dark = (band(sine, -0.01454) + band(sine, -0.10453) + band(sine, -0.20791)
    + band(sine, -0.30902)) * 0.25;
  fragColor = vec4(u_night.rgb, 1.0) * u_night.a * u_is_night * dark;
  float rim = pow(1.0 - clamp(v_above / 0.45, 0.0, 1.0), 3.0) * u_rim.a * (1.0 - 0.45 * dark);
  fragColor = vec4(u_rim.rgb, 1.0) * rim + fragColor * (1.0 - rim);
}`;

const STRIDE_BYTES = 20;
const RIM_STRENGTH = 0.8;

/**
 * Shades the night side by the Sun's altitude at each pixel, since polygons of night break at the
 * poles, and lights the rim of the globe, which would otherwise have no edge against the dark.
 */
export class NightLayer implements CustomLayerInterface {
  readonly id = 'night';
  readonly type = 'custom';
  #map: MapLibre | null = null;
  #programs: Programs | null = null;
  #vertexArray: WebGLVertexArrayObject | null = null;
  #buffers: WebGLBuffer[] = [];
  #count = 0;
  #color: Rgba = [0, 0, 0, 0];
  #rim: Rgba = [0, 0, 0, 0];
  /** Set by the surface. */
  timeMs: () => number = Date.now;
  isVisible = true;

  setTokens(tokens: Tokens): void {
    this.#color = tokens.rgba('--night');
    const [rimRed, rimGreen, rimBlue] = tokens.rgba('--map-rim');
    this.#rim = [rimRed, rimGreen, rimBlue, RIM_STRENGTH];
  }

  onAdd(map: MapLibre, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#programs = new Programs(gl, { vertex: VERTEX, fragment: FRAGMENT }, [
      'a_sphere',
      'a_mercator',
    ]);
    const { vertices, indices } = sphereMesh();
    this.#count = indices.length;
    this.#vertexArray = gl.createVertexArray();
    this.#buffers = [gl.createBuffer(), gl.createBuffer()];
    gl.bindVertexArray(this.#vertexArray);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffers[0] ?? null);
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#buffers[1] ?? null);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 3, gl.FLOAT, false, STRIDE_BYTES, 0);
    gl.enableVertexAttribArray(1);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, STRIDE_BYTES, 12);
    gl.bindVertexArray(null);
  }

  onRemove(_map: MapLibre, gl: WebGL2RenderingContext): void {
    this.#programs?.delete();
    for (const buffer of this.#buffers) gl.deleteBuffer(buffer);
    gl.deleteVertexArray(this.#vertexArray);
    this.#programs = null;
    this.#map = null;
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const map = this.#map;
    if (!map || !this.#programs) return;
    const program = this.#programs.use(input.shaderData);
    const frame = frameProjection(input, map.getCenter());
    setProjection(gl, program, frame);
    gl.uniform3f(program.uniform('u_sun'), ...sphereVector(subsolarPoint(this.timeMs())));
    gl.uniform4f(program.uniform('u_night'), ...this.#color);
    gl.uniform4f(program.uniform('u_rim'), ...this.#rim);
    gl.uniform1f(program.uniform('u_is_night'), this.isVisible ? 1 : 0);
    gl.disable(gl.DEPTH_TEST);
    gl.bindVertexArray(this.#vertexArray);
    const width = map.getContainer().clientWidth;
    for (const copy of worldCopies(frame.isGlobe, map.getZoom(), width)) {
      gl.uniform1f(program.uniform('u_copy'), copy);
      gl.drawElements(gl.TRIANGLES, this.#count, gl.UNSIGNED_SHORT, 0);
    }
    gl.bindVertexArray(null);
  }
}
