import { phenomenonContent } from '@nest/model';
import { phenomenonFixture, phenomenonInputFixture } from '@nest/model/testing';
import fc from 'fast-check';
import { Timestamp } from 'firebase/firestore';
import { describe, expect, it } from 'vitest';
import { readDuration, writeDuration } from './duration.ts';
import {
  emptyPhenomenonForm,
  type Hidden,
  NOTHING_HIDDEN,
  toPhenomenonForm,
} from './form-values.ts';
import { parseOffset, readTime, writeTime } from './observed-time.ts';
import { readPhenomenonForm } from './read-phenomenon-form.ts';
import { changesSomething, editOf, newRecord } from './writes.ts';

const stamp = (ms: number) => Timestamp.fromMillis(ms);
const stored = phenomenonFixture({}, stamp);
const blank = emptyPhenomenonForm({ audience: 'team', geoprivacy: 'open' }, 60);
const typed = { precision: 'minute', clock: 'utc', offset: '' } as const;

describe('durations', () => {
  it.each([
    ['95', 95],
    ['95 s', 95],
    ['1 h 30 min', 5_400],
    ['1:30', 90],
    ['2 minutes', 120],
    ['0,5 s', 0.5],
    ['soon', Number.NaN],
    ['', Number.NaN],
  ])('reads %j', (text, seconds) => expect(readDuration(text)).toBe(seconds));
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 31_622_400 }), (seconds) => {
        expect(readDuration(writeDuration(seconds))).toBe(seconds);
      }),
      { seed: 22 },
    );
  });
});

describe('observed time', () => {
  it('reads local time by its offset', () => {
    const read = { ...typed, date: '2026-02-03', time: '21:41', clock: 'local', offset: '+01:00' };
    expect(readTime(read as Parameters<typeof readTime>[0])).toEqual({
      ms: Date.UTC(2026, 1, 3, 20, 41),
    });
  });
  it.each([
    [{ date: '2026-02-31', time: '10:00' }, 'date'],
    [{ date: '03.02.2026', time: '10:00' }, 'date'],
    [{ date: '2026-02-03', time: '25:00' }, 'time'],
    [{ date: '2026-02-03', time: '21' }, 'time'],
    [{ date: '2026-02-03', time: '21:00', clock: 'local' as const }, 'offset'],
  ])('says what is wrong with %j', (fields, field) => {
    expect(readTime({ ...typed, ...fields })).toMatchObject({ problems: [{ field }] });
  });
  it('asks for no more than is known', () => {
    expect(readTime({ ...typed, precision: 'year', date: '1561', time: '' })).toEqual({
      ms: Date.UTC(1561, 0, 1),
    });
    expect(writeTime(Date.UTC(1561, 3, 14, 4), { ...typed, precision: 'month' })).toEqual({
      date: '1561-04',
      time: '',
    });
  });
  it.each([
    ['+01:00', 60],
    ['-5', -300],
    ['+0545', 345],
    ['UTC', 0],
    ['CET', null],
  ])('reads the offset %s', (text, minutes) => expect(parseOffset(text)).toBe(minutes));
});

describe('the form', () => {
  it('gives back the record that it shows', () => {
    const reading = readPhenomenonForm(toPhenomenonForm(stored, NOTHING_HIDDEN));
    expect(reading).toMatchObject({ ok: true, witnesses: [] });
    if (reading.ok) {
      const { observedAt, ...rest } = phenomenonInputFixture({}, stamp);
      expect(reading.input).toMatchObject(rest);
      expect(reading.input.observedAt.toMillis()).toBe(observedAt.toMillis());
    }
  });
  it('keeps the seconds of a time that nobody touched', () => {
    const observedAt = stamp(Date.UTC(1998, 5, 7, 4, 5, 6, 789));
    const record = phenomenonFixture({ observedAt, timePrecision: 'day' }, stamp);
    const values = toPhenomenonForm(record, NOTHING_HIDDEN);
    const reading = readPhenomenonForm(
      { ...values, title: 'Another' },
      { observedAt, shown: values },
    );
    expect(reading.ok && reading.input.observedAt).toBe(observedAt);
  });
  it('says of each field what is wrong', () => {
    const reading = readPhenomenonForm({
      ...blank,
      coordinates: 'here',
      elevation: 'high',
      lookAzimuth: '400',
      tags: 'ok, Größe',
      geoprivacy: 'obscured',
      witnesses: [
        { name: '', contact: '', statement: '' },
        { name: 'x'.repeat(121), contact: '', statement: '' },
      ],
    });
    expect(reading.ok).toBe(false);
    if (!reading.ok) {
      expect(Object.keys(reading.errors).sort()).toEqual([
        'coordinates',
        'date',
        'elevation',
        'lookAzimuth',
        'tags',
        'time',
        'title',
        'witnesses.1.name',
      ]);
    }
  });
});

const read = (values: ReturnType<typeof toPhenomenonForm>) => {
  const reading = readPhenomenonForm(values);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading;
};

describe('what a save writes', () => {
  it('splits a new obscured record into its public and its private part', () => {
    const input = phenomenonInputFixture({ geoprivacy: 'obscured' }, stamp);
    const witnesses = [{ name: 'Mara Lind', contact: '', statement: '' }];
    const { phenomenon, privates } = newRecord('n1', { input, witnesses });
    expect(phenomenon.location).not.toMatchObject({ latitude: 47.3769 });
    expect(privates).toEqual([
      {
        path: 'phenomena/n1/private/location',
        after: { location: input.exactLocation, placeName: input.placeName },
        before: null,
      },
      { path: 'phenomena/n1/private/witness', after: { witnesses }, before: null },
    ]);
  });
  it('writes only what changed', () => {
    const values = {
      ...toPhenomenonForm(stored, NOTHING_HIDDEN),
      durationS: '',
      duration: '2 min',
    };
    const edit = editOf('p', stored, NOTHING_HIDDEN, read(values));
    expect(edit).toEqual({
      id: 'p',
      version: 1,
      patch: { durationS: 120 },
      before: { durationS: 95 },
      privates: [],
    });
  });
  it('sees that nothing changed', () => {
    const edit = editOf(
      'p',
      stored,
      NOTHING_HIDDEN,
      read(toPhenomenonForm(stored, NOTHING_HIDDEN)),
    );
    expect(changesSomething(edit)).toBe(false);
  });
  it('moves the place behind the curtain and out again', () => {
    const form = toPhenomenonForm(stored, NOTHING_HIDDEN);
    const hide = editOf('p', stored, NOTHING_HIDDEN, read({ ...form, geoprivacy: 'private' }));
    expect(hide.patch).toMatchObject({ location: null, geohash: null, placeName: '' });
    const secret = { location: stored.location, placeName: stored.placeName };
    expect(hide.privates).toEqual([
      { path: 'phenomena/p/private/location', after: secret, before: null },
    ]);

    const hiddenRecord = phenomenonFixture({ ...hide.patch, version: 2 }, stamp);
    const hidden: Hidden = { location: secret, witness: null };
    const open = { ...toPhenomenonForm(hiddenRecord, hidden), geoprivacy: 'open' as const };
    const show = editOf('p', hiddenRecord, hidden, read(open));
    expect(show.patch).toMatchObject({ location: stored.location, placeName: stored.placeName });
    expect(show.privates).toEqual([
      {
        path: 'phenomena/p/private/location',
        after: { location: null, placeName: '' },
        before: secret,
      },
    ]);
  });
  it('leaves alone what this member may not see', () => {
    const { content } = phenomenonContent(
      'p',
      phenomenonInputFixture({ geoprivacy: 'obscured' }, stamp),
    );
    const record = phenomenonFixture(content, stamp);
    const values = { ...toPhenomenonForm(record, NOTHING_HIDDEN), title: 'Another title' };
    const edit = editOf('p', record, null, read(values));
    expect(Object.keys(edit.patch).sort()).toEqual(['searchTokens', 'title']);
    expect(edit.privates).toEqual([]);
  });
});
