import { describe, expect, it } from 'vitest';
import { decodeImport, guessEncoding } from './decode.ts';
import { importAll, testMapping } from './import-fixtures.ts';

const HEADER = 'date,time,latitude,longitude,description\n';
const good = (day: number) => `1998-03-${day},22:15,48.5,2.5,A light over the river ${day}\n`;
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('bad input: a clear message each, and the rest imported', () => {
  it('names the row, column and byte of a wrong encoding', () => {
    const bytes = latin1(
      `${HEADER}${good(10)}1998-03-11,22:15,48.5,2.5,Une lumi\xe9re\n${good(12)}`,
    );
    const { inputs, rejects } = importAll(decodeImport(bytes, 'utf-8'), testMapping);
    expect(inputs).toHaveLength(2);
    expect(rejects).toEqual([
      {
        row: 2,
        line: 3,
        field: 'description',
        reason:
          'holds a byte that is not UTF-8 (0xE9). Save the file as UTF-8 or choose Windows-1252.',
      },
    ]);
    expect(guessEncoding(bytes)).toBe('windows-1252');
    expect(importAll(decodeImport(bytes, 'windows-1252'), testMapping).inputs[1]?.summary).toBe(
      'Une lumiére',
    );
  });

  it('rejects rows with a cell too few or too many', () => {
    const text = `${HEADER}${good(10)}1998-03-11,22:15,48.5,2.5\n1998-03-11,22:15,48.5,2.5,a,b\n${good(12)}`;
    const { inputs, rejects } = importAll(text, testMapping);
    expect(inputs).toHaveLength(2);
    expect(rejects.map(({ row, line }) => [row, line])).toEqual([
      [2, 3],
      [3, 4],
    ]);
    expect(rejects[0]?.reason).toContain('has 4 cells where the header has 5');
  });

  it('rejects every row that lacks its date when the column is missing', () => {
    const { rejects } = importAll('latitude,longitude,description\n1,2,light\n', testMapping);
    expect(rejects[0]).toMatchObject({ row: 1, field: 'date' });
  });

  it('loses one row to a quote that is never closed', () => {
    const text = `${HEADER}${good(10)}1998-03-11,22:15,48.5,2.5,"A light\n${good(12)}${good(13)}`;
    const { inputs, rejects } = importAll(text, testMapping);
    expect(inputs.map((input) => input.summary)).toEqual([
      'A light over the river 10',
      'A light over the river 12',
      'A light over the river 13',
    ]);
    expect(rejects).toMatchObject([{ row: 2, line: 3 }]);
    expect(rejects[0]?.reason).toContain('quote that is never closed');
  });

  it('loses one row to a quote that only a later quote closes', () => {
    const text = `${HEADER}1998-03-11,22:15,48.5,2.5,"A light\n1998-03-12,22:15,48.5,2.5,"Two lights, ""red"""\n${good(13)}`;
    const { inputs, rejects } = importAll(text, testMapping);
    expect(inputs[0]?.summary).toBe('Two lights, "red"');
    expect(inputs).toHaveLength(2);
    expect(rejects).toMatchObject([{ row: 1, line: 2 }]);
  });

  it.each(['x'.repeat(10 << 20), `"${'x y\n'.repeat(2_621_440)}"`])(
    'rejects a cell of 10 MB',
    (cell) => {
      const text = `${HEADER}${good(10)}1998-03-11,22:15,48.5,2.5,${cell}\n${good(12)}`;
      const { inputs, rejects } = importAll(text, testMapping);
      expect(inputs).toHaveLength(2);
      expect(rejects).toHaveLength(1);
      expect(rejects[0]).toMatchObject({ row: 2, field: 'description' });
      expect(rejects[0]?.reason).toContain('at most 1,048,576');
    },
  );

  it('names what is wrong with 31 February, latitude 91 and a time of 25:00', () => {
    const text = `${HEADER}1998-02-31,22:15,91,2.5,A\n1998-03-01,25:00,1,2,B\n${good(12)}`;
    const { inputs, rejects } = importAll(text, testMapping);
    expect(inputs).toHaveLength(1);
    expect(rejects.map(({ row, field, reason }) => [row, field, reason.slice(0, 60)])).toEqual([
      [1, 'date', '"1998-02-31" is not a date: February 1998 has 28 days. Corre'],
      [2, 'time', '"25:00" is not a time of day: hours go to 24, minutes and se'],
    ]);
    const latitude = importAll(`${HEADER}1998-02-21,22:15,91,2.5,A\n`, testMapping).rejects;
    expect(latitude).toMatchObject([
      {
        row: 1,
        line: 2,
        field: 'latitude',
        reason: expect.stringContaining('"91" must be 90 or less'),
      },
    ]);
  });

  it('keeps a formula as it was written; exports escape it', () => {
    const text = `${HEADER}1998-03-11,22:15,48.5,2.5,"=HYPERLINK(""http://x.example"")"\n`;
    expect(importAll(text, testMapping).inputs[0]?.summary).toBe('=HYPERLINK("http://x.example")');
  });
});
