import type { Random } from '../lib/random.ts';

/**
 * How a camera is carried: mean speed in m/s, and how much its heading changes, in degrees per
 * step.
 */
const WALKS = {
  walk: { speed: 1.3, wander: 14 },
  drive: { speed: 13, wander: 6 },
  boat: { speed: 4.5, wander: 3 },
} as const;
export type WalkKind = keyof typeof WALKS;

const METRES_PER_DEGREE = 111_195;
const rad = (degrees: number) => (degrees * Math.PI) / 180;
const wrap = (longitude: number) => ((longitude + 540) % 360) - 180;

/**
 * A path of latitude, longitude and seconds: a great circle in small steps, with a random heading.
 */
export function walkPath(
  random: Random,
  start: { lat: number; lon: number },
  options: { kind: WalkKind; headingDeg: number; durationS: number; stepS: number },
): [number, number, number][] {
  const { speed, wander } = WALKS[options.kind];
  let { lat, lon } = start;
  let heading = options.headingDeg;
  const points: [number, number, number][] = [[lat, lon, 0]];
  for (let atS = options.stepS; atS <= options.durationS; atS += options.stepS) {
    heading += random.between(-wander, wander);
    const metres = speed * random.between(0.75, 1.2) * options.stepS;
    lat += (metres * Math.cos(rad(heading))) / METRES_PER_DEGREE;
    lon = wrap(lon + (metres * Math.sin(rad(heading))) / (METRES_PER_DEGREE * Math.cos(rad(lat))));
    points.push([lat, lon, atS]);
  }
  return points;
}

/** Seconds, azimuth and elevation of a hand-held camera that slowly follows something. */
export function orientationTrack(
  random: Random,
  options: { azimuthDeg: number; elevationDeg: number; turnDeg: number; durationS: number },
): [number, number, number][] {
  const count = Math.min(60, Math.max(2, Math.round(options.durationS / 5)));
  return Array.from({ length: count + 1 }, (_, i) => {
    const part = i / count;
    const azimuth = options.azimuthDeg + options.turnDeg * part + random.between(-1.5, 1.5);
    const rise = 6 * Math.sin(Math.PI * part) + random.between(-1, 1);
    const elevation = Math.max(-90, Math.min(90, options.elevationDeg + rise));
    return [part * options.durationS, ((azimuth % 360) + 360) % 360, elevation];
  });
}
