import type { StateVector } from '@nest/model';
import { type Aircraft, buildFleet } from './fleet.ts';
import type { Motion } from './movement.ts';

/** Of these, about ten thousand are received at any time; the others are at their gates. */
const FLEET_SIZE = 12_300;
const KNOT_MPS = 0.514444;
const RAD = Math.PI / 180;

const hundredths = (value: number) => Math.round(value * 100) / 100;
/** To 0.0001°, as OpenSky writes positions. */
const degrees = (value: number) => Math.round(value * 10_000) / 10_000;
/** To steps of 25 feet, in metres with two decimals, as in transponders and OpenSky. */
const altitudeOf = (metres: number) => (Math.round(metres / 7.62) * 762) / 100;
/** To steps of 64 feet a minute, in m/s with two decimals. */
const rateOf = (mps: number) => hundredths(Math.round(mps / 0.32512) * 0.32512);

/** One point of a track: time, latitude, longitude, barometric altitude, true track, on the ground. */
type Waypoint = [number, number, number, number | null, number, boolean];

/** OpenSky's response to `/tracks/all`. */
export interface Track {
  icao24: string;
  startTime: number;
  endTime: number;
  callsign: string | null;
  path: Waypoint[];
}

/** Simulated aircraft: the state at any time is a function of seed and time alone. */
export class Sky {
  readonly #fleet: readonly Aircraft[];
  readonly #byAddress: ReadonlyMap<string, Aircraft>;

  constructor(seed: string, fleetSize = FLEET_SIZE) {
    this.#fleet = buildFleet(seed, fleetSize);
    this.#byAddress = new Map(this.#fleet.map((aircraft) => [aircraft.icao24, aircraft]));
  }

  /** All aircraft received at a time. @param timeS whole Unix seconds */
  statesAt(timeS: number): StateVector[] {
    const states: StateVector[] = [];
    for (const aircraft of this.#fleet) {
      const state = stateOf(aircraft, timeS);
      if (state) states.push(state);
    }
    return states;
  }

  /** The flight of one aircraft from its start to a time, or null if it is not received then. */
  trackAt(icao24: string, timeS: number): Track | null {
    const aircraft = this.#byAddress.get(icao24);
    if (!aircraft?.hasPosition || !aircraft.movement.at(timeS)) return null;
    const path: Waypoint[] = [];
    const startS = Math.ceil(aircraft.movement.startedS(timeS));
    for (let atS = startS; atS <= timeS; atS += Math.min(5, timeS - atS) || 1) {
      const motion = aircraft.movement.at(atS);
      const last = path.at(-1);
      if (motion && (!last || atS === timeS || isWorthAPoint(last, atS, motion))) {
        path.push(waypointOf(atS, motion));
      }
    }
    const [first, last] = [path[0], path.at(-1)];
    if (!first || !last) return null;
    const { callsign } = aircraft;
    return { icao24, startTime: first[0], endTime: last[0], callsign, path };
  }
}

function stateOf(aircraft: Aircraft, timeS: number): StateVector | null {
  const { everyS, offsetS, extraS } = aircraft.reception;
  const ageS = (timeS + offsetS) % everyS;
  const heardS = timeS - ageS;
  const motion = aircraft.movement.at(heardS);
  if (!motion) return null;
  const { onGround, heightM } = motion;
  const { geoOffsetM, hasPosition } = aircraft;
  const speed = speedOf(motion);
  return {
    icao24: aircraft.icao24,
    callsign: aircraft.callsign,
    originCountry: aircraft.country,
    timePosition: hasPosition ? heardS : null,
    lastContact: heardS + Math.min(ageS, extraS),
    longitude: hasPosition ? degrees(motion.longitude) : null,
    latitude: hasPosition ? degrees(motion.latitude) : null,
    baroAltitude: onGround ? null : altitudeOf(heightM),
    onGround,
    velocity: speed.velocity,
    trueTrack: speed.trueTrack,
    verticalRate: onGround ? null : rateOf(motion.climbMps),
    sensors: null,
    geoAltitude: onGround || geoOffsetM === null ? null : altitudeOf(heightM + geoOffsetM),
    squawk: aircraft.squawk,
    spi: aircraft.spi,
    positionSource: aircraft.positionSource,
    category: aircraft.category,
  };
}

/**
 * In the air, aircraft send whole knots to the east and north; on the ground eighths of a knot and
 * 128ths of a turn.
 */
function speedOf({ speedMps, track, onGround }: Motion) {
  const knots = speedMps / KNOT_MPS;
  if (onGround) {
    return {
      velocity: hundredths((Math.round(knots * 8) / 8) * KNOT_MPS),
      trueTrack: hundredths((Math.round(track / 2.8125) % 128) * 2.8125),
    };
  }
  const east = Math.round(knots * Math.sin(track * RAD));
  const north = Math.round(knots * Math.cos(track * RAD));
  return {
    velocity: hundredths(Math.sqrt(east * east + north * north) * KNOT_MPS),
    trueTrack: hundredths((Math.atan2(east, north) / RAD + 360) % 360) % 360,
  };
}

function waypointOf(
  atS: number,
  { latitude, longitude, heightM, track, onGround }: Motion,
): Waypoint {
  return [
    atS,
    degrees(latitude),
    degrees(longitude),
    altitudeOf(heightM),
    hundredths(track),
    onGround,
  ];
}

/**
 * OpenSky's rules: every 15 minutes, 2.5° of turn, 100 m of height, or a change of the on-ground
 * flag.
 */
function isWorthAPoint(last: Waypoint, atS: number, motion: Motion): boolean {
  const turn = Math.abs(((motion.track - last[4] + 540) % 360) - 180);
  return (
    atS - last[0] >= 900 ||
    turn > 2.5 ||
    Math.abs(motion.heightM - (last[3] ?? 0)) > 100 ||
    motion.onGround !== last[5]
  );
}
