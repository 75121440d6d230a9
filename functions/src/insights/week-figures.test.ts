import {
  type InsightFact,
  isoWeekRange,
  Rollup,
  rollUp,
  type TimeRange,
  weekFiguresSchema,
} from '@nest/model';
import { describe, expect, it } from 'vitest';
import { weekFigures } from './week-figures.ts';

const DAY_MS = 86_400_000;
const week = isoWeekRange('2026-W47') as TimeRange;

const fact = (day: number, fields: Partial<InsightFact> = {}): InsightFact => ({
  observedAtMs: 0,
  reportedAtMs: week.fromMs + day * DAY_MS,
  status: 0,
  category: 0,
  shape: 0,
  classification: 5,
  source: 0,
  country: 'CH',
  weekHour: null,
  cell: null,
  triagedMin: null,
  concludedMin: null,
  ...fields,
});

describe('the figures of a week', () => {
  it('are of what was reported in it, and of what waits at all', () => {
    const facts = [
      fact(-400),
      fact(-1, { status: 1 }),
      fact(-7),
      fact(0, { triagedMin: 30, status: 1 }),
      fact(6.99, { triagedMin: 90, concludedMin: 200, status: 3, country: 'FR' }),
      fact(6, { country: '', category: 1 }),
      fact(7),
    ];
    const figures = weekFigures(rollUp(facts).get('all') ?? null, week);
    expect(figures).toMatchObject({
      reported: 3,
      reportedBefore: 2,
      days: [1, 0, 0, 0, 0, 0, 2],
      statuses: { reported: 1, triaged: 1, explained: 1, archived: 0 },
      categories: { uap: 2, cryptid: 1, other: 0 },
      triaged: { count: 2, meanMin: 60 },
      concluded: { count: 1, meanMin: 200 },
      waiting: 4,
    });
    expect(figures.countries).toEqual([
      { country: 'CH', count: 1 },
      { country: 'FR', count: 1 },
    ]);
    expect(weekFiguresSchema.parse(figures)).toEqual(figures);
  });

  it.each([null, new Rollup('all')])('are zeros where nothing was ever counted', (rollup) => {
    const figures = weekFigures(rollup, week);
    expect(figures).toMatchObject({ reported: 0, countries: [], triaged: { meanMin: null } });
    expect(weekFiguresSchema.parse(figures)).toEqual(figures);
  });
});
