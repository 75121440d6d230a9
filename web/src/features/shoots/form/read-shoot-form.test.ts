import { shootInputOf } from '@nest/model';
import { plainTimestamp, shootFixture } from '@nest/model/testing';
import { describe, expect, it } from 'vitest';
import { emptyShootForm, readUtcTime, toShootForm, utcTimeText } from './form-values.ts';
import { readShootForm } from './read-shoot-form.ts';

const exact = plainTimestamp(Date.UTC(2026, 1, 3, 20, 40, 12, 345));
const shoot = shootFixture({ startedAt: exact });
const errorsOf = (change: object) => {
  const result = readShootForm({ ...toShootForm(shoot), ...change }, shoot, plainTimestamp);
  return result.ok ? {} : result.errors;
};

describe('readShootForm', () => {
  it('gives back what it was filled with, times to the millisecond', () => {
    const result = readShootForm(toShootForm(shoot), shoot, plainTimestamp);
    expect(result).toEqual({ ok: true, input: shootInputOf(shoot) });
    expect(result.ok && result.input.startedAt).toBe(exact);
  });

  it('reads times as UTC', () => {
    const form = { ...toShootForm(shoot), startedAt: '2026-02-03 20:00' };
    const result = readShootForm(form, shoot, plainTimestamp);
    expect(result.ok && utcTimeText.encode(result.input.startedAt.toMillis())).toBe(
      '2026-02-03 20:00:00',
    );
  });

  it('needs a title, an operator and a start', () => {
    const result = readShootForm(emptyShootForm({}), null, plainTimestamp);
    expect(result.ok ? [] : Object.keys(result.errors).sort()).toEqual([
      'operatorName',
      'startedAt',
      'title',
    ]);
  });

  it.each([
    ['latitude', { latitude: '91' }, /90 or less/],
    ['latitude', { latitude: 'north' }, /a number/],
    ['longitude', { longitude: '' }, /missing/],
    ['accuracyM', { accuracyM: '-1' }, /0 or more/],
    ['endedAt', { endedAt: '2026-02-03T20:00' }, /before the start/],
    ['startedAt', { startedAt: '2999-02-03T20:00' }, /future/],
    ['startedAt', { startedAt: 'soon' }, /date and time/],
    ['title', { title: 'x'.repeat(141) }, /140/],
  ])('says what is wrong with %s', (field, change, message) => {
    expect(errorsOf(change)).toMatchObject({ [field]: expect.stringMatching(message) });
  });

  it('takes a shoot without a place', () => {
    const form = { ...toShootForm(shoot), latitude: '', longitude: '', accuracyM: '' };
    const result = readShootForm(form, shoot, plainTimestamp);
    expect(result.ok && result.input.location).toBeNull();
  });
});

it.each([
  ['2026-02-03 20:40', Date.UTC(2026, 1, 3, 20, 40)],
  [' 2026-02-03T9:05:07Z ', Date.UTC(2026, 1, 3, 9, 5, 7)],
  ['2026-02-31 20:40', null],
  ['2026-02-03 24:40', null],
  ['2026-02-03', null],
  ['yesterday', null],
])('reads %s', (text, ms) => {
  expect(readUtcTime(text)).toBe(ms);
});
