import { distanceM, parseStatesAnswer, type StateVector, toStatesAnswer } from '@nest/model';
import { describe, expect, it } from 'vitest';
import { Sky } from './sky.ts';

const SEED = 'sky-test';
const AT = 1_790_000_000;
const sky = new Sky(SEED, 3_000);

const place = ({ latitude, longitude }: StateVector) => ({
  latitude: latitude ?? Number.NaN,
  longitude: longitude ?? Number.NaN,
});

/** States received at both times, with fresh positions at both. */
function pairs(fromS: number, toS: number): [StateVector, StateVector][] {
  const later = new Map(sky.statesAt(toS).map((state) => [state.icao24, state]));
  return sky.statesAt(fromS).flatMap((state): [StateVector, StateVector][] => {
    const next = later.get(state.icao24);
    const areFresh = state.timePosition === fromS && next?.timePosition === toS;
    return next && areFresh ? [[state, next]] : [];
  });
}

const turnOf = (a: StateVector, b: StateVector) =>
  Math.abs((((b.trueTrack ?? 0) - (a.trueTrack ?? 0) + 540) % 360) - 180);

describe(`the simulated sky of seed ${SEED}`, () => {
  it('is a function of seed and time alone', () => {
    const states = sky.statesAt(AT);
    sky.statesAt(AT + 100);
    expect(sky.statesAt(AT)).toEqual(states);
    expect(new Sky(SEED, 3_000).statesAt(AT)).toEqual(states);
    expect(new Sky('another', 3_000).statesAt(AT)).not.toEqual(states);
  });

  it('has some ten thousand aircraft of all kinds', () => {
    const states = new Sky(SEED).statesAt(AT);
    expect(states.length).toBeGreaterThan(9_500);
    expect(states.length).toBeLessThan(10_800);
    expect(new Set(states.map(({ icao24 }) => icao24)).size).toBe(states.length);
    const categories = new Set(states.map(({ category }) => category));
    for (const category of [2, 4, 6, 8, 9, 10, 14, 17]) expect(categories).toContain(category);
  });

  it('is stale and incomplete as a real answer is', () => {
    const states = new Sky(SEED).statesAt(AT);
    const placed = states.filter(({ timePosition }) => timePosition !== null);
    const stale = placed.filter(({ timePosition }) => AT - (timePosition ?? AT) > 15);
    expect(stale.length / placed.length).toBeGreaterThan(0.13);
    expect(stale.length / placed.length).toBeLessThan(0.18);
    expect(1 - placed.length / states.length).toBeGreaterThan(0.006);
    expect(1 - placed.length / states.length).toBeLessThan(0.015);
    const onGround = states.filter((state) => state.onGround);
    expect(onGround.length / states.length).toBeGreaterThan(0.04);
    expect(onGround.every(({ baroAltitude }) => baroAltitude === null)).toBe(true);
  });

  it('gives only vectors that are valid', () => {
    const answer = toStatesAnswer({ time: AT, states: sky.statesAt(AT) }, { extended: true });
    const parsed = parseStatesAnswer(JSON.parse(JSON.stringify(answer)));
    expect(parsed).toMatchObject({ ok: true, dropped: {} });
    expect(parsed.ok && parsed.snapshot.states).toEqual(sky.statesAt(AT));
  });

  it.each([1_790_000_000, 1_790_020_000, 1_790_060_000])(
    'moves aircraft at the speed that it gives them, at %i',
    (at) => {
      const stepS = 10;
      // For circling aircraft the straight line is shorter than the flown path.
      const moving = pairs(at, at + stepS).filter(
        ([a, b]) => !a.onGround && !b.onGround && turnOf(a, b) < 5,
      );
      expect(moving.length).toBeGreaterThan(1_000);
      for (const [a, b] of moving) {
        const mean = ((a.velocity ?? 0) + (b.velocity ?? 0)) / 2;
        const flown = distanceM(place(a), place(b)) / stepS;
        // Rounding to 0.0001° is up to 8 m at either end, rounding to knots 0.4 m/s.
        expect(Math.abs(flown - mean), `${a.icao24} at ${at}`).toBeLessThan(2.1);
      }
    },
  );

  it('climbs and sinks at the rate that it gives', () => {
    const stepS = 10;
    const level = pairs(AT, AT + stepS).filter(([a, b]) => a.verticalRate === b.verticalRate);
    expect(level.length).toBeGreaterThan(1_000);
    for (const [a, b] of level) {
      if (a.baroAltitude === null || b.baroAltitude === null) continue;
      const climbed = (b.baroAltitude - a.baroAltitude) / stepS;
      // Altitudes have steps of 7.62 m, rates have steps of 0.33 m/s.
      expect(Math.abs(climbed - (a.verticalRate ?? 0)), a.icao24).toBeLessThan(0.95);
    }
  });

  it('gives tracks that end where the aircraft is', () => {
    const flying = sky.statesAt(AT).filter((state) => !state.onGround && state.timePosition === AT);
    for (const state of flying.slice(0, 40)) {
      const track = sky.trackAt(state.icao24, AT);
      const last = track?.path.at(-1);
      expect(last?.slice(0, 3)).toEqual([AT, state.latitude, state.longitude]);
      const times = track?.path.map(([time]) => time) ?? [];
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(track?.startTime).toBe(times[0]);
    }
    expect(sky.trackAt('ffffff', AT)).toBeNull();
  });
});
