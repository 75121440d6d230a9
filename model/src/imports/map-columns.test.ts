import { expect, it } from 'vitest';
import type { ColumnMapping } from './column-mapping.ts';
import { testMapping, testTimestamp } from './import-fixtures.ts';
import { mapColumns } from './map-columns.ts';

const context = { row: 7, line: 9, timestamp: testTimestamp };
const cells = {
  date: '1998-03-12',
  time: '22:15',
  latitude: '40',
  longitude: '-75',
  description: 'NEAR TOWN,PA:2 OBS: silent light. It turned north.',
};
const map = (changes: Partial<ColumnMapping> = {}): ColumnMapping => ({
  ...testMapping,
  ...changes,
});
const input = (row: Record<string, string>, changes: Partial<ColumnMapping> = {}) => {
  const result = mapColumns(row, map(changes), context);
  if (!result.ok) throw new Error(JSON.stringify(result.rejects));
  return result.input;
};
const at = (row: Record<string, string>, changes: Partial<ColumnMapping> = {}) => {
  const { observedAt, timePrecision, utcOffsetMin } = input(row, changes);
  return [new Date(observedAt.toMillis()).toISOString(), timePrecision, utcOffsetMin];
};

it('derives a title from the first clause that says something', () => {
  expect(input(cells).title).toBe('NEAR TOWN,PA:2 OBS: silent light');
  expect(input({ ...cells, description: '' }).title).toBe('Report of 1998-03-12');
  const long = input({ ...cells, description: 'word '.repeat(60) });
  expect(long.title.length).toBeLessThanOrEqual(140);
  expect(long.title.endsWith('…')).toBe(true);
});

it('keeps a title that is too long in the summary', () => {
  const columns = { ...testMapping.columns, name: 'title' } as const;
  const name = 'long '.repeat(40).trim();
  const result = input({ ...cells, name }, { columns });
  expect(result.title.length).toBeLessThanOrEqual(140);
  expect(result.summary).toContain(name);
});

it('reads clocks in the zone of the map', () => {
  expect(at(cells)).toEqual(['1998-03-12T22:15:00.000Z', 'minute', null]);
  expect(at(cells, { timeZone: '+02:00' })).toEqual(['1998-03-12T20:15:00.000Z', 'minute', 120]);
  expect(at(cells, { timeZone: 'nautical' })).toEqual(['1998-03-13T03:15:00.000Z', 'minute', -300]);
  expect(at({ ...cells, time: '22:15+01:00' }, { timeZone: 'nautical' })[2]).toBe(60);
  const nowhere = { ...cells, latitude: '', longitude: '' };
  expect(at(nowhere, { timeZone: 'nautical' })).toEqual(['1998-03-12T00:00:00.000Z', 'day', null]);
});

it('lowers the precision where time, day or month are unknown', () => {
  expect(at({ ...cells, time: '' })).toEqual(['1998-03-12T00:00:00.000Z', 'day', null]);
  expect(at({ ...cells, time: '00:00' })[1]).toBe('minute');
  expect(at({ ...cells, time: '00:00' }, { unknown: { time: ['00:00'] } })[1]).toBe('day');
  expect(at({ ...cells, date: '1998-03' })).toEqual(['1998-03-01T00:00:00.000Z', 'month', null]);
  expect(at({ ...cells, date: '1998-00-00' })[1]).toBe('year');
  const defaults = { ...testMapping.defaults, timePrecision: 'hour' as const };
  expect(at(cells, { defaults })[1]).toBe('hour');
});

it('tells everything that is wrong with a row', () => {
  const result = mapColumns(
    { ...cells, date: '', latitude: 'north', longitude: '' },
    map(),
    context,
  );
  expect(result).toEqual({
    ok: false,
    rejects: [
      {
        row: 7,
        line: 9,
        field: 'latitude',
        reason: '"north" is not an angle in degrees. Write it as -33.8597.',
      },
      { row: 7, line: 9, field: 'date', reason: 'is empty. A report needs at least its year.' },
    ],
  });
  const half = mapColumns({ ...cells, longitude: '' }, map(), context);
  expect(half).toMatchObject({ rejects: [{ field: 'longitude' }] });
  const future = mapColumns({ ...cells, date: '2999-01-01' }, map(), context);
  expect(future).toMatchObject({
    rejects: [
      {
        field: 'date',
        reason: '"2999-01-01" must not be in the future. Correct it or leave it out.',
      },
    ],
  });
});

it('takes the place of a GeoJSON point without a map', () => {
  const row = { ...cells, 'geometry.latitude': '1', 'geometry.longitude': '2' };
  const columns = { date: 'date', description: 'summary' } as const;
  expect(input(row, { format: 'geojson', columns }).exactLocation).toEqual({
    latitude: 1,
    longitude: 2,
    accuracyM: null,
  });
});

it('asks the gazetteer for what a row lacks, if the map wants it', () => {
  const columns = { ...testMapping.columns, town: 'placeName' } as const;
  const uster = { latitude: 47.35, longitude: 8.72, accuracyM: 8_000 };
  const asked: object[] = [];
  const gazetteer = {
    locate: (text: string) => (text === 'Uster, Switzerland' ? uster : null),
    name: (point: object) => {
      asked.push(point);
      return { label: 'near Turbenthal' };
    },
  };
  const filled = (row: Record<string, string>, changes: Partial<ColumnMapping> = {}) => {
    const result = mapColumns(row, map({ columns, gazetteer: true, ...changes }), {
      ...context,
      gazetteer,
    });
    return result.ok ? [result.input.exactLocation, result.input.placeName] : result.rejects;
  };
  const nowhere = { ...cells, latitude: '', longitude: '' };
  const stated = { latitude: 40, longitude: -75, accuracyM: null };
  expect(filled({ ...nowhere, town: 'Uster, Switzerland' })).toEqual([uster, 'Uster, Switzerland']);
  expect(filled({ ...nowhere, town: 'Springfield' })).toEqual([null, 'Springfield']);
  expect(filled({ ...cells, town: 'Uster, Switzerland' })).toEqual([stated, 'Uster, Switzerland']);
  expect(filled(cells)).toEqual([stated, 'near Turbenthal']);
  expect(filled(cells, { gazetteer: false })).toEqual([stated, '']);
  // The place name of an obscured location is that of its cell.
  const defaults = { ...testMapping.defaults, geoprivacy: 'obscured' as const };
  expect(filled({ ...cells, latitude: '40.15' }, { defaults })).toEqual([
    { ...stated, latitude: 40.15 },
    'near Turbenthal',
  ]);
  expect(asked).toEqual([stated, { latitude: 40.1, longitude: -74.9, accuracyM: 22_000 }]);
  expect(filled({ ...nowhere, town: 'Uster, Switzerland' }, { defaults })[0]).toEqual(uster);
});
