import { expect, test } from 'vitest';
import { formatBytes, formatCount, formatPlural, formatWord } from './number.ts';

test('formatCount', () => expect(formatCount(16_799)).toBe('16,799'));
test('formatPlural', () => {
  expect([formatPlural(1, 'row'), formatPlural(0, 'row')]).toEqual(['1 row', '0 rows']);
  expect(formatPlural(2, 'phenomenon', 'phenomena')).toBe('2 phenomena');
});
test('formatBytes', () => {
  expect([0, 999, 1_200, 64_000_000].map(formatBytes)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.2 kB',
    '64 MB',
  ]);
});
test('formatWord', () => expect(formatWord('other')).toBe('Other'));
