import { parse } from 'csv-parse/browser/esm/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importAll, testMapping } from './import-fixtures.ts';
import { openImport } from './open-import.ts';
import type { ImportReader } from './record.ts';

const SEED = 20_261;
const check = (
  property: fc.IProperty<never> | fc.IRawProperty<[string]> | fc.IRawProperty<[string[][]]>,
) => fc.assert(property as fc.IRawProperty<unknown>, { seed: SEED, numRuns: 400, verbose: 1 });

const piece = fc.constantFrom(
  'a',
  '1998-03-04',
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r\n',
  '{',
  '}',
  '[',
  ']',
  ':',
  '"k"',
  '\\',
  ' ',
  'é',
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/**
 * Every record has the next number, moves the offset on, and reads the same from a reader that
 * resumes before it.
 */
function expectResumable(reader: ImportReader, length: number): void {
  const all = [...reader.records()];
  let before = { offset: reader.dataOffset, row: 0 };
  for (const [i, record] of all.entries()) {
    expect(record.row).toBe(i + 1);
    expect(record.nextOffset).toBeGreaterThan(record.offset);
    expect(record.nextOffset).toBeLessThanOrEqual(length);
    expect([...reader.records(before)]).toEqual(all.slice(i));
    before = { offset: record.nextOffset, row: record.row };
  }
  expect([...reader.records(before)]).toEqual([]);
}

describe(`reading any text (seed ${SEED})`, () => {
  it('resumes at any record of a CSV and accounts for every one', () => {
    check(
      fc.property(anyText, (body) => {
        const text = `date,b\n${body}`;
        expectResumable(openImport(text, { format: 'csv', delimiter: ',' }), text.length);
        const { inputs, rows } = importAll(text, testMapping);
        expect(inputs.length + rows.filter((row) => !row.ok).length).toBe(rows.length);
      }),
    );
  });

  it.each(['json', 'geojson'] as const)('resumes at any record of %s', (format) => {
    check(
      fc.property(anyText, (body) => {
        for (const text of [`[{"date":"1998"},${body}`, `{"date":"1998"}\n{${body}`]) {
          expectResumable(openImport(text, { format, delimiter: null }), text.length);
        }
      }),
    );
  });

  it('agrees with csv-parse on files that are well formed', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '7'), maxLength: 6 });
    const row = fc.array(cell, { minLength: 2, maxLength: 2 });
    check(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
        const text = `x,y\n${rows.map((cells) => cells.map(quote).join(',')).join('\r\n')}`;
        const expected: string[][] = parse(text.slice(4), { relax_column_count: true });
        const read = [...openImport(text, { format: 'csv', delimiter: null }).records()];
        expect(read.map((record) => record.ok && Object.values(record.cells))).toEqual(expected);
      }),
    );
  });
});

describe('JSON', () => {
  const read = (text: string, format: 'json' | 'geojson' = 'json') =>
    [...openImport(text, { format, delimiter: null }).records()].map((record) =>
      record.ok ? record.cells : record.error.reason.slice(0, 40),
    );

  it('reads a list, a list in an object, one object a line, and a single object', () => {
    const two = [{ a: '1' }, { a: '2' }];
    expect(read('[{"a":1},\n{"a":2}]')).toEqual(two);
    expect(read('{"meta":{"n":[1]},"sightings":[{"a":1},{"a":2}],"more":1}')).toEqual(two);
    expect(read('{"a":1}\n{"a":2}\n')).toEqual(two);
    expect(read('{"a":{"b":[1,2],"c":null}}')).toEqual([{ 'a.b': '1; 2', 'a.c': '' }]);
  });

  it('loses a broken element only', () => {
    expect(read('[{"a":1},{"a":,},{"a":2}]')).toEqual([
      { a: '1' },
      expect.stringContaining('is no JSON'),
      { a: '2' },
    ]);
    expect(read('[{"a":1},\n{"a":"x,\n{"a":2}]')).toEqual([
      { a: '1' },
      expect.any(String),
      { a: '2' },
    ]);
  });

  it('reads points of GeoJSON and rejects other geometries by name', () => {
    const feature = (geometry: unknown) => ({
      type: 'Feature',
      id: 7,
      properties: { t: 'x' },
      geometry,
    });
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        feature({ type: 'Point', coordinates: [2.5, 48.5, 120] }),
        feature({ type: 'LineString', coordinates: [] }),
        feature(null),
      ],
    });
    expect(read(text, 'geojson')).toEqual([
      {
        t: 'x',
        id: '7',
        'geometry.longitude': '2.5',
        'geometry.latitude': '48.5',
        'geometry.elevation': '120',
      },
      'is a LineString; only a Point can be imp',
      { t: 'x', id: '7' },
    ]);
  });
});
