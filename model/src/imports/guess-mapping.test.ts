import { expect, it } from 'vitest';
import { columnMappingSchema } from './column-mapping.ts';
import { guessMapping, missingColumns } from './guess-mapping.ts';
import { guessFormat } from './open-import.ts';

it('understands the columns of a public catalogue', () => {
  const row = {
    Datetime: '10/25/1998 22:15',
    City: 'Austin',
    State: 'TX',
    Country: 'US',
    'Ufo Shape': 'disk',
    'length of encounter (seconds)': '30',
    Description: 'Silent light',
    latitude: '30.2',
    longitude: '-97.7',
    'date posted': '1999-01-01',
  };
  const map = guessMapping(Object.keys(row), [row, { ...row, Country: 'unknown' }], 'csv');
  expect(map.columns).toEqual({
    Datetime: 'dateTime',
    City: 'placeName',
    State: 'placeName',
    Country: 'placeName',
    'Ufo Shape': 'shape',
    'length of encounter (seconds)': 'durationS',
    Description: 'summary',
    latitude: 'latitude',
    longitude: 'longitude',
  });
  expect(map.dateOrder).toBe('mdy');
  expect(map.unknown).toEqual({ Country: ['unknown'] });
  expect(columnMappingSchema.safeParse(map).success).toBe(true);
  expect(missingColumns(map, ['City'])).toContain('Datetime');
});

it('goes by values where names say nothing', () => {
  const rows = [
    { a: '1998-03-12T22:15:00Z', b: 'A light that hovered over the lake', c: '7' },
    { a: '1998-03-13T22:15:00Z', b: 'Two discs in line over the harbour', c: '8' },
  ];
  expect(guessMapping(['a', 'b', 'c'], rows, 'json').columns).toEqual({
    a: 'dateTime',
    b: 'summary',
  });
});

it('sees a date column that holds times too', () => {
  const rows = [{ date: '1998-03-12 22:15' }, { date: '1998-03-13 22:15' }];
  expect(guessMapping(['date'], rows, 'csv').columns).toEqual({ date: 'dateTime' });
});

it('guesses formats', () => {
  expect(guessFormat('x.csv', 'a,b')).toBe('csv');
  expect(guessFormat('x.geojson', '')).toBe('geojson');
  expect(guessFormat('x.json', '{"type": "FeatureCollection","features":[]}')).toBe('geojson');
  expect(guessFormat('x.json', '[{"a":1}]')).toBe('json');
});
