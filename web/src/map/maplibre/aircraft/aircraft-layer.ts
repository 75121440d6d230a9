import { indexOfIcao24 } from '@nest/model';
import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl';
import { aheadRad, iconSizePx } from '../../layers/aircraft/aircraft-size.ts';
import { ALTITUDE_TOKENS, NO_ALTITUDE_TOKEN } from '../../layers/altitude.ts';
import type { AircraftData } from '../../layers/layer-data.ts';
import type { Tokens } from '../../layers/tokens.ts';
import { type Program, Programs } from '../gl/program.ts';
import { frameProjection, setProjection, worldCopies } from '../gl/projection.ts';
import { drawAtlas } from './aircraft-atlas.ts';
import { AIRCRAFT_FRAGMENT, AIRCRAFT_VERTEX, ATTRIBUTES } from './aircraft-shader.ts';
import { CORNERS, cornersOf, QUAD_INDICES, quadIndices } from './corners.ts';
import { AIRCRAFT_FLOATS, packAircraft } from './pack-aircraft.ts';

const STRIDE_BYTES = AIRCRAFT_FLOATS * 4;
/** Floats of each attribute, in the order of `ATTRIBUTES`. */
const ATTRIBUTE_FLOATS = [4, 3, 3, 2] as const;

/**
 * All aircraft in one draw call. A snapshot is packed and uploaded once; a frame only sets
 * uniforms, since the shader extrapolates positions.
 */
export class AircraftLayer implements CustomLayerInterface {
  readonly id = 'aircraft';
  readonly type = 'custom';
  isVisible = true;
  /** Address of the aircraft with the ring, or null. */
  selected: string | null = null;
  hovered: string | null = null;
  #data: AircraftData | null = null;
  #packed: Float32Array | undefined;
  #corners: Float32Array | undefined;
  #isUploaded = false;
  #map: MapLibre | null = null;
  #programs: Programs | null = null;
  #buffer: WebGLBuffer | null = null;
  #indices: WebGLBuffer | null = null;
  /** Number of aircraft that have indices. */
  #indexed = 0;
  #vertexArray: WebGLVertexArrayObject | null = null;
  #atlas: WebGLTexture | null = null;
  #tokens: Tokens | null = null;

  setTokens(tokens: Tokens): void {
    this.#tokens = tokens;
  }

  get data(): AircraftData | null {
    return this.#data;
  }

  setData(data: AircraftData | null): void {
    const isNew = data?.columns !== this.#data?.columns;
    this.#data = data;
    if (!isNew || !data) return;
    const { count } = data.columns;
    this.#packed = packAircraft(data.columns, this.#packed);
    this.#corners = cornersOf(this.#packed, count, this.#corners);
    this.#isUploaded = false;
  }

  onAdd(map: MapLibre, gl: WebGL2RenderingContext): void {
    this.#map = map;
    const source = { vertex: AIRCRAFT_VERTEX, fragment: AIRCRAFT_FRAGMENT };
    this.#programs = new Programs(gl, source, ATTRIBUTES);
    this.#buffer = gl.createBuffer();
    this.#indices = gl.createBuffer();
    this.#indexed = 0;
    this.#vertexArray = gl.createVertexArray();
    gl.bindVertexArray(this.#vertexArray);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#indices);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    let offset = 0;
    for (const [location, floats] of ATTRIBUTE_FLOATS.entries()) {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, floats, gl.FLOAT, false, STRIDE_BYTES, offset);
      offset += floats * 4;
    }
    gl.bindVertexArray(null);
    this.#atlas = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.#atlas);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, drawAtlas());
    gl.generateMipmap(gl.TEXTURE_2D);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    this.#isUploaded = false;
  }

  onRemove(_map: MapLibre, gl: WebGL2RenderingContext): void {
    this.#programs?.delete();
    gl.deleteBuffer(this.#buffer);
    gl.deleteBuffer(this.#indices);
    gl.deleteVertexArray(this.#vertexArray);
    gl.deleteTexture(this.#atlas);
    this.#programs = null;
    this.#map = null;
  }

  render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const map = this.#map;
    const data = this.#data;
    if (!map || !this.#programs || !this.isVisible || !data) return;
    const program = this.#programs.use(input.shaderData);
    const frame = frameProjection(input, map.getCenter());
    setProjection(gl, program, frame);
    this.#setUniforms(gl, program, map, data);
    gl.disable(gl.DEPTH_TEST);
    gl.bindVertexArray(this.#vertexArray);
    if (!this.#isUploaded) this.#upload(gl, data.columns.count);
    const rings = [this.hovered, this.selected].flatMap((icao24) => {
      const row = icao24 === null ? -1 : indexOfIcao24(data.columns, icao24);
      return row < 0 ? [] : [row];
    });
    const width = map.getContainer().clientWidth;
    for (const copy of worldCopies(frame.isGlobe, map.getZoom(), width)) {
      gl.uniform1f(program.uniform('u_copy'), copy);
      this.#draw(gl, program, 0, data.columns.count, false);
      for (const row of rings) this.#draw(gl, program, row, 1, true);
    }
    gl.bindVertexArray(null);
  }

  #draw(gl: WebGL2RenderingContext, program: Program, row: number, count: number, ring: boolean) {
    gl.uniform1f(program.uniform('u_ring'), ring ? 1 : 0);
    const from = row * QUAD_INDICES * Uint32Array.BYTES_PER_ELEMENT;
    gl.drawElements(gl.TRIANGLES, count * QUAD_INDICES, gl.UNSIGNED_INT, from);
  }

  #upload(gl: WebGL2RenderingContext, count: number): void {
    const corners = this.#corners?.subarray(0, count * CORNERS * AIRCRAFT_FLOATS) ?? null;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    gl.bufferData(gl.ARRAY_BUFFER, corners, gl.DYNAMIC_DRAW);
    if (this.#indexed < count) {
      this.#indexed = Math.ceil(count * 1.25);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, quadIndices(this.#indexed), gl.STATIC_DRAW);
    }
    this.#isUploaded = true;
  }

  #setUniforms(
    gl: WebGL2RenderingContext,
    program: Program,
    map: MapLibre,
    { columns, nowS }: AircraftData,
  ): void {
    const zoom = map.getZoom();
    const ratio = map.getPixelRatio();
    const rgb = (token: string) =>
      (this.#tokens?.rgba(token).slice(0, 3) ?? [1, 1, 1]) as [number, number, number];
    gl.uniform1f(program.uniform('u_now'), nowS() - columns.time);
    gl.uniform1f(program.uniform('u_ahead'), aheadRad(zoom, map.getCenter().lat));
    gl.uniform1f(program.uniform('u_size'), iconSizePx(zoom) * ratio);
    gl.uniform2f(program.uniform('u_viewport'), gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.uniform3fv(program.uniform('u_palette'), ALTITUDE_TOKENS.flatMap(rgb));
    gl.uniform3f(program.uniform('u_no_altitude'), ...rgb(NO_ALTITUDE_TOKEN));
    gl.uniform3f(program.uniform('u_ring_color'), ...rgb('--ink'));
    gl.uniform4f(program.uniform('u_outline'), ...rgb('--map-sea'), 0.85);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.#atlas);
    gl.uniform1i(program.uniform('u_atlas'), 0);
  }
}
