import type { TimePrecision } from '@nest/model';
import { formatOffset } from '@/lib/format/time.ts';
import type { StringCodec } from '@/ui/form/codecs.ts';

/** A time as typed: the date and the time of day in one time zone. */
export interface TypedTime {
  precision: TimePrecision;
  /** `1974-03-02`, or as much of it as the precision requires. */
  date: string;
  /** `21:40`, `21:40:05` or `21`; not required if only the date is known. */
  time: string;
  clock: 'utc' | 'local';
  /** Local time minus UTC as `+01:00`, or empty if unknown. */
  offset: string;
}

const DATE_FORMS: Record<TimePrecision, RegExp> = {
  year: /^(\d{4})(?:-\d{2}){0,2}$/,
  month: /^(\d{4})-(\d{2})(?:-\d{2})?$/,
  day: /^(\d{4})-(\d{2})-(\d{2})$/,
  hour: /^(\d{4})-(\d{2})-(\d{2})$/,
  minute: /^(\d{4})-(\d{2})-(\d{2})$/,
  second: /^(\d{4})-(\d{2})-(\d{2})$/,
};
export const DATE_EXAMPLES: Record<TimePrecision, string> = {
  year: '1974',
  month: '1974-03',
  day: '1974-03-02',
  hour: '1974-03-02',
  minute: '1974-03-02',
  second: '1974-03-02',
};
export const TIME_EXAMPLES = { hour: '21', minute: '21:40', second: '21:40:05' };

export const hasTimeOfDay = (precision: TimePrecision): precision is keyof typeof TIME_EXAMPLES =>
  precision in TIME_EXAMPLES;

/** Minutes of an offset such as `+01:00`, `-5` or `UTC`; null if it is invalid. */
export function parseOffset(text: string): number | null {
  const trimmed = text.trim().replace('−', '-');
  if (/^(utc|z)$/i.test(trimmed)) return 0;
  const match = /^([+-]?)(\d{1,2})(?::?([0-5]\d))?$/.exec(trimmed);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' && minutes > 0 ? -minutes : minutes;
}

/** An offset in minutes in its typed form, with an ASCII sign. */
const writeOffset = (minutes: number): string => formatOffset(minutes).replace('−', '-');

export const offsetText: StringCodec<number> = {
  decode: (text) => parseOffset(text) ?? undefined,
  encode: writeOffset,
  problem: 'must be an offset such as +01:00',
};

type Problem = { field: 'date' | 'time' | 'offset'; message: string };

/**
 * Parses a typed time into ms since 1970, or returns the invalid fields with the expected format.
 */
export function readTime(typed: TypedTime): { ms: number } | { problems: Problem[] } {
  const day = readDate(typed);
  const clock = hasTimeOfDay(typed.precision) ? readClock(typed, typed.precision) : 0;
  const isLocal = hasTimeOfDay(typed.precision) && typed.clock === 'local';
  const offset = isLocal ? parseOffset(typed.offset) : 0;
  const problems: Problem[] = [];
  if (typeof day === 'string') problems.push({ field: 'date', message: day });
  if (typeof clock === 'string') problems.push({ field: 'time', message: clock });
  if (offset === null) {
    problems.push({ field: 'offset', message: 'is needed to read local time, such as +01:00' });
  }
  if (typeof day === 'string' || typeof clock === 'string' || offset === null) return { problems };
  return { ms: day + clock - offset * 60_000 };
}

/** Start of the typed day in ms since 1970, or its error. */
function readDate({ precision, date }: TypedTime): number | string {
  const match = DATE_FORMS[precision].exec(date.trim());
  if (!match) return `must be a date such as ${DATE_EXAMPLES[precision]}`;
  const [year = 0, month = 1, day = 1] = match.slice(1).map((part) => Number(part ?? 1));
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? at.getTime() : 'must be a day that exists';
}

/** The typed time of day in ms since midnight, or its error. */
function readClock({ time }: TypedTime, precision: keyof typeof TIME_EXAMPLES): number | string {
  const match = /^([01]?\d|2[0-3])(?::([0-5]\d))?(?::([0-5]\d))?h?$/.exec(time.trim());
  if (!match || (precision !== 'hour' && match[2] === undefined)) {
    return `must be a time of day such as ${TIME_EXAMPLES[precision]}`;
  }
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}

/** Formats an instant in the time zone of the other fields. */
export function writeTime(
  ms: number,
  typed: Pick<TypedTime, 'precision' | 'clock' | 'offset'>,
): Pick<TypedTime, 'date' | 'time'> {
  const shift =
    typed.clock === 'local' && hasTimeOfDay(typed.precision) ? (parseOffset(typed.offset) ?? 0) : 0;
  const iso = new Date(ms + shift * 60_000).toISOString();
  const lengths = { year: 4, month: 7, day: 10, hour: 10, minute: 10, second: 10 };
  const times = { hour: 13, minute: 16, second: 19 };
  return {
    date: iso.slice(0, lengths[typed.precision]),
    time: hasTimeOfDay(typed.precision) ? iso.slice(11, times[typed.precision]) : '',
  };
}

/** The instant that the inputs mean, in ms since 1970, or null while it cannot be read. */
export function instantOf(typed: TypedTime): number | null {
  const read = readTime(typed);
  return 'ms' in read ? read.ms : null;
}

/** Whether two forms show the same time in the same way. */
export function isSameTime(a: TypedTime, b: TypedTime): boolean {
  const fields = ['precision', 'date', 'time', 'clock'] as const;
  return (
    fields.every((field) => a[field] === b[field]) && (a.clock === 'utc' || a.offset === b.offset)
  );
}
