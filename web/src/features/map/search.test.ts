import { PHENOMENON_STATUSES } from '@nest/model';
import { expect, test } from 'vitest';
import {
  categoriesOf,
  mapSearchSchema,
  readSelection,
  shownLayers,
  statusesOf,
  withLayer,
  writeSelection,
  writeWords,
} from './search.ts';

test('whatever is wrong in an address falls away', () => {
  const search = mapSearchSchema.parse({
    view: '91,0,2',
    map: 'cube',
    base: 'paper',
    layers: 'aircraft,fish',
    status: 'lost',
    category: 'uap,,other',
    period: 'century',
    at: 'yesterday',
    list: 'ships',
    sort: 'best',
    selected: 'aircraft:nonsense',
  });
  expect(search).toEqual({ layers: 'aircraft', category: 'uap,other' });
  expect(categoriesOf(search)).toEqual(['uap', 'other']);
  expect(statusesOf(search)).toEqual([]);
});

test('an address of everything is kept as it is', () => {
  const whole = {
    view: '48.1,11.5,7.5,10,30',
    map: 'flat',
    base: 'google',
    layers: 'aircraft,graticule',
    status: 'reported,triaged',
    category: 'uap',
    period: '7d',
    at: '2026-10-31T21:40Z',
    list: 'aircraft',
    sort: 'nearest',
    selected: 'phenomenon:some-id',
  } as const;
  expect(mapSearchSchema.parse(whole)).toEqual(whole);
});

test('layers are said by what differs from the beginning', () => {
  expect(shownLayers({}).has('aircraft')).toBe(true);
  const layers = withLayer({}, 'aircraft');
  expect(layers).toBe('aircraft');
  expect(shownLayers({ layers }).has('aircraft')).toBe(false);
  expect(withLayer({ layers }, 'aircraft')).toBeUndefined();
});

test('no choice and every choice mean all', () => {
  expect(writeWords([], PHENOMENON_STATUSES)).toBeUndefined();
  expect(writeWords(PHENOMENON_STATUSES, PHENOMENON_STATUSES)).toBeUndefined();
  expect(writeWords(['triaged', 'reported'], PHENOMENON_STATUSES)).toBe('reported,triaged');
});

test('a selection reads back what it writes', () => {
  for (const selection of [
    { kind: 'phenomenon', id: 'a:b' },
    { kind: 'shoot', id: 'x' },
    { kind: 'aircraft', icao24: '3c6589' },
  ] as const) {
    expect(readSelection(writeSelection(selection))).toEqual(selection);
  }
  expect(readSelection('aircraft:xyz')).toBeNull();
  expect(writeSelection(null)).toBeUndefined();
});
