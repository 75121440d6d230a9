import { z } from 'zod';
import { isTimestamp, type TimestampLike } from './timestamp.ts';

export const timestampSchema = z.custom<TimestampLike>(isTimestamp, 'must be a timestamp');

/** The oldest reports come from medieval broadsheets. */
export const EARLIEST_OBSERVATION_MS = Date.UTC(1000, 0, 1);
/** How far ahead of the server's clock a device's clock may be, in ms. */
export const CLOCK_SKEW_MS = 5 * 60_000;

/** An instant at which something was observed: since the year 1000 and not in the future. */
export const observedTimestampSchema = timestampSchema
  .refine(
    // Not toMillis(), which rounds the last microseconds of 999 up into the year 1000.
    (value) => value.seconds >= EARLIEST_OBSERVATION_MS / 1000,
    'must not be before the year 1000',
  )
  .refine((value) => value.toMillis() <= Date.now() + CLOCK_SKEW_MS, 'must not be in the future');

export const TIME_PRECISIONS = ['second', 'minute', 'hour', 'day', 'month', 'year'] as const;
/** The unit to which the observed time is known. */
export type TimePrecision = (typeof TIME_PRECISIONS)[number];
export const timePrecisionSchema = z.enum(TIME_PRECISIONS, 'must be one of the time precisions');

const UNCERTAINTY_S: Record<TimePrecision, number> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  month: 31 * 86_400,
  year: 366 * 86_400,
};

/** The half-open interval [from, to) in ms since 1970 within which an observation began. */
export function observedInterval(
  observedAtMs: number,
  precision: TimePrecision,
): { fromMs: number; toMs: number } {
  return { fromMs: observedAtMs, toMs: observedAtMs + UNCERTAINTY_S[precision] * 1000 };
}
