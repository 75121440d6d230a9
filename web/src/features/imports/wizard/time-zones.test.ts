import { columnMappingSchema, guessMapping } from '@nest/model';
import { expect, it } from 'vitest';
import { timeZoneOptions } from './time-zones.ts';

it('offers only zones that a map takes', () => {
  const map = guessMapping(['date'], [], 'csv');
  const wrong = timeZoneOptions('UTC').filter(
    ({ value }) => !columnMappingSchema.safeParse({ ...map, timeZone: value }).success,
  );
  expect(wrong).toEqual([]);
});

it('keeps a zone that a loaded map brings', () => {
  expect(timeZoneOptions('+12:45').at(-1)).toEqual({ value: '+12:45', label: 'UTC+12:45' });
  expect(timeZoneOptions('+02:00').filter(({ value }) => value === '+02:00')).toHaveLength(1);
});
