import { NO_VALUE } from '@nest/model';
import { expect, test } from 'vitest';
import { formatMinutes } from '@/lib/format/time.ts';
import { formatDimensionValue, formatTimeRange, stepNames } from '../data/labels.ts';
import { describeChange } from './change.ts';

test('a change is told against the period before, and not at all without one', () => {
  expect(describeChange(12, 10)).toBe('+20 %');
  expect(describeChange(5, 10)).toBe('−50 %');
  expect(describeChange(10, 10)).toBe('as before');
  expect(describeChange(3, 0)).toBe('0 in previous period');
  expect(describeChange(0, 0)).toBe('no change (0)');
  expect(describeChange(500, 2)).toBe('250 × before');
  expect(describeChange(5, null)).toBeNull();
  expect(describeChange(null, 5)).toBeNull();
});

test('spans, steps, ranges and values are said as people say them', () => {
  expect([12, 95, 600, 3_000, 30_000].map(formatMinutes)).toEqual([
    '12 min',
    '1.6 h',
    '10 h',
    '2.1 d',
    '21 d',
  ]);
  const fromMs = Date.UTC(2026, 2, 2);
  expect(stepNames({ fromMs, toMs: fromMs + 1, count: 0 }, 'day').name).toBe('Mon, 2 Mar 2026');
  expect(stepNames({ fromMs, toMs: fromMs + 1, count: 0 }, 'week').name).toBe('Week of 2 Mar 2026');
  expect(formatTimeRange({ fromMs, toMs: Date.UTC(2026, 2, 9) })).toMatch(/^2\D+8 Mar 2026$/);
  expect(formatTimeRange({ fromMs: -Infinity, toMs: Infinity })).toBe('All times');
  expect(formatDimensionValue('country', 'CH')).toBe('Switzerland');
  expect(formatDimensionValue('classification', NO_VALUE)).toBe('Unclassified');
  expect(formatDimensionValue('category', 'uap')).toBe('UAP');
});
