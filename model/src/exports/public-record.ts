import type { GeoPoint } from '../geo.ts';
import type { TimestampLike } from '../timestamp.ts';
import type { ExportRecord } from './exporter.ts';

/** An instant as ISO 8601 in UTC, to the millisecond: `2026-02-03T20:41:00.000Z`. */
export const isoTime = (time: TimestampLike): string => new Date(time.toMillis()).toISOString();

/**
 * The location that an export may contain: that of the public record, never a private one. An
 * obscured location keeps its uncertainty, so that nobody takes it for an exact one.
 */
export function exportedPlace({ phenomenon }: ExportRecord): GeoPoint | null {
  return phenomenon.geoprivacy === 'private' ? null : phenomenon.location;
}

/** The columns of an export besides the location, with names that an import recognizes. */
export function exportedFields(record: ExportRecord) {
  const { id, phenomenon: p } = record;
  return {
    id,
    title: p.title,
    summary: p.summary,
    category: p.category,
    shape: p.shape,
    date_time: isoTime(p.observedAt),
    time_precision: p.timePrecision,
    utc_offset_min: p.utcOffsetMin,
    duration_s: p.durationS,
    geoprivacy: p.geoprivacy,
    accuracy_m: exportedPlace(record)?.accuracyM ?? null,
    elevation_m: p.elevationM,
    place_name: p.geoprivacy === 'private' ? '' : p.placeName,
    look_azimuth_deg: p.lookAzimuthDeg,
    look_elevation_deg: p.lookElevationDeg,
    witness_count: p.witnessCount,
    tags: p.tags.join('; '),
    status: p.status,
    classification: p.classification,
    audience: p.audience,
    source: p.source,
    source_reference: p.sourceReference,
    created_at: isoTime(p.createdAt),
    updated_at: isoTime(p.updatedAt),
  } satisfies Record<string, string | number | null>;
}
export type ExportedField = keyof ReturnType<typeof exportedFields>;
