/** Performance of a kind of aircraft on one leg; speeds in m/s, heights in metres. */
export interface Performance {
  cruiseMps: number;
  cruiseM: number;
  climbMps: number;
  descentMps: number;
  /** Speed at take-off and landing; 0 for those that rise vertically. */
  groundMps: number;
}

interface Phase {
  startS: number;
  durationS: number;
  startM: number;
  fromMps: number;
  toMps: number;
  fromHeightM: number;
  toHeightM: number;
  onGround: boolean;
}

/** State along the path at one moment. */
export interface Moment {
  distanceM: number;
  speedMps: number;
  heightM: number;
  climbMps: number;
  onGround: boolean;
}

const ROLL_S = 35;

/**
 * Roll, climb, cruise, descent and roll over a distance. Speed and height change linearly within a
 * phase and distance is their exact integral, so reported and flown speed agree.
 */
export class Profile {
  readonly durationS: number;
  readonly #phases: readonly Phase[];

  constructor(lengthM: number, performance: Performance) {
    const { cruiseMps, groundMps, climbMps, descentMps } = performance;
    const rollS = groundMps > 0 ? ROLL_S : 0;
    const rollM = (groundMps / 2) * rollS;
    const meanMps = (groundMps + cruiseMps) / 2;
    const aloftM = Math.max(0, lengthM - 2 * rollM);
    // Short legs do not reach cruising height: climb and descent take nine tenths of them at most.
    const wantedM = performance.cruiseM * (1 / climbMps + 1 / descentMps) * meanMps;
    const share = Math.min(1, (0.9 * aloftM) / wantedM);
    const heightM = performance.cruiseM * share;
    const [climbS, descentS] = [heightM / climbMps, heightM / descentMps];
    const cruiseS = (aloftM - (climbS + descentS) * meanMps) / cruiseMps;
    const phases: Phase[] = [];
    const add = (
      durationS: number,
      speeds: [number, number],
      heights: [number, number],
      onGround = false,
    ) => {
      const last = phases.at(-1);
      phases.push({
        startS: last ? last.startS + last.durationS : 0,
        durationS,
        startM: last ? last.startM + ((last.fromMps + last.toMps) / 2) * last.durationS : 0,
        fromMps: speeds[0],
        toMps: speeds[1],
        fromHeightM: heights[0],
        toHeightM: heights[1],
        onGround,
      });
    };
    if (rollS > 0) add(rollS, [0, groundMps], [0, 0], true);
    add(climbS, [groundMps, cruiseMps], [0, heightM]);
    add(cruiseS, [cruiseMps, cruiseMps], [heightM, heightM]);
    add(descentS, [cruiseMps, groundMps], [heightM, 0]);
    if (rollS > 0) add(rollS, [groundMps, 0], [0, 0], true);
    this.#phases = phases;
    const last = phases.at(-1);
    this.durationS = last ? last.startS + last.durationS : 0;
  }

  /** @param atS seconds since the start of the leg, 0 ≤ x ≤ `durationS` */
  at(atS: number): Moment {
    let phase = this.#phases[0];
    for (const each of this.#phases) if (each.startS <= atS) phase = each;
    if (!phase) throw new RangeError('a leg has no phase');
    const elapsedS = atS - phase.startS;
    const part = phase.durationS > 0 ? elapsedS / phase.durationS : 0;
    const speedMps = phase.fromMps + (phase.toMps - phase.fromMps) * part;
    const rise = phase.toHeightM - phase.fromHeightM;
    return {
      distanceM: phase.startM + ((phase.fromMps + speedMps) / 2) * elapsedS,
      speedMps,
      heightM: phase.fromHeightM + rise * part,
      climbMps: phase.durationS > 0 ? rise / phase.durationS : 0,
      onGround: phase.onGround,
    };
  }
}
