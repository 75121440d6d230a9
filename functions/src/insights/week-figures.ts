import {
  DIGEST_COUNTRIES,
  insightFigures,
  insightRange,
  insightSeries,
  NO_VALUE,
  type ResponseTimes,
  type Rollup,
  rangeBefore,
  type TimeRange,
  type ValueCount,
  type WeekFigures,
} from '@nest/model';

/** The figures of a week from the rollup of all phenomena; null if nothing was ever counted. */
export function weekFigures(rollup: Rollup | null, week: TimeRange): WeekFigures {
  const of = (range: TimeRange) => insightFigures(rollup, 'reported', range);
  const { total, by, triaged, concluded } = of(week);
  const before = rangeBefore(week);
  const everything = of(insightRange('all', week.fromMs));
  return {
    reported: total,
    reportedBefore: before ? of(before).total : 0,
    days: insightSeries(rollup, 'reported', week, 'day').map(({ count }) => count),
    statuses: counts<keyof WeekFigures['statuses']>(by.status),
    categories: counts<keyof WeekFigures['categories']>(by.category),
    countries: by.country
      .filter(({ value }) => value !== NO_VALUE)
      .slice(0, DIGEST_COUNTRIES)
      .map(({ value, count }) => ({ country: value, count })),
    triaged: response(triaged),
    concluded: response(concluded),
    waiting: everything.by.status.find(({ value }) => value === 'reported')?.count ?? 0,
  };
}

const counts = <Value extends string>(list: readonly ValueCount[]) =>
  Object.fromEntries(list.map(({ value, count }) => [value, count])) as Record<Value, number>;

const response = ({ count, meanMin }: ResponseTimes) => ({ count, meanMin });
