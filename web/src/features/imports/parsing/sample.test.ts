import { describe, expect, it } from 'vitest';
import { readSample, SAMPLE_RECORDS, type SampleResult } from './sample.ts';

const DETECT = { encoding: null, format: null, delimiter: null };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const sampleOf = (result: SampleResult) => {
  if (!result.ok) throw new Error(result.problem);
  return result.sample;
};

describe('readSample', () => {
  it('reads columns and records, and proposes a map', () => {
    const file = 'date,time,latitude,longitude,description\n1999-02-03,21:40,47.3,8.5,A light\n';
    const sample = sampleOf(readSample(bytesOf(file), false, 'reports.csv', DETECT));
    expect(sample).toMatchObject({ format: 'csv', encoding: 'utf-8', whole: true });
    expect(sample.headers).toEqual(['date', 'time', 'latitude', 'longitude', 'description']);
    expect(sample.records).toHaveLength(1);
    expect(sample.guess.columns).toMatchObject({ date: 'date', description: 'summary' });
  });

  it('leaves out the record that the sample cuts in two', () => {
    const file = 'date,description\n1999-02-03,First\n1999-02-04,"Sec';
    const sample = sampleOf(readSample(bytesOf(file), true, 'a.csv', DETECT));
    expect(sample.records.map((record) => record.row)).toEqual([1]);
    expect(sample.whole).toBe(false);
  });

  it('keeps a last record without a line break if the file ends there', () => {
    const file = 'date,description\n1999-02-03,First\n1999-02-04,Second';
    expect(sampleOf(readSample(bytesOf(file), false, 'a.csv', DETECT)).records).toHaveLength(2);
  });

  it('stops at its limit', () => {
    const rows = Array.from({ length: SAMPLE_RECORDS + 1 }, (_, i) => `1999-02-03,Row ${i}`);
    const file = ['date,description', ...rows].join('\n');
    const sample = sampleOf(readSample(bytesOf(file), false, 'a.csv', DETECT));
    expect(sample.records).toHaveLength(SAMPLE_RECORDS);
    expect(sample.whole).toBe(false);
  });

  it('takes the encoding and delimiter that it is told', () => {
    const file = Uint8Array.from([
      ...bytesOf('date;place\n1999-02-03;Z'),
      0xfc,
      ...bytesOf('rich\n'),
    ]);
    const sample = sampleOf(
      readSample(file, false, 'a.csv', { ...DETECT, encoding: 'windows-1252', delimiter: ';' }),
    );
    expect(sample.records[0]).toMatchObject({ cells: { place: 'Zürich' } });
    expect(sample.guess).toMatchObject({ encoding: 'windows-1252', delimiter: ';' });
  });

  it('reads GeoJSON and lists of objects by their content', () => {
    const feature = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [8.5, 47.3] },
      properties: { date: '1999-02-03' },
    };
    const collection = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    expect(sampleOf(readSample(bytesOf(collection), false, 'a.json', DETECT)).format).toBe(
      'geojson',
    );
    const list = JSON.stringify([{ date: '1999-02-03', text: 'A light' }]);
    expect(sampleOf(readSample(bytesOf(list), false, 'a.json', DETECT)).format).toBe('json');
  });

  it.each([
    ['an empty file', '', /empty/],
    ['no records', '42', /no records/],
  ])('says what is wrong with %s', (_what, text, problem) => {
    const result = readSample(bytesOf(text), false, 'a.json', { ...DETECT, format: 'json' });
    expect(result).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});
