import {
  choice,
  number,
  type SearchField,
  type SearchOf,
  searchSchema,
  text,
  yes,
} from '@/lib/search-schema.ts';
import type { TableSort } from '@/ui/data-table/table-search.ts';

const AIRCRAFT_SORTS = [
  'callsign',
  'icao24',
  'altitude',
  'speed',
  'climb',
  'distance',
  'age',
] as const;
export type AircraftSortField = (typeof AIRCRAFT_SORTS)[number];

/** Kilometres around a place, if the URL has no radius. */
export const DEFAULT_RADIUS_KM = 100;

/** Text in a URL may look like a number. */
const word =
  (field: SearchField<string>): SearchField<string> =>
  (value) =>
    field(typeof value === 'number' ? String(value) : value);
const sorts = AIRCRAFT_SORTS.flatMap((field) => [`${field}.asc`, `${field}.desc`]);

export const aircraftSearchSchema = searchSchema({
  q: word(text({ max: 100 })),
  sort: choice(sorts),
  columns: text({ max: 300, matches: /^[A-Za-z0-9]+(,[A-Za-z0-9]+)*$/ }),
  where: choice(['air', 'ground']),
  /** OpenSky's category number. */
  category: (value: unknown) => (Number.isInteger(value) ? number(0, 20)(value) : undefined),
  /** With squawk 7500, 7600 or 7700. */
  emergency: yes,
  /** The id of a phenomenon, or `latitude,longitude`. */
  near: word(text({ matches: /^[^/]{1,128}$/ })),
  /** Kilometres around `near`. */
  radius: number(1, 2_000),
});
export type AircraftSearch = SearchOf<typeof aircraftSearchSchema>;

/** By callsign; near a place, nearest first. */
export const initialSort = (near: string | undefined): TableSort => ({
  field: near === undefined ? 'callsign' : 'distance',
  direction: 'asc',
});
