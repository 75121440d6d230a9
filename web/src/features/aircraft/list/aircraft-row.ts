import {
  AIRCRAFT_FLAGS,
  type AircraftColumns,
  boxesAround,
  callsignAt,
  distanceM,
  extrapolate,
  icao24At,
  isInBox,
  type StateVector,
  squawkAt,
  stateAt,
} from '@nest/model';
import { emergencyOf } from '../emergency.ts';
import type { Near } from '../near.ts';

/** One aircraft of the table. */
export interface AircraftRow extends StateVector {
  /** Without its padding; empty if none was received. */
  call: string;
  altitudeM: number | null;
  /** Distance from the place of the search to the aircraft when the rows were created. */
  distanceM: number | null;
  /** Unix seconds at which its position was received; null without a position. */
  heardS: number | null;
}

export interface AircraftFilter {
  q: string;
  where?: 'air' | 'ground' | undefined;
  category?: number | undefined;
  emergency?: boolean | undefined;
  near?: { place: Near; radiusM: number } | null;
}

/**
 * The aircraft of a snapshot that match a filter. @param atS the time for distances; Unix seconds
 */
export function aircraftRows(
  columns: AircraftColumns,
  filter: AircraftFilter,
  atS: number,
): AircraftRow[] {
  const q = filter.q.replace(/\s/g, '').toUpperCase();
  const area = filter.near ? areaOf(filter.near, atS) : null;
  const rows: AircraftRow[] = [];
  for (let i = 0; i < columns.count; i++) {
    // An address that occurs twice is shown once.
    if (i > 0 && columns.icao24[i] === columns.icao24[i - 1]) continue;
    if (!passes(columns, i, filter) || (q !== '' && !matches(columns, i, q))) continue;
    const near = area?.(columns, i);
    if (near === null) continue;
    rows.push(near ?? rowOf(stateAt(columns, i), null));
  }
  return rows;
}

function rowOf(state: StateVector, distance: number | null): AircraftRow {
  return {
    ...state,
    call: state.callsign?.trim() ?? '',
    altitudeM: state.geoAltitude ?? state.baroAltitude,
    distanceM: distance,
    heardS: state.latitude === null ? null : (state.timePosition ?? state.lastContact),
  };
}

function passes(columns: AircraftColumns, i: number, filter: AircraftFilter): boolean {
  const isOnGround = ((columns.flags[i] ?? 0) & AIRCRAFT_FLAGS.onGround) !== 0;
  if (filter.where && (filter.where === 'ground') !== isOnGround) return false;
  if (filter.category !== undefined && columns.category[i] !== filter.category) return false;
  return !filter.emergency || emergencyOf(squawkAt(columns, i)) !== null;
}

/** Part of the callsign, or a prefix of the address or squawk; `q` in upper case. */
function matches(columns: AircraftColumns, i: number, q: string): boolean {
  return (
    (callsignAt(columns, i) ?? '').toUpperCase().includes(q) ||
    icao24At(columns, i).toUpperCase().startsWith(q) ||
    (squawkAt(columns, i) ?? '').startsWith(q)
  );
}

/** How far an aircraft can have flown since its last position, in metres. */
const CARRY_M = 60_000;

/** Creates the row of an aircraft within an area, or null if it is outside. */
function areaOf({ place, radiusM }: { place: Near; radiusM: number }, atS: number) {
  const boxes = boxesAround(place, radiusM + CARRY_M);
  return (columns: AircraftColumns, i: number): AircraftRow | null => {
    const latitude = columns.latitude[i] ?? Number.NaN;
    const longitude = columns.longitude[i] ?? Number.NaN;
    if (!boxes.some((box) => isInBox(box, latitude, longitude))) return null;
    const state = stateAt(columns, i);
    const now = extrapolate(state, atS);
    const away = now && distanceM(place, now);
    return away !== null && away <= radiusM ? rowOf(state, away) : null;
  };
}
