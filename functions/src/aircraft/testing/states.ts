import type { AircraftSnapshot, StateVector } from '@nest/model';
import { type Failure, failure, type Outcome, type States } from '../opensky/opensky-outcome.ts';

export function stateFixture(overrides: Partial<StateVector> = {}): StateVector {
  return {
    icao24: '4b1812',
    callsign: 'SWR318  ',
    originCountry: 'Switzerland',
    timePosition: 1_782_864_000,
    lastContact: 1_782_864_000,
    longitude: 8.5492,
    latitude: 47.4582,
    baroAltitude: 10_972.8,
    onGround: false,
    velocity: 231.5,
    trueTrack: 93.4,
    verticalRate: 0,
    sensors: null,
    geoAltitude: 11_178.54,
    squawk: '1000',
    spi: false,
    positionSource: 0,
    category: 4,
    ...overrides,
  };
}

/** A small snapshot: one aircraft of each kind that matters to the dialect. */
export function skyFixture(time: number): AircraftSnapshot {
  const at = { timePosition: time - 2, lastContact: time - 1 };
  return {
    time,
    states: [
      stateFixture(at),
      stateFixture({ ...at, icao24: '4b17e1', callsign: null, latitude: 46.2, longitude: 6.1 }),
      stateFixture({
        ...at,
        icao24: 'a2e5ec',
        callsign: '',
        originCountry: 'United States',
        timePosition: null,
        latitude: null,
        longitude: null,
        baroAltitude: null,
        velocity: null,
        trueTrack: null,
        verticalRate: null,
        geoAltitude: null,
        squawk: null,
        onGround: true,
        category: 0,
      }),
      stateFixture({
        ...at,
        icao24: '7c6b2f',
        originCountry: 'Australia',
        latitude: -33.791,
        longitude: 149.3532,
        baroAltitude: -30.48,
        spi: true,
        positionSource: 2,
        category: 8,
      }),
    ],
  };
}

/**
 * OpenSky as the ledger sees it: counts credits by its own clock and never too few. While `fault`
 * is not null, it responds with that.
 */
export class FakeOpenSky {
  calls = 0;
  refusals = 0;
  spent = 0;
  overspent = 0;
  fault: Failure | null = null;
  tellsRemaining = true;
  readonly #clock: () => number;
  readonly #credits: number;
  readonly #windowS: number;
  #window = -1;
  /** Credits spent by window. */
  readonly windows: number[] = [];

  constructor(clock: () => number, limits: { credits: number; windowS: number }) {
    this.#clock = clock;
    this.#credits = limits.credits;
    this.#windowS = limits.windowS;
  }

  async states({ box, timeS }: { box: unknown; timeS: number | null }): Promise<Outcome<States>> {
    const nowS = Math.floor(this.#clock() / 1000);
    const window = Math.floor(nowS / this.#windowS);
    if (window !== this.#window) {
      if (this.#window >= 0) this.windows.push(this.spent);
      this.#window = window;
      this.spent = 0;
    }
    this.calls++;
    if (this.fault) {
      if (this.fault.fault === 'limited') this.refusals++;
      return this.fault;
    }
    const cost = box ? 1 : 4;
    if (this.spent + cost > this.#credits) {
      this.overspent++;
      return failure('limited', { retryAfterS: (window + 1) * this.#windowS - nowS });
    }
    this.spent += cost;
    const remaining = this.tellsRemaining ? this.#credits - this.spent : null;
    return { ok: true, value: { snapshot: skyFixture(timeS ?? nowS), dropped: 0 }, remaining };
  }
}
