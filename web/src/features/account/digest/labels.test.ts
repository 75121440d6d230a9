import { describe, expect, it } from 'vitest';
import { countryName } from '@/lib/format/country.ts';
import { formatMinutes } from '@/lib/format/time.ts';
import { describeChange, formatWeek } from './labels.ts';

describe('the words of a digest', () => {
  it('name the days of a week', () => {
    expect(formatWeek('2026-W47')).toMatch(/^16\D+22 November 2026$/);
    expect(formatWeek('2026-W01')).toMatch(/29 December 2025.+4 January 2026/);
  });
  it.each([
    [5, 2, '3 more than the week before'],
    [0, 2_000, '2,000 fewer than the week before'],
    [4, 4, 'as many as the week before'],
  ])('compare %i with %i', (now, before, words) => expect(describeChange(now, before)).toBe(words));
  it.each([
    [12.4, '12 min'],
    [210, '3.5 h'],
    [40 * 60, '1.7 d'],
    [30 * 1_440, '30 d'],
  ])('say %d minutes', (minutes, words) => expect(formatMinutes(minutes)).toBe(words));
  it('name countries', () => expect(countryName('CH')).toBe('Switzerland'));
});
