import { z } from 'zod';

/**
 * What Firestore's client and admin SDKs both offer of a timestamp. The model imports no Firebase,
 * so it accepts whichever class the caller's SDK has.
 */
export interface TimestampLike {
  /** Whole seconds since 1970-01-01T00:00:00Z; negative before. */
  readonly seconds: number;
  /** 0 to 999,999,999. */
  readonly nanoseconds: number;
  toMillis(): number;
}

/** The earliest and the latest instant that Firestore can store, in seconds. */
const FIRESTORE_RANGE_S = { min: -62_135_596_800, max: 253_402_300_799 };

export function isTimestamp(value: unknown): value is TimestampLike {
  if (typeof value !== 'object' || value === null) return false;
  const { seconds, nanoseconds, toMillis } = value as Partial<TimestampLike>;
  return (
    Number.isInteger(seconds) &&
    Number.isInteger(nanoseconds) &&
    typeof seconds === 'number' &&
    typeof nanoseconds === 'number' &&
    typeof toMillis === 'function' &&
    nanoseconds >= 0 &&
    nanoseconds < 1e9 &&
    seconds >= FIRESTORE_RANGE_S.min &&
    seconds <= FIRESTORE_RANGE_S.max
  );
}

/** Below 0 if `a` is before `b`, above 0 if after; exact where `toMillis` rounds. */
export function compareTimestamps(a: TimestampLike, b: TimestampLike): number {
  return a.seconds - b.seconds || a.nanoseconds - b.nanoseconds;
}

export const timestampSchema = z.custom<TimestampLike>(isTimestamp, 'must be a timestamp');

/** Reports reach back to broadsheets of the Middle Ages, not further. */
export const EARLIEST_OBSERVATION_MS = Date.UTC(1000, 0, 1);
/** How far ahead of the server's clock a device's clock may be, in ms. */
export const CLOCK_SKEW_MS = 5 * 60_000;

/** An instant at which something was observed: since the year 1000 and not in the future. */
export const observedTimestampSchema = timestampSchema
  .refine(
    // Not toMillis(): so far back it rounds the last microseconds of 999 up into the year 1000.
    (value) => value.seconds >= EARLIEST_OBSERVATION_MS / 1000,
    'must not be before the year 1000',
  )
  .refine((value) => value.toMillis() <= Date.now() + CLOCK_SKEW_MS, 'must not be in the future');

export const TIME_PRECISIONS = ['second', 'minute', 'hour', 'day', 'month', 'year'] as const;
/** The unit down to which the observed time is known. */
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
