import { type CallsignColumn, callsignOf } from './callsign-column.ts';
import type { AircraftSnapshot, StateVector } from './state-vector.ts';

/** Media type of {@link AircraftColumns} on the wire, as `encodeAircraft` writes them. */
export const AIRCRAFT_COLUMNS_TYPE = 'application/vnd.nest.aircraft';

/** Bits of `AircraftColumns.flags`. */
export const AIRCRAFT_FLAGS = { onGround: 1, spi: 2, hasPosition: 4 } as const;

/** Represents null in `AircraftColumns.category`. */
export const NO_CATEGORY = 255;

/**
 * A snapshot in columns, sorted by address; plain data that can be posted to a worker. In numeric
 * columns NaN represents null. Units are those of `StateVector`.
 */
export interface AircraftColumns {
  /** Unix seconds that the snapshot is for. */
  time: number;
  count: number;
  /** Addresses as numbers, ascending. */
  icao24: Uint32Array;
  latitude: Float64Array;
  longitude: Float64Array;
  baroAltitude: Float64Array;
  geoAltitude: Float64Array;
  velocity: Float64Array;
  trueTrack: Float64Array;
  verticalRate: Float64Array;
  timePosition: Float64Array;
  lastContact: Float64Array;
  category: Uint8Array;
  positionSource: Uint8Array;
  /** Bits of {@link AIRCRAFT_FLAGS}. */
  flags: Uint8Array;
  /** Index into `countries`. */
  countryIndex: Uint32Array;
  countries: string[];
  /** See {@link callsignAt}. */
  callsigns: CallsignColumn;
  /** See {@link squawkAt}. */
  squawks: Uint16Array;
  /** Squawks that are not 4 octal digits, by row. */
  oddSquawks: Record<string, string>;
  /** Receivers, by row; present only if requested. */
  sensors: Record<string, number[]>;
}

/** Code of a null squawk and of an odd one; any other squawk is its octal value plus 2. */
export const SQUAWK_NULL = 0;
export const SQUAWK_ODD = 1;
export const SQUAWK_FIRST = 2;

/** The address of a row, 6 hexadecimal digits. */
export function icao24At(columns: AircraftColumns, row: number): string {
  return (columns.icao24[row] ?? 0).toString(16).padStart(6, '0');
}

/** The callsign of a row as OpenSky sent it, including blanks. */
export function callsignAt(columns: AircraftColumns, row: number): string | null {
  return callsignOf(columns.callsigns, row);
}

function countryAt(columns: AircraftColumns, row: number): string {
  return columns.countries[columns.countryIndex[row] ?? 0] ?? '';
}

export function squawkAt(columns: AircraftColumns, row: number): string | null {
  const code = columns.squawks[row] ?? SQUAWK_NULL;
  if (code === SQUAWK_NULL) return null;
  if (code === SQUAWK_ODD) return columns.oddSquawks[row] ?? null;
  return (code - SQUAWK_FIRST).toString(8).padStart(4, '0');
}

function sensorsAt(columns: AircraftColumns, row: number): number[] | null {
  return columns.sensors[row] ?? null;
}

/** The row of an address, or -1; the first if there are several. */
export function indexOfIcao24(columns: AircraftColumns, icao24: string): number {
  const wanted = Number.parseInt(icao24, 16);
  let low = 0;
  let high = columns.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((columns.icao24[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return columns.icao24[low] === wanted && low < columns.count ? low : -1;
}

/** One aircraft of the columns, equal field by field to the encoded one. */
export function stateAt(columns: AircraftColumns, row: number): StateVector {
  const number = (column: Float64Array) => {
    const value = column[row];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const flags = columns.flags[row] ?? 0;
  const category = columns.category[row] ?? NO_CATEGORY;
  return {
    icao24: icao24At(columns, row),
    callsign: callsignAt(columns, row),
    originCountry: countryAt(columns, row),
    timePosition: number(columns.timePosition),
    lastContact: columns.lastContact[row] ?? 0,
    longitude: number(columns.longitude),
    latitude: number(columns.latitude),
    baroAltitude: number(columns.baroAltitude),
    onGround: (flags & AIRCRAFT_FLAGS.onGround) !== 0,
    velocity: number(columns.velocity),
    trueTrack: number(columns.trueTrack),
    verticalRate: number(columns.verticalRate),
    sensors: sensorsAt(columns, row),
    geoAltitude: number(columns.geoAltitude),
    squawk: squawkAt(columns, row),
    spi: (flags & AIRCRAFT_FLAGS.spi) !== 0,
    positionSource: columns.positionSource[row] ?? 0,
    category: category === NO_CATEGORY ? null : category,
  };
}

/** The columns as a list of state vectors, sorted by address. */
export function toSnapshot(columns: AircraftColumns): AircraftSnapshot {
  return {
    time: columns.time,
    states: Array.from({ length: columns.count }, (_, row) => stateAt(columns, row)),
  };
}
