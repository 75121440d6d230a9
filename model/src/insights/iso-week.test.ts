import { describe, expect, it } from 'vitest';
import { isoWeekOf, isoWeekRange, lastIsoWeek } from './iso-week.ts';

describe('weeks of ISO 8601', () => {
  it.each([
    ['2026-11-25', '2026-W48'],
    ['2026-11-23', '2026-W48'],
    ['2026-11-22', '2026-W47'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2025-12-29', '2026-W01'],
    ['1970-01-01', '1970-W01'],
    ['1969-12-28', '1969-W52'],
  ])('%s is in %s', (day, week) => expect(isoWeekOf(Date.parse(day))).toBe(week));

  it('last from Monday to Monday', () => {
    expect(isoWeekRange('2026-W48')).toEqual({
      fromMs: Date.UTC(2026, 10, 23),
      toMs: Date.UTC(2026, 10, 30),
    });
  });

  it('name every week of forty years once', () => {
    let atMs = Date.UTC(2000, 0, 3);
    for (let i = 0; i < 40 * 52; i++) {
      const range = isoWeekRange(isoWeekOf(atMs));
      expect(range?.fromMs).toBe(atMs);
      atMs = range?.toMs ?? Number.NaN;
    }
  });

  it.each(['2026-W00', '2026-W54', '2026-W99', '2026-48', '', 'x2026-W48'])(
    '“%s” is none',
    (text) => expect(isoWeekRange(text)).toBeNull(),
  );

  it('are over when Monday begins', () => {
    expect(lastIsoWeek(Date.UTC(2026, 10, 22, 23, 59))).toBe('2026-W46');
    expect(lastIsoWeek(Date.UTC(2026, 10, 23))).toBe('2026-W47');
  });
});
