import type { TimestampLike } from '@nest/model';
import { describe, expect, test } from 'vitest';
import { formatAgo, formatDuration, formatLocal, formatOffset, formatUtc } from './time.ts';

const at = (...parts: Parameters<typeof Date.UTC>): TimestampLike => {
  const ms = Date.UTC(...parts);
  return { seconds: Math.floor(ms / 1000), nanoseconds: 0, toMillis: () => ms };
};
const seen = at(1974, 2, 2, 21, 40, 5);

describe('formatUtc', () => {
  test.each([
    ['year', '1974'],
    ['month', '1974-03'],
    ['day', '1974-03-02'],
    ['hour', '1974-03-02 21h UTC'],
    ['minute', '1974-03-02 21:40 UTC'],
    ['second', '1974-03-02 21:40:05 UTC'],
  ] as const)('to the %s', (precision, text) => expect(formatUtc(seen, precision)).toBe(text));

  test('in the Middle Ages', () => {
    expect(formatUtc(at(1015, 7, 23), 'day')).toBe('1015-08-23');
  });
});

describe('formatLocal', () => {
  test('at an offset', () => {
    expect(formatLocal(seen, 'minute', 150)).toBe('1974-03-03 00:10 (+02:30)');
    expect(formatLocal(seen, 'second', -300)).toBe('1974-03-02 16:40:05 (−05:00)');
  });
  test('a mere date is nowhere local', () => expect(formatLocal(seen, 'day', 60)).toBeNull());
});

test('formatOffset', () => {
  expect([0, 60, -210, 845].map(formatOffset)).toEqual(['+00:00', '+01:00', '−03:30', '+14:05']);
});

describe('formatAgo', () => {
  const now = seen.toMillis();
  test.each([
    [2, 'just now'],
    [-5, 'just now'],
    [45, '45 sec. ago'],
    [150, '2 min. ago'],
    [7_300, '2 hr. ago'],
    [86_400 * 3, '3 days ago'],
    [86_400 * 75, '2 mo. ago'],
    [86_400 * 800, '2 yr. ago'],
  ])('%d s', (seconds, text) => expect(formatAgo(seen, now + seconds * 1000)).toBe(text));
});

describe('formatDuration', () => {
  test.each([
    [0.5, '0.5 s'],
    [45, '45 s'],
    [60, '1 min'],
    [750, '12 min 30 s'],
    [3_900, '1 h 05 min'],
    [7_200, '2 h'],
    [90_000, '1 d 1 h'],
  ])('%d s', (seconds, text) => expect(formatDuration(seconds)).toBe(text));
});
