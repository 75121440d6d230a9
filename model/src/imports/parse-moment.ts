import { TIME_PRECISIONS, type TimePrecision } from '../time.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { type CalendarDate, type Parsed, parseDate, utcMidnight } from './parse-date.ts';
import { offsetOf, parseTime, type TimeOfDay } from './parse-time.ts';

/** When something was observed. */
export interface Moment {
  /** Milliseconds since 1970, UTC. */
  ms: number;
  precision: TimePrecision;
  utcOffsetMin: number | null;
}

const EPOCH = /^-?\d{9,10}(\.\d+)?$|^-?\d{12,13}$/;
const RFC_DATE = /^((?:[a-z]{3},?\s+)?\d{1,2}\s+[a-z]{3}\s+\d{4})\s+(\d.*)$/i;

/** Splits a cell that contains date and time: ISO 8601, RFC 5322, `12/31/1998 22:15`, Unix time. */
export function parseDateTime(
  text: string,
  order: ColumnMapping['dateOrder'],
): Parsed<{ date: CalendarDate; time: TimeOfDay | null }> {
  const value = text.trim();
  if (EPOCH.test(value)) return fromEpoch(Number(value));
  const match =
    RFC_DATE.exec(value) ?? /^([^T\s]+)[T\s]\s*(.+)$/i.exec(value.replace(/^([a-z]{3},)\s+/i, ''));
  const whole = parseDate(value, order ?? null);
  if ('value' in whole || !match) {
    return 'value' in whole ? { value: { date: whole.value, time: null } } : whole;
  }
  const date = parseDate(match[1] ?? '', order ?? null);
  if ('reason' in date) return date;
  const time = parseTime(match[2] ?? '');
  return 'reason' in time ? time : { value: { date: date.value, time: time.value } };
}

function fromEpoch(number: number): Parsed<{ date: CalendarDate; time: TimeOfDay }> {
  const ms = Math.abs(number) >= 1e11 ? number : number * 1000;
  const at = new Date(ms);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  return {
    value: {
      date: { year, month, day, precision: 'day' },
      time: { ms: ms - utcMidnight({ year, month, day }), precision: 'second', offset: 'UTC' },
    },
  };
}

/** The zone of 15° around a longitude, in minutes east of UTC; never -0. */
export const nauticalOffsetMin = (longitude: number): number => Math.round(longitude / 15) * 60 + 0;

/**
 * The instant of a date and a time of day at a location. Without a time only the day is known;
 * without a location, the nautical time zone makes only the day known as well.
 */
export function momentOf(
  date: CalendarDate,
  time: TimeOfDay | null,
  longitude: number | null,
  map: Pick<ColumnMapping, 'timeZone' | 'defaults'>,
): Moment {
  const nautical = map.timeZone === 'nautical';
  const zone = nautical
    ? longitude === null
      ? null
      : nauticalOffsetMin(longitude)
    : offsetOf(map.timeZone === 'UTC' ? undefined : map.timeZone);
  const stated = time?.offset ?? zone;
  const utcOffsetMin = typeof stated === 'number' ? stated : null;
  const clock = date.precision === 'day' ? time : null;
  const known = clock && !(nautical && zone === null && clock.offset === null) ? clock : null;
  const precision = coarser(known?.precision ?? date.precision, map.defaults.timePrecision);
  return {
    ms: utcMidnight(date) + (known?.ms ?? 0) - (utcOffsetMin ?? 0) * 60_000,
    precision,
    utcOffsetMin,
  };
}

function coarser(a: TimePrecision, b: TimePrecision | null): TimePrecision {
  return b && TIME_PRECISIONS.indexOf(b) > TIME_PRECISIONS.indexOf(a) ? b : a;
}
