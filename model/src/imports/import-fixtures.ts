import type { TimestampLike } from '../timestamp.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { type MappedRow, mapColumns } from './map-columns.ts';
import { openImport } from './open-import.ts';
import type { ImportRecord } from './record.ts';

export const testTimestamp = (ms: number): TimestampLike => ({
  seconds: Math.floor(ms / 1000),
  nanoseconds: (((ms % 1000) + 1000) % 1000) * 1e6,
  toMillis: () => ms,
});

export const testMapping: ColumnMapping = {
  format: 'csv',
  encoding: 'utf-8',
  delimiter: null,
  columns: {
    date: 'date',
    time: 'time',
    latitude: 'latitude',
    longitude: 'longitude',
    description: 'summary',
  },
  timeZone: 'UTC',
  unknown: {},
  defaults: {
    category: 'uap',
    shape: 'unknown',
    timePrecision: null,
    geoprivacy: 'open',
    audience: 'team',
    tags: [],
    placeName: '',
  },
};

export function mapped(record: ImportRecord, map: ColumnMapping): MappedRow {
  const { row, line } = record;
  return record.ok
    ? mapColumns(record.cells, map, { row, line, timestamp: testTimestamp })
    : { ok: false, rejects: [{ row, line, ...record.error }] };
}

/** Reads and maps a whole text; `null` for an accepted row, its reasons for a rejected one. */
export function importAll(text: string, map: ColumnMapping) {
  const rows = [...openImport(text, map).records()].map((record) => mapped(record, map));
  return {
    inputs: rows.flatMap((row) => (row.ok ? [row.input] : [])),
    rejects: rows.flatMap((row) => (row.ok ? [] : row.rejects)),
    rows,
  };
}
