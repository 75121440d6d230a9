/**
 * What timestamps of Firestore's client and admin SDKs have in common. The model imports no
 * Firebase, so it accepts either class.
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

/** Negative if `a` is before `b`, positive if after; exact where `toMillis` rounds. */
export function compareTimestamps(a: TimestampLike, b: TimestampLike): number {
  return a.seconds - b.seconds || a.nanoseconds - b.nanoseconds;
}
