import { distanceBetween, geohashForLocation } from 'geofire-common';
import { z } from 'zod';
import { number } from './fields.ts';

export const latitudeSchema = number(-90, 90);
export const longitudeSchema = number(-180, 180);

/** A location on Earth, WGS 84, in degrees, with the radius of its uncertainty in metres. */
export const geoPointSchema = z.strictObject(
  {
    latitude: latitudeSchema,
    longitude: longitudeSchema,
    /** Radius of the 95 % circle in metres, or null if unknown. */
    accuracyM: number(0, 20_037_509).nullable(),
  },
  'must be a place with latitude, longitude and accuracyM',
);
export type GeoPoint = z.infer<typeof geoPointSchema>;

export const GEOPRIVACIES = ['open', 'obscured', 'private'] as const;
/**
 * Who sees the location: `open` is everybody who may read the record, `obscured` shows them only a
 * 0.2° cell, `private` shows them nothing. The exact location is then in `private/location`.
 */
export type Geoprivacy = (typeof GEOPRIVACIES)[number];
export const geoprivacySchema = z.enum(GEOPRIVACIES, 'must be open, obscured or private');

/** Characters of a stored geohash; 9 resolve about 5 m. */
const GEOHASH_LENGTH = 9;
export const geohashSchema = z
  .string('must be a geohash')
  .regex(/^[0-9b-hjkmnp-z]{9}$/, 'must be a geohash of 9 characters');

/** The geohash of a location, 9 characters (Niemeyer 2008, by geofire-common). */
export function geohashOf(point: Pick<GeoPoint, 'latitude' | 'longitude'>): string {
  return geohashForLocation([point.latitude, point.longitude], GEOHASH_LENGTH);
}

/** Great-circle distance in metres. */
export function distanceM(
  a: Pick<GeoPoint, 'latitude' | 'longitude'>,
  b: Pick<GeoPoint, 'latitude' | 'longitude'>,
): number {
  return distanceBetween([a.latitude, a.longitude], [b.latitude, b.longitude]) * 1000;
}

/** Side of the cell that hides an obscured location, in degrees (as iNaturalist does). */
export const OBSCURED_CELL_DEG = 0.2;
/** The best accuracy that an obscured location may claim, in metres: the cell's height. */
export const OBSCURED_MIN_ACCURACY_M = 22_000;

/** The south-west corner and size of the 0.2° cell that contains a location, in degrees. */
export function obscuredCell(point: Pick<GeoPoint, 'latitude' | 'longitude'>) {
  const cells = 1 / OBSCURED_CELL_DEG;
  // Adding 0 turns a negative zero into zero.
  const floorTo = (value: number, limit: number) =>
    Math.min(Math.floor(Math.round(value * cells * 1e9) / 1e9), limit * cells - 1) / cells + 0;
  return {
    south: floorTo(point.latitude, 90),
    west: floorTo(point.longitude, 180),
    sizeDeg: OBSCURED_CELL_DEG,
  };
}

/** FNV-1a, 32 bits, as a fraction of 1: spreads ids evenly; it is not a secret. */
function fraction(seed: string): number {
  let hash = 0x811c9dc5;
  for (const char of seed) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/**
 * The public version of an obscured location: a point in the same 0.2° cell that depends only on
 * the cell and the record's id. Saving a record again, or moving it within its cell, never yields a
 * second sample, so samples cannot be averaged back to the exact location.
 */
export function obscuredLocation(
  point: Pick<GeoPoint, 'latitude' | 'longitude'>,
  recordId: string,
): GeoPoint {
  const cell = obscuredCell(point);
  // Whole steps of 0.0001° that never reach the far edge, which belongs to the next cell.
  const steps = Math.round(cell.sizeDeg * 1e4);
  const within = (edge: number, seed: string) =>
    (Math.round(edge * 1e4) + Math.floor(steps * fraction(`${recordId}/${seed}`))) / 1e4;
  const latitude = within(cell.south, 'latitude');
  const longitude = within(cell.west, 'longitude');
  const north = cell.south + cell.sizeDeg;
  const diagonal = distanceM(
    { latitude: cell.south, longitude: cell.west },
    { latitude: north, longitude: cell.west + cell.sizeDeg },
  );
  return {
    latitude,
    longitude,
    accuracyM: Math.max(OBSCURED_MIN_ACCURACY_M, Math.ceil(diagonal)),
  };
}

/**
 * The point whose name may be shown on a record: the middle of its cell if the location is
 * obscured, since `1 km W of Turbenthal` would reveal what the cell hides.
 */
export function nameablePlace(point: GeoPoint, geoprivacy: Geoprivacy): GeoPoint {
  if (geoprivacy !== 'obscured') return point;
  const { south, west, sizeDeg } = obscuredCell(point);
  return {
    latitude: south + sizeDeg / 2,
    longitude: west + sizeDeg / 2,
    accuracyM: OBSCURED_MIN_ACCURACY_M,
  };
}
