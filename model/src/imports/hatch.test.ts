import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeImport, guessEncoding } from './decode.ts';
import { guessMapping } from './guess-mapping.ts';
import { mapped } from './import-fixtures.ts';
import { openImport } from './open-import.ts';
import { importedId } from './row-id.ts';

const FILE = new URL('../../../../shared/data/hatch-udb.csv', import.meta.url);
const present = existsSync(FILE);
if (!present) console.warn('Skipped: hatch-udb.csv is not beside the project.');

describe.skipIf(!present)('a real catalogue of 16,799 reports', () => {
  it('is understood by its names and values, and every row accounted for', () => {
    const bytes = readFileSync(FILE);
    const text = decodeImport(bytes, guessEncoding(bytes));
    const reader = openImport(text, { format: 'csv', delimiter: null });
    const records = [...reader.records()];
    const sample = records.slice(0, 500).flatMap((record) => (record.ok ? [record.cells] : []));
    const map = guessMapping(reader.headers, sample, 'csv');
    expect(map.columns).toEqual({
      date: 'date',
      time: 'time',
      duration_min: 'durationMin',
      latitude: 'latitude',
      longitude: 'longitude',
      elevation_m: 'elevationM',
      state: 'placeName',
      description: 'summary',
    });
    expect(map.unknown).toEqual({ time: ['00:00'], elevation_m: ['-99'] });
    const rows = records.map((record) => mapped(record, map));
    const rejected = rows.flatMap((row) => (row.ok ? [] : row.rejects));
    expect(rows).toHaveLength(16_799);
    expect(rows.filter((row) => row.ok).length + rejected.length).toBe(16_799);
    expect(rejected).toMatchObject([
      { row: 8667, field: 'date', reason: expect.stringContaining('April 1970 has 30 days') },
    ]);
    const ids = new Set(records.flatMap((record) => (record.ok ? [importedId(record.cells)] : [])));
    expect(ids.size).toBe(16_799);
  });
});
