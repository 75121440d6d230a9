import type { TimestampLike } from '../timestamp.ts';

/** Makes a timestamp of whichever SDK the caller uses, from milliseconds since 1970. */
export type TimestampFactory = (milliseconds: number) => TimestampLike;

/** A timestamp of no SDK, for tests without Firestore. */
export const plainTimestamp: TimestampFactory = (milliseconds) => {
  const seconds = Math.floor(milliseconds / 1000);
  return {
    seconds,
    nanoseconds: Math.round((milliseconds - seconds * 1000) * 1e6),
    toMillis: () => milliseconds,
  };
};

/** When the fixtures were made: 2026-03-14T15:09:26.535Z. */
export const FIXTURE_MS = Date.UTC(2026, 2, 14, 15, 9, 26, 535);
