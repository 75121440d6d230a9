import type { TimePrecision } from '../time.ts';

export type DateOrder = 'dmy' | 'mdy';
export interface CalendarDate {
  year: number;
  /** 1 to 12; 1 where only the year is known. */
  month: number;
  day: number;
  precision: Extract<TimePrecision, 'day' | 'month' | 'year'>;
}
export type Parsed<T> = { value: T } | { reason: string };

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const monthByName = (name: string) =>
  1 + MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 3)));

const ISO = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const SHORT_YEAR = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const NAMED =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i;
const NAMED_US = /^(?:[a-z]{3,9},\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const NAMED_MONTH = /^([a-z]{3,9})\.?,?\s+(\d{4})$/i;

/**
 * Reads a calendar date. Day 0 or month 0, which some catalogues use for "unknown", lowers the
 * precision. A numeric day and month such as 03/04/1998 needs `order` unless one of them exceeds
 * 12.
 */
export function parseDate(text: string, order: DateOrder | null): Parsed<CalendarDate> {
  const value = text.trim();
  const iso = ISO.exec(value) ?? null;
  if (iso) return build(value, Number(iso[1]), Number(iso[3] ?? 0), Number(iso[4] ?? 0));
  const compact = COMPACT.exec(value);
  if (compact) return build(value, Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const numeric = NUMERIC.exec(value);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[3]), Number(numeric[4])];
    return numericDate(value, first, second, year, order);
  }
  const monthYear = MONTH_YEAR.exec(value);
  if (monthYear) return build(value, Number(monthYear[2]), Number(monthYear[1]), 0);
  const named = withMonthName(value);
  if (named) return build(value, named.year, named.month, named.day);
  if (SHORT_YEAR.test(value)) return { reason: 'has a year of two digits. Write four.' };
  return { reason: 'is not a date that can be read. Write it as 1998-03-12.' };
}

function withMonthName(value: string): { year: number; month: number; day: number } | null {
  const european = NAMED.exec(value);
  const american = NAMED_US.exec(value);
  const dayless = NAMED_MONTH.exec(value);
  const [day, name, year] = european
    ? [european[1], european[2], european[3]]
    : american
      ? [american[2], american[1], american[3]]
      : ['0', dayless?.[1], dayless?.[2]];
  const month = monthByName(name ?? '?');
  return month > 0 ? { year: Number(year), month, day: Number(day) } : null;
}

function numericDate(
  value: string,
  first: number,
  second: number,
  year: number,
  order: DateOrder | null,
): Parsed<CalendarDate> {
  const chosen =
    order ?? (first > 12 ? 'dmy' : second > 12 ? 'mdy' : first === second ? 'dmy' : null);
  if (chosen === null) {
    return {
      reason: `may be ${first} ${MONTHS[second - 1]} or ${second} ${MONTHS[first - 1]} ${year}. Choose whether the day or the month comes first.`,
    };
  }
  return chosen === 'dmy' ? build(value, year, second, first) : build(value, year, first, second);
}

function build(text: string, year: number, month: number, day: number): Parsed<CalendarDate> {
  if (month === 0) return { value: { year, month: 1, day: 1, precision: 'year' } };
  const name = MONTHS[month - 1];
  if (name === undefined) return { reason: `is not a date: there is no month ${month}.` };
  if (day === 0) return { value: { year, month, day: 1, precision: 'month' } };
  const last = daysInMonth(year, month);
  if (day > last) {
    return { reason: `is not a date: ${name} ${year} has ${last} days. Correct ${text}.` };
  }
  return { value: { year, month, day, precision: 'day' } };
}

const daysInMonth = (year: number, month: number) => utcDate(year, month + 1, 0).getUTCDate();

function utcDate(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Midnight UTC of a calendar date, in ms since 1970. */
export const utcMidnight = (date: Pick<CalendarDate, 'year' | 'month' | 'day'>): number =>
  utcDate(date.year, date.month, date.day).getTime();

/** The date order that a sample proves, or null if it proves neither or both. */
export function provenDateOrder(samples: readonly string[]): DateOrder | null {
  const orders = new Set<DateOrder>();
  for (const sample of samples) {
    const match = /^\s*(\d{1,2})([-/.])(\d{1,2})\2\d{4}\b/.exec(sample);
    if (match && Number(match[1]) > 12) orders.add('dmy');
    if (match && Number(match[3]) > 12) orders.add('mdy');
  }
  const [only, other] = [...orders];
  return other === undefined ? (only ?? null) : null;
}
