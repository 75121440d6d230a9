import { z } from 'zod';
import { tagsSchema, text } from '../fields.ts';
import { geoprivacySchema } from '../geo.ts';
import { audienceSchema } from '../metadata.ts';
import { PHENOMENON_LABELS } from '../phenomena/labels.ts';
import { CATEGORIES, SHAPES } from '../phenomena/vocabulary.ts';
import { timePrecisionSchema } from '../time.ts';

const IMPORT_FORMATS = ['csv', 'geojson', 'json'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const IMPORT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'ibm866',
] as const;

/** What a column of a file can be mapped to. */
export const IMPORT_TARGETS = {
  title: PHENOMENON_LABELS.title,
  summary: PHENOMENON_LABELS.summary,
  category: PHENOMENON_LABELS.category,
  shape: PHENOMENON_LABELS.shape,
  dateTime: 'Date and time',
  date: 'Date',
  time: 'Time of day',
  durationS: 'Duration in seconds',
  durationMin: 'Duration in minutes',
  latitude: 'Latitude',
  longitude: 'Longitude',
  accuracyM: 'Accuracy (m)',
  elevationM: PHENOMENON_LABELS.elevationM,
  placeName: PHENOMENON_LABELS.placeName,
  lookAzimuthDeg: PHENOMENON_LABELS.lookAzimuthDeg,
  lookElevationDeg: PHENOMENON_LABELS.lookElevationDeg,
  witnessCount: PHENOMENON_LABELS.witnessCount,
  tags: PHENOMENON_LABELS.tags,
} as const;
export type ImportTarget = keyof typeof IMPORT_TARGETS;
const IMPORT_TARGET_NAMES = Object.keys(IMPORT_TARGETS) as ImportTarget[];

/**
 * How the columns of a file become phenomena. GeoJSON properties and JSON keys are columns too
 * (nested keys joined by dots); GeoJSON's point fills latitude and longitude by itself.
 */
export const columnMappingSchema = z.strictObject({
  format: z.enum(IMPORT_FORMATS),
  encoding: z.enum(IMPORT_ENCODINGS),
  /** Null: detect comma, semicolon, tab or bar. */
  delimiter: z.enum([',', ';', '\t', '|']).nullable(),
  /** Column name → target; columns that are not named are left out. */
  columns: z.record(z.string().max(200), z.enum(IMPORT_TARGET_NAMES)),
  /**
   * How times of day without an offset are read: `UTC`, an offset such as `+02:00`, or `nautical`,
   * the zone of 15° around the location's longitude.
   */
  timeZone: z
    .string()
    .regex(
      /^(UTC|nautical|[+-](0\d|1[0-4]):[0-5]\d)$/,
      'must be UTC, nautical or an offset as +02:00',
    ),
  /** How 03/04/1998 is read; if absent, ambiguous dates are rejected. */
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  /** Values that mean "unknown", by column: `{"elevation_m": ["-99"]}`. */
  unknown: z.record(z.string().max(200), z.array(z.string().max(100)).max(20)),
  /**
   * Whether a row without coordinates gets those of the place that it names, and a row without a
   * place name gets that of the nearest town. Absent: no.
   */
  gazetteer: z.boolean().optional(),
  /** Values for rows without a column of their own. */
  defaults: z.strictObject({
    category: z.enum(CATEGORIES),
    shape: z.enum(SHAPES),
    timePrecision: timePrecisionSchema.nullable(),
    geoprivacy: geoprivacySchema,
    audience: audienceSchema,
    tags: tagsSchema,
    placeName: text(0, 200),
  }),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;
