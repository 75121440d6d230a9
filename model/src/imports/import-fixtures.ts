import type { TimestampLike } from '../timestamp.ts';
import type { ImportMap } from './import-map.ts';
import { type MappedRow, mapRow } from './map-row.ts';
import { openImport } from './open-import.ts';
import type { ImportRecord } from './record.ts';

export const testTimestamp = (ms: number): TimestampLike => ({
  seconds: Math.floor(ms / 1000),
  nanoseconds: (((ms % 1000) + 1000) % 1000) * 1e6,
  toMillis: () => ms,
});

export const testMap: ImportMap = {
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

export function mapped(record: ImportRecord, map: ImportMap): MappedRow {
  const { row, line } = record;
  return record.ok
    ? mapRow(record.cells, map, { row, line, timestamp: testTimestamp })
    : { ok: false, rejects: [{ row, line, ...record.error }] };
}

/** Reads and maps a whole text; `null` for an accepted row, its reasons for a rejected one. */
export function importAll(text: string, map: ImportMap) {
  const rows = [...openImport(text, map).records()].map((record) => mapped(record, map));
  return {
    inputs: rows.flatMap((row) => (row.ok ? [row.input] : [])),
    rejects: rows.flatMap((row) => (row.ok ? [] : row.rejects)),
    rows,
  };
}
