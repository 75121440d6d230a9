import { z } from 'zod';
import { integer, number } from '../fields.ts';

/** The citation that OpenSky's terms require on every page that shows its data. */
export const OPENSKY_CITATION = {
  text: 'M. Schäfer, M. Strohmeier, V. Lenders, I. Martinovic and M. Wilhelm, "Bringing Up OpenSky: A Large-scale ADS-B Sensor Network for Research", IPSN 2014, pages 83–94',
  url: 'https://opensky-network.org',
} as const;

/** OpenSky's aircraft categories by number. */
export const AIRCRAFT_CATEGORIES = [
  'No information',
  'No ADS-B category information',
  'Light',
  'Small',
  'Large',
  'High-vortex large',
  'Heavy',
  'High performance',
  'Rotorcraft',
  'Glider or sailplane',
  'Lighter than air',
  'Parachutist or skydiver',
  'Ultralight, hang-glider or paraglider',
  'Reserved',
  'Unmanned aerial vehicle',
  'Space or trans-atmospheric vehicle',
  'Emergency vehicle on the ground',
  'Service vehicle on the ground',
  'Point obstacle, tethered balloons included',
  'Cluster obstacle',
  'Line obstacle',
] as const;

/** OpenSky's position sources by number. */
export const POSITION_SOURCES = ['ADS-B', 'ASTERIX', 'MLAT', 'FLARM'] as const;

/** Any finite number; -0 and values between a sensor's steps are kept as received. */
const finite = z.number('must be a number');
const unixSeconds = number(0, 1e11);

/** OpenSky's state vector in its order, 17 fields, or 18 with `extended=1`. */
const vectorSchema = z.tuple([
  z
    .string()
    .transform((value) => value.trim().toLowerCase())
    .refine((value) => /^[0-9a-f]{6}$/.test(value), 'must be 6 hexadecimal digits'),
  z.string().nullable(),
  z.string(),
  unixSeconds.nullable(),
  unixSeconds,
  number(-180, 180).nullable(),
  number(-90, 90).nullable(),
  finite.nullable(),
  z.boolean(),
  finite.nullable(),
  finite.nullable(),
  finite.nullable(),
  z.array(integer(0, Number.MAX_SAFE_INTEGER)).nullable(),
  finite.nullable(),
  z.string().nullable(),
  z.boolean(),
  integer(0, 255),
  integer(0, 254).nullable(),
]);

/** One aircraft as OpenSky last received it. */
export interface StateVector {
  /** Address of the transponder, 6 hexadecimal digits in lower case. */
  icao24: string;
  /** 8 characters padded with blanks, empty, or null if never received. */
  callsign: string | null;
  originCountry: string;
  /**
   * Unix seconds of the position, or null if there was none within the last 15 s before
   * `lastContact`.
   */
  timePosition: number | null;
  /** Unix seconds of the last message of any kind. */
  lastContact: number;
  /** WGS 84 degrees. */
  longitude: number | null;
  /** WGS 84 degrees. */
  latitude: number | null;
  /** Barometric altitude in metres. */
  baroAltitude: number | null;
  onGround: boolean;
  /** Speed over ground in m/s. */
  velocity: number | null;
  /** Degrees clockwise from true north. */
  trueTrack: number | null;
  /** m/s, positive when climbing. */
  verticalRate: number | null;
  /** Ids of the receivers; present only if one's own were requested. */
  sensors: number[] | null;
  /** Geometric altitude in metres. */
  geoAltitude: number | null;
  /** Transponder code, 4 octal digits. */
  squawk: string | null;
  /** Special purpose indicator. */
  spi: boolean;
  /** Index into {@link POSITION_SOURCES}. */
  positionSource: number;
  /** Index into {@link AIRCRAFT_CATEGORIES}, or null if `extended` was not requested. */
  category: number | null;
}

/** All aircraft of one response. */
export interface AircraftSnapshot {
  /** Unix seconds that the response is for. */
  time: number;
  states: StateVector[];
}

/** OpenSky's vector of one aircraft: 17 fields, or 18 with the category. */
type OpenSkyVector = (string | number | boolean | number[] | null)[];

/** The body of OpenSky's `GET /states/all`. */
export interface StatesAnswer {
  time: number;
  states: OpenSkyVector[] | null;
}

/** The fields of a state vector in OpenSky's order. */
const STATE_FIELDS = [
  'icao24',
  'callsign',
  'originCountry',
  'timePosition',
  'lastContact',
  'longitude',
  'latitude',
  'baroAltitude',
  'onGround',
  'velocity',
  'trueTrack',
  'verticalRate',
  'sensors',
  'geoAltitude',
  'squawk',
  'spi',
  'positionSource',
  'category',
] as const satisfies readonly (keyof StateVector)[];

/** Why a vector was dropped: not a list of 17 or 18 fields, or its first invalid field. */
type DropReason = 'shape' | keyof StateVector;

export type ParsedStates =
  | {
      ok: true;
      snapshot: AircraftSnapshot;
      /** Vectors in the response, including dropped ones. */
      received: number;
      dropped: Partial<Record<DropReason, number>>;
      /** Whether the response had `states: null`. */
      wasNull: boolean;
    }
  | { ok: false; reason: string };

const VECTOR_LENGTH = 17;

/**
 * Reads the JSON of `GET /states/all`. A bad vector is dropped and counted by reason; the whole
 * response is refused only if it has another shape.
 */
export function parseStatesAnswer(answer: unknown): ParsedStates {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) {
    return { ok: false, reason: 'The answer is no JSON object.' };
  }
  const { time, states } = answer as { time?: unknown; states?: unknown };
  if (!unixSeconds.safeParse(time).success) {
    return { ok: false, reason: 'The answer has no time.' };
  }
  if (states !== null && !Array.isArray(states)) {
    return { ok: false, reason: 'The answer has no list of states.' };
  }
  const vectors: unknown[] = states ?? [];
  const dropped: Partial<Record<DropReason, number>> = {};
  const kept: StateVector[] = [];
  for (const vector of vectors) {
    const parsed = parseVector(vector);
    if (typeof parsed === 'string') dropped[parsed] = (dropped[parsed] ?? 0) + 1;
    else kept.push(parsed);
  }
  return {
    ok: true,
    snapshot: { time: time as number, states: kept },
    received: vectors.length,
    dropped,
    wasNull: states === null,
  };
}

function parseVector(vector: unknown): StateVector | DropReason {
  if (!Array.isArray(vector) || vector.length < VECTOR_LENGTH) return 'shape';
  const fields = vector.length === VECTOR_LENGTH ? [...vector, null] : vector.slice(0, 18);
  const parsed = vectorSchema.safeParse(fields);
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path[0];
    return (typeof at === 'number' && STATE_FIELDS[at]) || 'shape';
  }
  const v = parsed.data;
  return {
    icao24: v[0],
    callsign: v[1],
    originCountry: v[2],
    timePosition: v[3],
    lastContact: v[4],
    longitude: v[5],
    latitude: v[6],
    baroAltitude: v[7],
    onGround: v[8],
    velocity: v[9],
    trueTrack: v[10],
    verticalRate: v[11],
    sensors: v[12],
    geoAltitude: v[13],
    squawk: v[14],
    spi: v[15],
    positionSource: v[16],
    category: v[17],
  };
}

/** A state vector as OpenSky writes it: 17 fields, or 18 with `extended`. */
function toVector(state: StateVector, extended: boolean): OpenSkyVector {
  const vector: OpenSkyVector = STATE_FIELDS.map((field) => state[field]);
  if (extended) vector[VECTOR_LENGTH] = state.category ?? 0;
  else vector.length = VECTOR_LENGTH;
  return vector;
}

/** A snapshot in OpenSky's own JSON; `states` is null if there are none. */
export function toStatesAnswer(
  snapshot: AircraftSnapshot,
  options: { extended?: boolean } = {},
): StatesAnswer {
  const states = snapshot.states.map((state) => toVector(state, options.extended ?? false));
  return { time: snapshot.time, states: states.length > 0 ? states : null };
}
