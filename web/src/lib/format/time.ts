import type { TimePrecision, TimestampLike } from '@nest/model';

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** An instant to its precision, shifted by an offset: `1974-03-02 21:40`. */
function written(ms: number, precision: TimePrecision): string {
  const date = new Date(ms);
  const year = pad(date.getUTCFullYear(), 4);
  const month = `${year}-${pad(date.getUTCMonth() + 1)}`;
  const day = `${month}-${pad(date.getUTCDate())}`;
  const hour = pad(date.getUTCHours());
  const minute = pad(date.getUTCMinutes());
  const forms: Record<TimePrecision, string> = {
    year,
    month,
    day,
    hour: `${day} ${hour}h`,
    minute: `${day} ${hour}:${minute}`,
    second: `${day} ${hour}:${minute}:${pad(date.getUTCSeconds())}`,
  };
  return forms[precision];
}

const DATE_ONLY: readonly TimePrecision[] = ['day', 'month', 'year'];

/** `+02:00` for an offset in minutes. */
export function formatOffset(offsetMin: number): string {
  const minutes = Math.abs(offsetMin);
  return `${offsetMin < 0 ? '−' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/**
 * A time in UTC, as precise as it is known: `1974-03-02 21:40 UTC`. Dates without a time of day
 * have no zone.
 */
export function formatUtc(time: TimestampLike, precision: TimePrecision = 'minute'): string {
  const text = written(time.toMillis(), precision);
  return DATE_ONLY.includes(precision) ? text : `${text} UTC`;
}

/**
 * The same time on a local clock, `1974-03-02 23:40 (+02:00)`, or null if only the date is known.
 *
 * @param offsetMin local time minus UTC in minutes; null: this device's own
 */
export function formatLocal(
  time: TimestampLike,
  precision: TimePrecision = 'minute',
  offsetMin: number | null = null,
): string | null {
  if (DATE_ONLY.includes(precision)) return null;
  const ms = time.toMillis();
  const offset = offsetMin ?? -new Date(ms).getTimezoneOffset();
  return `${written(ms + offset * 60_000, precision)} (${formatOffset(offset)})`;
}

const STEPS: [limitS: number, unitS: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [60, 1, 'second'],
  [3_600, 60, 'minute'],
  [86_400, 3_600, 'hour'],
  [2_592_000, 86_400, 'day'],
  [31_536_000, 2_592_000, 'month'],
  [Number.POSITIVE_INFINITY, 31_536_000, 'year'],
];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });

/** Relative time: `3 hr. ago`. `nowMs` in ms since 1970. */
export function formatAgo(time: TimestampLike, nowMs = Date.now()): string {
  const seconds = (time.toMillis() - nowMs) / 1_000;
  if (Math.abs(seconds) < 10) return 'just now';
  const [, unitS, unit] = STEPS.find(([limit]) => Math.abs(seconds) < limit) ?? [0, 1, 'second'];
  return relative.format(Math.trunc(seconds / unitS), unit as Intl.RelativeTimeFormatUnit);
}

/** A duration in seconds: `1 h 05 min`, `12 min 30 s`, `45 s`, `0.5 s`. */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds * 10) / 10} s`;
  const whole = Math.round(seconds);
  const [days, hours] = [Math.floor(whole / 86_400), Math.floor((whole % 86_400) / 3_600)];
  const [minutes, rest] = [Math.floor((whole % 3_600) / 60), whole % 60];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${pad(minutes)} min` : `${hours} h`;
  return rest > 0 ? `${minutes} min ${pad(rest)} s` : `${minutes} min`;
}

/** Minutes for display: `40 min`, `3.5 h`, `12 d`. */
export function formatMinutes(minutes: number): string {
  if (minutes < 90) return `${Math.round(minutes)} min`;
  const [value, unit] = minutes < 36 * 60 ? [minutes / 60, 'h'] : [minutes / 1_440, 'd'];
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`;
}
