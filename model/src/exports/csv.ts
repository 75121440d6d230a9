import { csvLine } from './csv-cell.ts';
import type { Exporter } from './exporter.ts';
import { type ExportedField, exportedFields, exportedPlace } from './public-record.ts';

const COLUMNS: readonly (ExportedField | 'latitude' | 'longitude')[] = [
  'id',
  'title',
  'summary',
  'category',
  'shape',
  'date_time',
  'time_precision',
  'utc_offset_min',
  'duration_s',
  'latitude',
  'longitude',
  'accuracy_m',
  'geoprivacy',
  'elevation_m',
  'place_name',
  'look_azimuth_deg',
  'look_elevation_deg',
  'witness_count',
  'tags',
  'status',
  'classification',
  'audience',
  'source',
  'source_reference',
  'created_at',
  'updated_at',
];

/** RFC 4180 with a byte order mark, without which spreadsheets misread UTF-8. */
export const csvExporter: Exporter = {
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  head: `\uFEFF${csvLine(COLUMNS)}`,
  separator: '',
  tail: '',
  record(record) {
    const place = exportedPlace(record);
    const cells = {
      ...exportedFields(record),
      latitude: place?.latitude ?? null,
      longitude: place?.longitude ?? null,
    };
    return csvLine(COLUMNS.map((column) => cells[column]));
  },
};
