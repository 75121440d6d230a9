import { guessMapping } from '@nest/model';
import { describe, expect, it } from 'vitest';
import {
  draftMapping,
  mappingWarnings,
  splitList,
  withTarget,
  withUnknown,
} from './import-draft.ts';

const headers = ['date', 'lat', 'lon', 'text'];
const map = guessMapping(headers, [], 'csv');

describe('withTarget', () => {
  it('maps, remaps and skips columns, in the order of the file', () => {
    expect(withTarget(map, headers, 'date', null).columns).not.toHaveProperty('date');
    const columns = withTarget({ ...map, columns: { text: 'summary' } }, headers, 'date', 'date');
    expect(Object.entries(columns.columns ?? {})).toEqual([
      ['date', 'date'],
      ['text', 'summary'],
    ]);
  });
});

describe('withUnknown', () => {
  it('takes values between commas and drops empty lists', () => {
    const { unknown } = withUnknown(map, 'lat', ' -99, n/a,,-99 ');
    expect(unknown).toEqual({ lat: ['-99', 'n/a'] });
    expect(withUnknown({ ...map, unknown: unknown ?? {} }, 'lat', '').unknown).toEqual({});
  });
});

it('splits words', () => {
  expect(splitList('a, b,,a ')).toEqual(['a', 'b']);
});

describe('mappingWarnings', () => {
  it('has nothing to say about a sound map', () => {
    expect(mappingWarnings(map)).toEqual([]);
  });
  it('stops without a date', () => {
    const dateless = { ...map, columns: { text: 'summary' as const } };
    expect(mappingWarnings(dateless)).toEqual([
      { stops: true, text: expect.stringContaining('date') },
    ]);
  });
  it('names columns that the file lacks, and half a place', () => {
    const sample = { guess: map, format: 'csv', encoding: 'utf-8', headers } as const;
    const drafted = draftMapping(
      { ...sample, headers: [...headers] },
      { columns: { date: 'date', lat: 'latitude', gone: 'title' } },
    );
    expect(drafted.map.columns).toEqual({ date: 'date', lat: 'latitude' });
    const texts = mappingWarnings(drafted.map, drafted.missing).map(({ text }) => text);
    expect(texts).toEqual([
      expect.stringContaining('gone'),
      expect.stringContaining('Only the latitude'),
    ]);
  });
});
