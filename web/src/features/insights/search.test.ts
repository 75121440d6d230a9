import { expect, test } from 'vitest';
import { dashboardSearchSchema, filterOf, filterText, rangeOf } from './search.ts';

test('an address says period, axis and filter, and whatever is none is left out', () => {
  const good = { period: '90d', by: 'observed', only: 'country:CH' };
  expect(dashboardSearchSchema.parse(good)).toEqual(good);
  expect(
    dashboardSearchSchema.parse({
      period: '1y',
      by: 'x',
      only: 'status:solved',
      from: '2026-02-30',
    }),
  ).toEqual({});
});

test('a filter is one value of one dimension', () => {
  expect(filterOf('status:unexplained')).toEqual({ dimension: 'status', value: 'unexplained' });
  expect(filterText({ dimension: 'country', value: 'none' })).toBe('country:none');
  for (const text of [undefined, '', 'status', 'status:', 'moon:full', 'status:a:b']) {
    expect(filterOf(text)).toBeNull();
  }
});

test('a period ends with today; half a custom one is the default', () => {
  const now = Date.UTC(2026, 2, 14, 9);
  const tomorrow = Date.UTC(2026, 2, 15);
  expect(rangeOf({}, now)).toEqual({ fromMs: tomorrow - 30 * 86_400_000, toMs: tomorrow });
  expect(rangeOf({ period: 'custom', from: '2026-01-01' }, now)).toEqual(rangeOf({}, now));
  expect(rangeOf({ period: 'custom', from: '2026-01-01', to: '2026-01-02' }, now)).toEqual({
    fromMs: Date.UTC(2026, 0, 1),
    toMs: Date.UTC(2026, 0, 3),
  });
});
