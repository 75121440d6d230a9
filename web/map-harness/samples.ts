import {
  type AircraftColumns,
  CATEGORIES,
  decodeAircraft,
  emptyPoints,
  encodeAircraft,
  PHENOMENON_STATUSES,
  type StateVector,
} from '@nest/model';
import type { PhenomenaArrays } from '@/map/layers/layer-data.ts';

/** Deterministic numbers of 0…1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Populated areas, and therefore aircraft and reports: latitude, longitude, spread, weight. */
const CENTRES = [
  [48, 8, 9, 5],
  [39, -95, 14, 5],
  [34, 112, 11, 3],
  [22, 79, 9, 2],
  [-15, -52, 12, 1.5],
  [36, 138, 5, 1.5],
  [-30, 146, 8, 1],
  [2, 110, 9, 1],
  [26, 50, 7, 1],
  [-2, 28, 16, 0.8],
] as const;
const WEIGHT = CENTRES.reduce((sum, [, , , weight]) => sum + weight, 0);

function placeOf(next: () => number): [latitude: number, longitude: number] {
  if (next() < 0.12) return [(Math.asin(2 * next() - 1) * 180) / Math.PI, next() * 360 - 180];
  const picked = next() * WEIGHT;
  let sum = 0;
  const centre =
    CENTRES.find(([, , , weight]) => {
      sum += weight;
      return sum >= picked;
    }) ?? CENTRES[0];
  const spread = () => (next() + next() + next() - 1.5) * 1.6 * centre[2];
  return [centre[0] + spread(), centre[1] + spread() * 1.3];
}

/** Aircraft of a snapshot at a time, in Unix seconds. */
export function aircraftSample(count: number, timeS: number, seed = 1): AircraftColumns {
  const next = random(seed);
  const states = Array.from({ length: count }, (_, i): StateVector => {
    const [latitude, longitude] = placeOf(next);
    const altitude = next() < 0.08 ? 0 : Math.min(12_500, 300 + next() * 14_000);
    const age = next() < 0.15 ? Math.floor(next() * 280) : Math.floor(next() * 12);
    return {
      icao24: (0x400000 + i).toString(16),
      callsign: `NST${i}`,
      originCountry: 'Switzerland',
      timePosition: timeS - age,
      lastContact: timeS,
      longitude,
      latitude,
      baroAltitude: altitude,
      onGround: altitude === 0,
      velocity: altitude === 0 ? 5 : 60 + altitude / 55,
      trueTrack: Math.floor(next() * 360),
      verticalRate: 0,
      sensors: null,
      geoAltitude: altitude,
      squawk: null,
      spi: false,
      positionSource: 0,
      category: [0, 2, 3, 4, 4, 4, 6, 7, 8, 9, 10, 14][Math.floor(next() * 12)] ?? 0,
    };
  });
  return decodeAircraft(encodeAircraft({ time: timeS, states }));
}

/** Phenomena, a twelfth of them obscured. */
export function phenomenaSample(count: number, seed = 2): PhenomenaArrays {
  const next = random(seed);
  const out: PhenomenaArrays = {
    ...emptyPoints(count),
    ids: Array.from({ length: count }, (_, i) => `p${i}`),
  };
  for (let i = 0; i < count; i++) {
    const [latitude, longitude] = placeOf(next);
    out.latitude[i] = latitude;
    out.longitude[i] = longitude;
    out.observedAtMs[i] = 1_700_000_000_000 + next() * 1e10;
    out.category[i] = next() < 0.6 ? 0 : Math.floor(next() * CATEGORIES.length);
    out.status[i] = Math.floor(next() ** 1.6 * PHENOMENON_STATUSES.length);
    out.obscured[i] = next() < 1 / 12 ? 1 : 0;
  }
  return out;
}
