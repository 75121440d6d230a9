import {
  AIRCRAFT_FLAGS,
  type AircraftColumns,
  callsignAt,
  distanceM,
  extrapolateColumns,
  icao24At,
  PHENOMENON_STATUSES,
  type Place,
  pointColumns,
  pointsOf,
  type ReadonlyPoints,
} from '@nest/model';
import type { CoarseArrays, ShootOnMap } from '../../../map/layers/layer-data.ts';
import type { Bounds } from '../../../map/map-surface.ts';
import { mergePoints } from '../../../map/tiles/merge-tiles.ts';
import { isWithin } from '../view/bounds.ts';

export type Order = 'newest' | 'nearest';

/** Rows beyond this are counted but not listed. */
export const MOST_ROWS = 500;

export interface InView<Row> {
  rows: Row[];
  /** All in view, listed or not. */
  count: number;
}

interface Looking {
  bounds: Bounds;
  /** The reference point of distances. */
  center: Place;
  /** The visible distance from there, in metres: at most to the limb of a globe. */
  reachM: number;
}

interface RowBase {
  id: string;
  place: Place;
  distanceM: number;
}

export interface PhenomenonRow extends RowBase {
  kind: 'phenomenon';
  title: string;
  observedAtMs: number;
  /** Indices into `CATEGORIES` and `PHENOMENON_STATUSES`. */
  category: number;
  status: number;
  obscured: boolean;
}

export interface AircraftRow extends RowBase {
  kind: 'aircraft';
  call: string;
  altitudeM: number | null;
  /** m/s. */
  velocity: number | null;
  onGround: boolean;
}

export interface ShootRow extends RowBase {
  kind: 'shoot';
  title: string;
  startedAtMs: number;
  status: ShootOnMap['status'];
}

/** Phenomena in view, sorted. */
export function phenomenaInView(
  points: ReadonlyPoints,
  order: Order,
  { bounds, center, reachM }: Looking,
): InView<PhenomenonRow> {
  const found: number[] = [];
  const keys: number[] = [];
  for (let i = 0; i < points.ids.length; i++) {
    const place = { latitude: points.latitude[i] ?? 0, longitude: points.longitude[i] ?? 0 };
    if (!isWithin(place, bounds)) continue;
    const away = distanceM(center, place);
    if (away > reachM) continue;
    found.push(i);
    keys.push(order === 'newest' ? -(points.observedAtMs[i] ?? 0) : away);
  }
  const rows = first(found, keys).map((i): PhenomenonRow => {
    const place = { latitude: points.latitude[i] ?? 0, longitude: points.longitude[i] ?? 0 };
    return {
      kind: 'phenomenon',
      id: points.ids[i] ?? '',
      title: points.titles[i] ?? '',
      place,
      distanceM: distanceM(center, place),
      observedAtMs: points.observedAtMs[i] ?? 0,
      category: points.category[i] ?? 0,
      status: points.status[i] ?? 0,
      obscured: points.obscured[i] === 1,
    };
  });
  return { rows, count: found.length };
}

/** The number of phenomena in the visible coarse cells. */
export function coarseInView(
  { longitude, latitude, counts }: CoarseArrays,
  { bounds, center, reachM }: Looking,
): number {
  const width = PHENOMENON_STATUSES.length;
  let total = 0;
  for (let cell = 0; cell < longitude.length; cell++) {
    const place = { latitude: latitude[cell] ?? 0, longitude: longitude[cell] ?? 0 };
    if (!isWithin(place, bounds) || distanceM(center, place) > reachM) continue;
    for (let i = 0; i < width; i++) total += counts[cell * width + i] ?? 0;
  }
  return total;
}

/** Points, and the newest of those that are only counted. */
export function withNewest(points: ReadonlyPoints, newest: ReadonlyPoints): ReadonlyPoints {
  const known = new Set(points.ids);
  const others = pointsOf(newest).filter(({ id }) => !known.has(id));
  return others.length === 0 ? points : mergePoints([points, pointColumns(others)]);
}

/** The values with the smallest keys, sorted; at most as many as are listed. */
function first(values: readonly number[], keys: readonly number[]): number[] {
  const limit =
    keys.length > MOST_ROWS ? (Float64Array.from(keys).sort()[MOST_ROWS - 1] ?? 0) : Infinity;
  return values
    .map((value, i) => ({ value, key: keys[i] ?? 0 }))
    .filter(({ key }) => key <= limit)
    .sort((a, b) => a.key - b.key)
    .slice(0, MOST_ROWS)
    .map(({ value }) => value);
}

/** Aircraft in view at their current position, nearest first; without outdated positions. */
export function aircraftInView(
  columns: AircraftColumns,
  nowS: number,
  { bounds, center, reachM }: Looking,
): InView<AircraftRow> {
  const { count } = columns;
  const now = {
    latitude: new Float64Array(count),
    longitude: new Float64Array(count),
    fade: new Float32Array(count),
  };
  extrapolateColumns(columns, nowS, now);
  const found: number[] = [];
  const keys: number[] = [];
  const placeOf = (i: number) => ({
    latitude: now.latitude[i] ?? 0,
    longitude: now.longitude[i] ?? 0,
  });
  for (let i = 0; i < count; i++) {
    if (!((now.fade[i] ?? 0) > 0) || !isWithin(placeOf(i), bounds)) continue;
    const away = distanceM(center, placeOf(i));
    if (away > reachM) continue;
    found.push(i);
    keys.push(away);
  }
  const rows = first(found, keys).map((i): AircraftRow => {
    const id = icao24At(columns, i);
    return {
      kind: 'aircraft',
      id,
      call: callsignAt(columns, i)?.trim() || id,
      place: placeOf(i),
      distanceM: distanceM(center, placeOf(i)),
      altitudeM: known(columns.geoAltitude[i]) ?? known(columns.baroAltitude[i]),
      velocity: known(columns.velocity[i]),
      onGround: ((columns.flags[i] ?? 0) & AIRCRAFT_FLAGS.onGround) !== 0,
    };
  });
  return { rows, count: found.length };
}

const known = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? null : value;

/** Shoots in view by their start, sorted. */
export function shootsInView(
  shoots: readonly (ShootOnMap & { title: string; startedAtMs: number })[],
  order: Order,
  { bounds, center, reachM }: Looking,
): InView<ShootRow> {
  const rows = shoots.flatMap(({ id, title, startedAtMs, status, location }): ShootRow[] =>
    location && isWithin(location, bounds) && distanceM(center, location) <= reachM
      ? [
          {
            kind: 'shoot',
            id,
            title,
            startedAtMs,
            status,
            place: location,
            distanceM: distanceM(center, location),
          },
        ]
      : [],
  );
  rows.sort((a, b) =>
    order === 'newest' ? b.startedAtMs - a.startedAtMs : a.distanceM - b.distanceM,
  );
  return { rows, count: rows.length };
}
