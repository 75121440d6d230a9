import { describe, expect, it } from 'vitest';
import { plainTimestamp } from './testing/timestamps.ts';
import {
  CLOCK_SKEW_MS,
  EARLIEST_OBSERVATION_MS,
  observedInterval,
  observedTimestampSchema,
} from './time.ts';
import { isTimestamp } from './timestamp.ts';

const observed = (ms: number) => observedTimestampSchema.safeParse(plainTimestamp(ms)).success;

describe('time', () => {
  it('knows a timestamp of any SDK by what it offers', () => {
    expect(isTimestamp(plainTimestamp(-1))).toBe(true);
    for (const value of [null, undefined, 5, '2026-01-01', new Date(), { seconds: 1 }, {}]) {
      expect(isTimestamp(value)).toBe(false);
    }
    expect(isTimestamp({ ...plainTimestamp(0), seconds: 253_402_300_800 })).toBe(false);
    expect(isTimestamp({ ...plainTimestamp(0), seconds: Number.NaN })).toBe(false);
  });

  it('takes observations since the year 1000 and none from the future', () => {
    expect(observed(EARLIEST_OBSERVATION_MS)).toBe(true);
    expect(observed(EARLIEST_OBSERVATION_MS - 1)).toBe(false);
    expect(observed(Date.now())).toBe(true);
    expect(observed(Date.now() + CLOCK_SKEW_MS + 60_000)).toBe(false);
  });

  it.each([
    ['second', 1],
    ['minute', 60],
    ['hour', 3600],
    ['day', 86_400],
    ['month', 2_678_400],
    ['year', 31_622_400],
  ] as const)('takes a time known to the %s for an interval of %d s', (precision, seconds) => {
    expect(observedInterval(1000, precision)).toEqual({
      fromMs: 1000,
      toMs: 1000 + seconds * 1000,
    });
  });
});
