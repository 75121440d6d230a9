import { EARTH_RADIUS_M, FRESH_S, GONE_S, MAX_CARRY_S } from '@nest/model';
import { SHAPES } from '../../layers/aircraft/aircraft-shapes.ts';
import { ALTITUDE_STOPS_M } from '../../layers/altitude.ts';
import { ABOVE_HORIZON } from '../gl/projection.ts';
import { ATLAS_COLUMNS, ATLAS_ROWS } from './aircraft-atlas.ts';

export const ATTRIBUTES = ['a_mercator', 'a_sphere', 'a_motion', 'a_look'] as const;

const float = (value: number) => (Number.isInteger(value) ? `${value}.0` : `${value}`);

/**
 * Dead reckoning as in the model's `extrapolate`, written with differences so that single-precision
 * floats resolve centimetres: with s = sin φ, sin φ₂ − s = cos φ sin δ cos θ − 2 s sin²(δ/2), and
 * Mercator's ψ = atanh(sin φ) grows by atanh((sin φ₂ − s) / (1 − s sin φ₂)).
 */
export const AIRCRAFT_VERTEX = `${ABOVE_HORIZON}
#define RADIUS ${float(EARTH_RADIUS_M)}
#define FRESH ${float(FRESH_S)}
#define GONE ${float(GONE_S)}
#define MAX_CARRY ${float(MAX_CARRY_S)}
#define RING ${float(SHAPES.indexOf('ring'))}
in vec4 a_mercator;
in vec3 a_sphere;
in vec3 a_motion;
in vec2 a_look;
uniform vec2 u_center_hi;
uniform vec2 u_center_lo;
uniform float u_copy;
uniform float u_now;
uniform float u_ahead;
uniform float u_size;
uniform float u_ring;
uniform vec2 u_viewport;
uniform vec3 u_palette[${ALTITUDE_STOPS_M.length}];
uniform vec3 u_no_altitude;
uniform vec3 u_ring_color;
out vec2 v_uv;
out vec3 v_color;
out float v_alpha;

vec4 placed(float delta, out vec3 sphere) {
  float s = a_sphere.y;
  float c = max(1e-6, length(a_sphere.xz));
  float sinD = sin(delta);
  vec3 east = vec3(a_sphere.z, 0.0, -a_sphere.x) / c;
  vec3 north = vec3(-s * a_sphere.x / c, c, -s * a_sphere.z / c);
  sphere = normalize(a_sphere * cos(delta)
    + (north * cos(a_motion.z) + east * sin(a_motion.z)) * sinD);
#ifdef GLOBE
  // A whole globe does not ask where a place is on the flat map, which is the dearer half.
  if (u_projection_transition > 0.999) return interpolateProjection(vec2(0.0), sphere, 0.0);
#endif
  float sinHalf = sin(delta * 0.5);
  float ds = c * sinD * cos(a_motion.z) - 2.0 * s * sinHalf * sinHalf;
  float turn = atan(sin(a_motion.z) * sinD * c, c * c - 2.0 * sinHalf * sinHalf - s * ds);
  float q = clamp(ds / (c * c - s * ds), -0.999999, 0.999999);
  vec2 moved = vec2(turn, -atanh(q)) / (2.0 * PI);
  vec2 place = (a_mercator.xz - u_center_hi) + (a_mercator.yw - u_center_lo) + moved;
  place.x -= floor(place.x + 0.5);
  place.x += u_copy;
#ifdef GLOBE
  return interpolateProjection(place, sphere, 0.0);
#else
  return projectTile(place);
#endif
}

void main() {
  gl_Position = vec4(-2.0, -2.0, 0.0, 1.0);
  v_uv = vec2(0.0);
  v_color = vec3(0.0);
  v_alpha = 0.0;
  float age = max(0.0, u_now - a_motion.x);
  float fade = clamp((GONE - age) / (GONE - FRESH), 0.0, 1.0);
  if (fade <= 0.0) return;
  float delta = a_motion.y * min(age, MAX_CARRY) / RADIUS;
  vec3 sphere;
  vec4 here = placed(delta, sphere);
  float facing = 1.0;
#ifdef GLOBE
  float above = aboveHorizon(sphere);
  if (u_projection_transition > 0.999) {
    if (above < 0.0) return;
    facing = smoothstep(0.0, 0.25, above);
  }
#endif
  if (here.w <= 0.0 || any(greaterThan(abs(here.xy), vec2(here.w * 1.2)))) return;
  vec3 unused;
  vec4 there = placed(delta + u_ahead, unused);
  vec2 way = (there.xy / there.w - here.xy / here.w) * u_viewport;
  vec2 up = length(way) > 1e-5 ? normalize(way) : vec2(0.0, 1.0);
  vec2 corner = vec2(float(gl_VertexID & 1), float((gl_VertexID >> 1) & 1)) * 2.0 - 1.0;
  vec2 turned = corner.y * up + corner.x * vec2(up.y, -up.x);
  float size = u_size * mix(0.45, 1.0, facing) * (u_ring > 0.5 ? 1.7 : 1.0);
  gl_Position = vec4(here.xy + turned * size / u_viewport * here.w, 0.0, here.w);
  float cell = u_ring > 0.5 ? RING : a_look.x;
  vec2 origin = vec2(mod(cell, ${float(ATLAS_COLUMNS)}), floor(cell / ${float(ATLAS_COLUMNS)}));
  vec2 within = vec2(corner.x, -corner.y) * 0.5 + 0.5;
  v_uv = (origin + within) / vec2(${float(ATLAS_COLUMNS)}, ${float(ATLAS_ROWS)});
  int low = int(clamp(floor(a_look.y), 0.0, ${float(ALTITUDE_STOPS_M.length - 2)}));
  vec3 altitude = mix(u_palette[low], u_palette[low + 1], clamp(a_look.y - float(low), 0.0, 1.0));
  v_color = u_ring > 0.5 ? u_ring_color : (a_look.y < 0.0 ? u_no_altitude : altitude);
  v_alpha = u_ring > 0.5 ? 1.0 : mix(0.25, 1.0, fade) * mix(0.55, 1.0, facing);
}`;

export const AIRCRAFT_FRAGMENT = `
in vec2 v_uv;
in vec3 v_color;
in float v_alpha;
uniform sampler2D u_atlas;
uniform vec4 u_outline;
out vec4 fragColor;
void main() {
  vec2 cover = texture(u_atlas, v_uv).rg;
  float outline = (cover.g - cover.r) * u_outline.a;
  float alpha = (cover.r + max(0.0, outline)) * v_alpha;
  if (alpha < 0.01) discard;
  fragColor = vec4((v_color * cover.r + u_outline.rgb * max(0.0, outline)) * v_alpha, alpha);
}`;
