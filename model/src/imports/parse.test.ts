import { describe, expect, it } from 'vitest';
import { type DateOrder, parseDate, provenDateOrder } from './parse-date.ts';
import { nauticalOffsetMin, parseDateTime } from './parse-moment.ts';
import { parseDegrees, parseDuration, parseNumber } from './parse-number.ts';
import { parseTime } from './parse-time.ts';
import { parseCategory, parseShape, parseTags } from './parse-words.ts';

const ymd = (text: string, order: DateOrder | null = null) => {
  const parsed = parseDate(text, order);
  if ('reason' in parsed) return parsed.reason;
  const { year, month, day, precision } = parsed.value;
  return `${year}-${month}-${day} ${precision}`;
};

describe('parseDate', () => {
  it.each([
    ['1998-03-12', '1998-3-12 day'],
    ['1998/3/2', '1998-3-2 day'],
    ['19980312', '1998-3-12 day'],
    ['1998-03', '1998-3-1 month'],
    ['1998-03-00', '1998-3-1 month'],
    ['1998-00-00', '1998-1-1 year'],
    ['1998', '1998-1-1 year'],
    ['13/02/1998', '1998-2-13 day'],
    ['2/13/1998', '1998-2-13 day'],
    ['4.4.1998', '1998-4-4 day'],
    ['3/1998', '1998-3-1 month'],
    ['12 Mar 1998', '1998-3-12 day'],
    ['Thu, 12 March 1998', '1998-3-12 day'],
    ['March 12th, 1998', '1998-3-12 day'],
    ['Mar 1998', '1998-3-1 month'],
    ['2000-02-29', '2000-2-29 day'],
  ])('reads %s', (text, expected) => {
    expect(ymd(text)).toBe(expected);
  });

  it.each([
    ['1998-02-31', 'February 1998 has 28 days'],
    ['1900-02-29', 'February 1900 has 28 days'],
    ['1998-13-01', 'there is no month 13'],
    ['03/04/1998', 'may be 3 April or 4 March 1998'],
    ['03/04/98', 'two digits'],
    ['soon', 'not a date that can be read'],
    ['12 Foo 1998', 'not a date that can be read'],
    ['about 1998', 'not a date that can be read'],
  ])('rejects %s', (text, reason) => {
    expect(parseDate(text, null)).toMatchObject({ reason: expect.stringContaining(reason) });
  });

  it('takes the order that is chosen or proven', () => {
    expect(ymd('03/04/1998', 'dmy')).toBe('1998-4-3 day');
    expect(ymd('03/04/1998', 'mdy')).toBe('1998-3-4 day');
    expect(ymd('02/13/1998', 'dmy')).toContain('there is no month 13');
    expect(provenDateOrder(['03/04/1998', '25/04/1998 22:10'])).toBe('dmy');
    expect(provenDateOrder(['03/04/1998', '04/25/1998'])).toBe('mdy');
    expect(provenDateOrder(['25/04/1998', '04/25/1998'])).toBeNull();
  });
});

describe('parseTime', () => {
  const hm = (text: string) => {
    const parsed = parseTime(text);
    if ('reason' in parsed) return parsed.reason;
    const { ms, precision, offset } = parsed.value;
    return [ms / 60_000, precision, offset];
  };
  it.each([
    ['22:15', [1335, 'minute', null]],
    ['2215', [1335, 'minute', null]],
    ['22h15', [1335, 'minute', null]],
    ['22h', [1320, 'hour', null]],
    ['10:15 pm', [1335, 'minute', null]],
    ['12 a.m.', [0, 'minute', null]],
    ['24:00', [1440, 'minute', null]],
    ['22:15:30', [1335.5, 'second', null]],
    ['22:15Z', [1335, 'minute', 'UTC']],
    ['22:15 +02:00', [1335, 'minute', 120]],
    ['22:15:00.5-0330', [1335 + 0.5 / 60, 'second', -210]],
  ])('reads %s', (text, expected) => {
    expect(hm(text)).toEqual(expected);
  });
  it.each(['25:00', '22:75', '24:01', '13 pm', 'night', '22'])('rejects %s', (text) => {
    expect(parseTime(text)).toHaveProperty('reason');
  });
});

describe('parseDateTime', () => {
  const iso = (text: string) => {
    const parsed = parseDateTime(text, undefined);
    if ('reason' in parsed) return parsed.reason;
    const { date, time } = parsed.value;
    return [`${date.year}-${date.month}-${date.day}`, time && time.ms / 60_000, time?.offset];
  };
  it.each([
    ['1998-03-12T22:15:00Z', ['1998-3-12', 1335, 'UTC']],
    ['1998-03-12 22:15', ['1998-3-12', 1335, null]],
    ['1998-03-12T22:15:00.000+01:00', ['1998-3-12', 1335, 60]],
    ['10/25/1998 10:15 PM', ['1998-10-25', 1335, null]],
    ['Thu, 12 Mar 1998 22:15:00 GMT', ['1998-3-12', 1335, 'UTC']],
    ['889740900', ['1998-3-12', 1335, 'UTC']],
    ['889740900000', ['1998-3-12', 1335, 'UTC']],
    ['1998-03-12', ['1998-3-12', null, undefined]],
  ])('reads %s', (text, expected) => {
    expect(iso(text)).toEqual(expected);
  });
  it('rejects a date that does not exist beside its time', () => {
    expect(iso('1998-02-31 22:15')).toContain('February 1998 has 28 days');
  });
});

describe('numbers, angles and durations', () => {
  it.each([
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['1,250.5', 1250.5],
    ['-.5', -0.5],
    ['−3', -3],
    ['-0', 0],
    ['300 m', 300],
  ])('number %s', (text, value) => {
    expect(parseNumber(text, ['m'])).toEqual({ value });
  });
  it.each([
    ['48.5', 48.5],
    ['48.5° N', 48.5],
    ['33.5S', -33.5],
    ['W 2.5', -2.5],
    [`33°30'00"S`, -33.5],
  ])('angle %s', (text, value) => {
    expect(parseDegrees(text)).toEqual({ value });
  });
  it.each([
    ['5', 300],
    ['30 s', 30],
    ['2 hours', 7200],
    ['00:05:30', 330],
  ])('duration %s in minutes', (text, value) => {
    expect(parseDuration(text, 60)).toEqual({ value });
  });
  it.each(['', 'a', '1-2', '1,2,3', 'NaN', 'Infinity', '0x10'])('rejects %j', (text) => {
    expect(parseNumber(text)).toHaveProperty('reason');
  });
  it('puts a longitude into its zone', () => {
    expect([0, -7.4, 7.6, 179, -180].map(nauticalOffsetMin)).toEqual([0, 0, 60, 720, -720]);
  });
});

it('knows words of shapes, categories and tags', () => {
  expect(['Disc', 'CIGAR', 'tic-tac', 'wobbly'].map(parseShape)).toEqual([
    'disk',
    'cylinder',
    'cylinder',
    'other',
  ]);
  expect(parseCategory('UFO')).toEqual({ value: 'uap' });
  expect(parseCategory('car')).toHaveProperty('reason');
  expect(parseTags('Lake; Night Sky|é-x,, !')).toEqual(['lake', 'night sky', 'e-x']);
});
