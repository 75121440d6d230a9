import type { AircraftColumns } from './aircraft-columns.ts';
import { EARTH_RADIUS_M } from './box.ts';
import type { StateVector } from './state-vector.ts';

const RAD = Math.PI / 180;

/** Positions up to this age, in seconds, are shown unfaded. */
export const FRESH_S = 15;
/** Positions older than this, in seconds, are not shown. */
export const GONE_S = 300;
/** A position is extrapolated for at most this long, in seconds, because aircraft turn. */
export const MAX_CARRY_S = 120;

export interface Place {
  /** WGS 84 degrees. */
  latitude: number;
  /** WGS 84 degrees, -180 ≤ x < 180. */
  longitude: number;
}

/**
 * The point at a distance along a great circle, on a sphere: φ₂ = asin(sin φ₁ cos δ + cos φ₁ sin δ
 * cos θ), λ₂ = λ₁ + atan2(sin θ sin δ cos φ₁, cos δ − sin φ₁ sin φ₂), after E. Williams' Aviation
 * Formulary (https://edwilliams.org/avform147.htm#LL).
 * @param bearingDeg degrees clockwise from true north
 */
export function destination(from: Place, bearingDeg: number, distanceM: number): Place {
  const delta = distanceM / EARTH_RADIUS_M;
  const phi = from.latitude * RAD;
  const theta = bearingDeg * RAD;
  const sinPhi = Math.sin(phi);
  const cosPhi = Math.cos(phi);
  const sinEnd = sinPhi * Math.cos(delta) + cosPhi * Math.sin(delta) * Math.cos(theta);
  const turn = Math.atan2(
    Math.sin(theta) * Math.sin(delta) * cosPhi,
    Math.cos(delta) - sinPhi * sinEnd,
  );
  return {
    latitude: Math.asin(Math.max(-1, Math.min(1, sinEnd))) / RAD,
    longitude: wrapLongitude(from.longitude + turn / RAD),
  };
}

/** A longitude in degrees, normalized to -180 ≤ x < 180. */
export function wrapLongitude(longitude: number): number {
  return longitude >= -180 && longitude < 180
    ? longitude
    : ((((longitude + 180) % 360) + 360) % 360) - 180;
}

/**
 * Opacity of a position: 1 up to {@link FRESH_S}, then falling linearly to 0 at {@link GONE_S}.
 * @param ageS seconds since the position was received, not since the response
 */
export function fade(ageS: number): number {
  return Math.max(0, Math.min(1, (GONE_S - ageS) / (GONE_S - FRESH_S)));
}

export interface Extrapolated extends Place {
  /**
   * Geometric altitude, or barometric if that is unknown, extrapolated with the vertical rate;
   * metres.
   */
  altitudeM: number | null;
  /** Age of the underlying position, in seconds. */
  ageS: number;
}

type Moving = Pick<
  StateVector,
  | 'latitude'
  | 'longitude'
  | 'velocity'
  | 'trueTrack'
  | 'verticalRate'
  | 'baroAltitude'
  | 'geoAltitude'
  | 'onGround'
  | 'timePosition'
  | 'lastContact'
>;

/**
 * Where an aircraft is at a time by dead reckoning from its last position; null if it has none.
 * Aircraft on the ground, and those without speed or track, stay at their last position.
 * @param atS Unix seconds
 */
export function extrapolate(state: Moving, atS: number): Extrapolated | null {
  const { latitude, longitude, velocity, trueTrack } = state;
  if (latitude === null || longitude === null) return null;
  const ageS = Math.max(0, atS - (state.timePosition ?? state.lastContact));
  const carryS = Math.min(ageS, MAX_CARRY_S);
  const altitude = state.geoAltitude ?? state.baroAltitude;
  const moves = !state.onGround && velocity !== null && trueTrack !== null;
  const place = moves
    ? destination({ latitude, longitude }, trueTrack, velocity * carryS)
    : { latitude, longitude };
  const climb = state.onGround ? 0 : (state.verticalRate ?? 0) * carryS;
  return { ...place, altitudeM: altitude === null ? null : altitude + climb, ageS };
}

/** Where {@link extrapolateColumns} writes; each is as long as the columns. */
export interface ExtrapolatedColumns {
  /** WGS 84 degrees, NaN without a position. */
  latitude: Float64Array;
  longitude: Float64Array;
  /** See {@link fade}; 0 without a position. */
  fade: Float32Array;
}

/** Dead reckoning of a whole snapshot into arrays that are reused for each frame. */
export function extrapolateColumns(
  columns: AircraftColumns,
  atS: number,
  out: ExtrapolatedColumns,
): void {
  const { latitude, longitude, velocity, trueTrack, timePosition, lastContact, flags } = columns;
  for (let i = 0; i < columns.count; i++) {
    const phi = (latitude[i] ?? Number.NaN) * RAD;
    const start = longitude[i] ?? Number.NaN;
    const heard = timePosition[i] ?? Number.NaN;
    const ageS = Math.max(0, atS - (Number.isNaN(heard) ? (lastContact[i] ?? atS) : heard));
    const metres = (velocity[i] ?? 0) * Math.min(ageS, MAX_CARRY_S);
    const theta = (trueTrack[i] ?? 0) * RAD;
    const isMoving = ((flags[i] ?? 0) & 1) === 0 && metres > 0 && !Number.isNaN(theta);
    out.fade[i] = Number.isNaN(phi) || Number.isNaN(start) ? 0 : fade(ageS);
    if (!isMoving) {
      out.latitude[i] = latitude[i] ?? Number.NaN;
      out.longitude[i] = start;
      continue;
    }
    const delta = metres / EARTH_RADIUS_M;
    const sinPhi = Math.sin(phi);
    const across = Math.cos(phi) * Math.sin(delta);
    const sinEnd = sinPhi * Math.cos(delta) + across * Math.cos(theta);
    out.latitude[i] = Math.asin(sinEnd) / RAD;
    const turn = Math.atan2(Math.sin(theta) * across, Math.cos(delta) - sinPhi * sinEnd);
    out.longitude[i] = wrapLongitude(start + turn / RAD);
  }
}
