import { z } from 'zod';
import type { TableSort } from '@/ui/data-table/table-search.ts';

export const AIRCRAFT_SORTS = [
  'callsign',
  'icao24',
  'altitude',
  'speed',
  'climb',
  'distance',
  'age',
] as const;
export type AircraftSortField = (typeof AIRCRAFT_SORTS)[number];

/** Kilometres around a place, if the address says none. */
export const DEFAULT_RADIUS_KM = 100;

/** What people type into an address may look like a number. */
const word = z.union([z.string(), z.number().transform(String)]);
const sorts = AIRCRAFT_SORTS.flatMap((field) => [`${field}.asc`, `${field}.desc`]);

export const aircraftSearchSchema = z.object({
  q: word.pipe(z.string().max(100)).optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
  columns: z
    .string()
    .regex(/^[A-Za-z0-9]+(,[A-Za-z0-9]+)*$/)
    .max(300)
    .optional()
    .catch(undefined),
  where: z.enum(['air', 'ground']).optional().catch(undefined),
  /** OpenSky's number of a category. */
  category: z.number().int().min(0).max(20).optional().catch(undefined),
  /** Squawking 7500, 7600 or 7700. */
  emergency: z.literal(true).optional().catch(undefined),
  /** The id of a phenomenon, or `latitude,longitude`. */
  near: word
    .pipe(z.string().regex(/^[^/]{1,128}$/))
    .optional()
    .catch(undefined),
  /** Kilometres around `near`. */
  radius: z.number().min(1).max(2_000).optional().catch(undefined),
});
export type AircraftSearch = z.output<typeof aircraftSearchSchema>;

/** By callsign; near a place the nearest first. */
export const initialSort = (near: string | undefined): TableSort => ({
  field: near === undefined ? 'callsign' : 'distance',
  direction: 'asc',
});
