import { type Fix, Path, type Place } from './great-circle.ts';
import { type Moment, type Performance, Profile } from './profile.ts';

/** Position and movement at one moment. */
export interface Motion
  extends Fix,
    Pick<Moment, 'speedMps' | 'heightM' | 'climbMps' | 'onGround'> {}

/**
 * The movement of one aircraft as a function of time in seconds; null while its transponder is off.
 */
export interface Movement {
  at(timeS: number): Motion | null;
  /** The start of the flight in progress at a time. */
  startedS(timeS: number): number;
}

/** For this long after landing and before take-off an aircraft is received on the ground. */
const HEARD_ON_GROUND_S = 240;

const wrap = (value: number, period: number) => ((value % period) + period) % period;

/** Back and forth between two places, with a stay at each end. */
export function shuttle(
  from: Place,
  to: Place,
  performance: Performance,
  options: { stayS: number; phaseS: number },
): Movement {
  const there = Path.between(from, to);
  const back = Path.between(to, from);
  const profile = new Profile(there.lengthM, performance);
  const legS = profile.durationS + options.stayS;
  const elapsed = (timeS: number) => wrap(timeS + options.phaseS, 2 * legS);
  return {
    at(timeS) {
      const inCycleS = elapsed(timeS);
      const path = inCycleS < legS ? there : back;
      const inLegS = inCycleS % legS;
      const flownS = Math.min(inLegS, profile.durationS);
      const restedS = inLegS - flownS;
      const untilS = options.stayS - restedS;
      if (restedS > HEARD_ON_GROUND_S && untilS > HEARD_ON_GROUND_S) return null;
      const { distanceM, speedMps, heightM, climbMps, onGround } = profile.at(flownS);
      const { latitude, longitude, track } = path.at(distanceM);
      const isParked = restedS > 0;
      return {
        latitude,
        longitude,
        track,
        speedMps: isParked ? 0 : speedMps,
        heightM: isParked ? 0 : heightM,
        climbMps: isParked ? 0 : climbMps,
        onGround: isParked || onGround,
      };
    },
    startedS: (timeS) => timeS - (elapsed(timeS) % legS),
  };
}

/** Circles at a constant speed, rising and sinking between two heights. */
export function circling(
  centre: Place,
  options: {
    radiusM: number;
    speedMps: number;
    lowM: number;
    highM: number;
    climbMps: number;
    phaseS: number;
    onGround?: boolean;
  },
): Movement {
  const { speedMps, lowM, highM, climbMps, phaseS, onGround = false } = options;
  const path = Path.around(centre, options.radiusM);
  const riseS = climbMps > 0 ? (highM - lowM) / climbMps : 0;
  return {
    at(timeS) {
      const { latitude, longitude, track } = path.at((timeS + phaseS) * speedMps);
      const inRiseS = riseS > 0 ? wrap(timeS + phaseS, 2 * riseS) : 0;
      const isRising = inRiseS < riseS;
      const heightM = lowM + (isRising ? inRiseS : 2 * riseS - inRiseS) * climbMps;
      const climb = riseS === 0 ? 0 : isRising ? climbMps : -climbMps;
      return { latitude, longitude, track, speedMps, heightM, climbMps: climb, onGround };
    },
    startedS: (timeS) => timeS - 3_600,
  };
}
