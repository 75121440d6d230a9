import { z } from 'zod';
import { latitudeSchema, longitudeSchema } from '../geo.ts';
import type { AircraftSnapshot } from './state-vector.ts';

/** OpenSky's bounding box, WGS 84 degrees; its names are those of OpenSky's parameters. */
const boxSchema = z.strictObject({
  lamin: latitudeSchema,
  lomin: longitudeSchema,
  lamax: latitudeSchema,
  lomax: longitudeSchema,
});
export type Box = z.infer<typeof boxSchema>;

const BOX_FIELDS = ['lamin', 'lomin', 'lamax', 'lomax'] as const;
type BoxField = (typeof BOX_FIELDS)[number];

export type ParsedBox = { ok: true; box: Box | null } | { ok: false; reason: string };

/** Reads the box of a query: all four parameters, or none (null). */
export function parseBox(query: Partial<Record<BoxField, string>>): ParsedBox {
  const missing = BOX_FIELDS.filter((field) => query[field] === undefined);
  if (missing.length === BOX_FIELDS.length) return { ok: true, box: null };
  if (missing.length > 0) {
    return { ok: false, reason: `A box needs ${missing.join(', ')} too.` };
  }
  const degrees = (field: BoxField) => {
    const text = (query[field] ?? '').trim();
    return text === '' ? Number.NaN : Number(text);
  };
  const parsed = boxSchema.safeParse(
    Object.fromEntries(BOX_FIELDS.map((field) => [field, degrees(field)])),
  );
  if (parsed.success) return { ok: true, box: parsed.data };
  const issue = parsed.error.issues[0];
  return { ok: false, reason: `${issue?.path.join('.') ?? 'The box'} ${issue?.message ?? ''}.` };
}

/** Area in square degrees, as OpenSky uses it for pricing; 0 if the box is empty. */
export function boxAreaDeg2(box: Box): number {
  return Math.max(0, box.lamax - box.lamin) * Math.max(0, box.lomax - box.lomin);
}

/**
 * Cost of a states call in credits
 * (https://openskynetwork.github.io/opensky-api/rest.html#api-credit-usage); null is the whole
 * world.
 */
export function statesCost(box: Box | null): 1 | 2 | 3 | 4 {
  const area = box ? boxAreaDeg2(box) : Number.POSITIVE_INFINITY;
  if (area <= 25) return 1;
  if (area <= 100) return 2;
  return area <= 400 ? 3 : 4;
}

/**
 * Whether a position is in a box, edges included. As with OpenSky, a box cannot cross the 180th
 * meridian: if `lomin` is above `lomax`, it is empty. A missing position is in no box.
 */
export function isInBox(box: Box, latitude: number | null, longitude: number | null): boolean {
  return (
    latitude !== null &&
    longitude !== null &&
    latitude >= box.lamin &&
    latitude <= box.lamax &&
    longitude >= box.lomin &&
    longitude <= box.lomax
  );
}

/** The aircraft of a snapshot within a box, as OpenSky would return them. */
export function cropToBox(snapshot: AircraftSnapshot, box: Box): AircraftSnapshot {
  return filterStates(snapshot, { box });
}

/** The aircraft that match a list of addresses (empty: all) and a box. */
export function filterStates(
  snapshot: AircraftSnapshot,
  query: { icao24?: readonly string[]; box?: Box | null },
): AircraftSnapshot {
  const { box } = query;
  const wanted = new Set(query.icao24?.map((address) => address.trim().toLowerCase()));
  const states = snapshot.states.filter(
    (state) =>
      (wanted.size === 0 || wanted.has(state.icao24)) &&
      (!box || isInBox(box, state.latitude, state.longitude)),
  );
  return { time: snapshot.time, states };
}

/** Mean radius of the Earth in metres (IUGG). */
export const EARTH_RADIUS_M = 6_371_008.8;

/**
 * The boxes that cover all points within a radius in metres: one, two if the circle crosses the
 * 180th meridian, or the whole cap if it contains a pole.
 */
export function boxesAround(
  place: { latitude: number; longitude: number },
  radiusM: number,
): Box[] {
  const reach = (radiusM / EARTH_RADIUS_M) * (180 / Math.PI);
  const lamin = Math.max(-90, place.latitude - reach);
  const lamax = Math.min(90, place.latitude + reach);
  if (lamin === -90 || lamax === 90) return [{ lamin, lomin: -180, lamax, lomax: 180 }];
  const rad = Math.PI / 180;
  // The meridians that touch the circle: sin(Δλ) = sin(r) / cos(φ).
  const aside = Math.asin(Math.sin(reach * rad) / Math.cos(place.latitude * rad)) / rad;
  const [west, east] = [place.longitude - aside, place.longitude + aside];
  const box = (lomin: number, lomax: number): Box => ({ lamin, lomin, lamax, lomax });
  if (west < -180) return [box(west + 360, 180), box(-180, east)];
  if (east > 180) return [box(west, 180), box(-180, east - 360)];
  return [box(west, east)];
}
