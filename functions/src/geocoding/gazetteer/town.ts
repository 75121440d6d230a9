/** Inhabitants per square kilometre of town. */
const DENSITY = 2_500;
const MAX_REACH_KM = 20;
const LEAST_ACCURACY_M = 5_000;

/** Radius of a round town with this population, in km. */
export const reachKm = (population: number): number =>
  Math.min(MAX_REACH_KM, Math.sqrt(population / DENSITY / Math.PI));

/**
 * The uncertainty of a location of which only the town's name is known, in metres: the person was
 * in it or near it.
 */
export const townAccuracyM = (population: number): number =>
  Math.ceil(LEAST_ACCURACY_M / 1000 + 1.5 * reachKm(population)) * 1000;

const POINTS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'];
const RADIANS = Math.PI / 180;

interface Position {
  latitude: number;
  longitude: number;
}

/** The initial direction from a to b on the great circle, as one of eight points. */
export function compassPoint(a: Position, b: Position): string {
  const turn = (b.longitude - a.longitude) * RADIANS;
  const [from, to] = [a.latitude * RADIANS, b.latitude * RADIANS];
  const azimuth = Math.atan2(
    Math.sin(turn) * Math.cos(to),
    Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(turn),
  );
  return POINTS[(Math.round(azimuth / RADIANS / 45) + 8) % 8] ?? 'N';
}

/** `12 km`, and from 100 km in tens. */
export const kmText = (km: number): string =>
  `${km < 100 ? Math.max(1, Math.round(km)) : Math.round(km / 10) * 10} km`;
