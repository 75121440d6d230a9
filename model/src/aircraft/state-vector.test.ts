import { describe, expect, it } from 'vitest';
import { parseStatesAnswer, toStatesAnswer } from './state-vector.ts';

const TIME = 1_766_888_059;
const vector = (changes: Record<number, unknown> = {}): unknown[] =>
  Object.assign(
    [
      ...['3c6444', 'DLH9LF  ', 'Germany', TIME - 2, TIME, 8.5706, 50.0333, 9639.3, false],
      ...[232.88, 98.26, 4.55, null, 9547.86, '1000', false, 0],
    ],
    changes,
  );

const parse = (states: unknown, time: unknown = TIME) => {
  const parsed = parseStatesAnswer({ time, states });
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed;
};

describe('an answer of OpenSky', () => {
  it('becomes typed state vectors', () => {
    expect(parse([vector()])).toEqual({
      ok: true,
      received: 1,
      dropped: {},
      wasNull: false,
      snapshot: {
        time: TIME,
        states: [
          {
            icao24: '3c6444',
            callsign: 'DLH9LF  ',
            originCountry: 'Germany',
            timePosition: TIME - 2,
            lastContact: TIME,
            longitude: 8.5706,
            latitude: 50.0333,
            baroAltitude: 9639.3,
            onGround: false,
            velocity: 232.88,
            trueTrack: 98.26,
            verticalRate: 4.55,
            sensors: null,
            geoAltitude: 9547.86,
            squawk: '1000',
            spi: false,
            positionSource: 0,
            category: null,
          },
        ],
      },
    });
  });

  it.each([
    ['a category', { 17: 8 }],
    ['whole numbers where fractions are usual', { 5: 8, 6: 50, 7: 0, 9: 0, 10: 0, 11: 0 }],
    ['negative altitudes', { 7: -304.8, 13: -53.34 }],
    ['no position', { 3: null, 5: null, 6: null, 7: null }],
    ['a blank callsign', { 1: '        ' }],
    ['an empty callsign', { 1: '' }],
    ['no callsign', { 1: null }],
    ['receivers', { 12: [1, 22, 333] }],
    ['all that may be null', { 1: null, 3: null, 7: null, 9: null, 10: null, 11: null, 14: null }],
    ['a source that is not known yet', { 16: 7 }],
  ])('may have %s', (_, changes) => {
    const given = vector(changes);
    const { snapshot, dropped } = parse([given]);
    expect(dropped).toEqual({});
    const extended = given.length === 18;
    expect(toStatesAnswer(snapshot, { extended })).toEqual({ time: TIME, states: [given] });
  });

  it('drops bad vectors alone, and counts them by reason', () => {
    const bad = [
      ...[null, 'text', {}, [], vector().slice(0, 16)],
      ...[vector({ 0: 'zzzzzz' }), vector({ 0: '3c644' }), vector({ 0: null })],
      ...[vector({ 6: 90.1 }), vector({ 6: '50' }), vector({ 5: -181 })],
      ...[vector({ 4: null }), vector({ 8: null }), vector({ 8: 'false' }), vector({ 12: ['1'] })],
      ...[vector({ 17: 'heavy' }), vector({ 9: Number.POSITIVE_INFINITY })],
    ];
    const { snapshot, received, dropped } = parse([vector(), ...bad, vector({ 0: '3C6445' })]);
    expect(snapshot.states.map(({ icao24 }) => icao24)).toEqual(['3c6444', '3c6445']);
    expect(received).toBe(bad.length + 2);
    expect(dropped).toEqual({
      shape: 5,
      icao24: 3,
      latitude: 2,
      longitude: 1,
      lastContact: 1,
      onGround: 2,
      sensors: 1,
      category: 1,
      velocity: 1,
    });
  });

  it('says whether there were no states or none was good', () => {
    expect(parse(null)).toMatchObject({ wasNull: true, received: 0, snapshot: { states: [] } });
    expect(parse([])).toMatchObject({ wasNull: false, received: 0 });
    expect(parse([1])).toMatchObject({ wasNull: false, received: 1, dropped: { shape: 1 } });
  });

  it.each([
    ['no object', null],
    ['a list', []],
    ['a text', 'Too many requests'],
    ['no time', { states: [] }],
    ['a time that is no number', { time: '1', states: [] }],
    ['no states', { time: TIME }],
    ['states that are no list', { time: TIME, states: {} }],
  ])('is refused where it is %s', (_, answer) => {
    expect(parseStatesAnswer(answer)).toMatchObject({ ok: false });
  });

  it('is written with states null where there is none', () => {
    expect(toStatesAnswer({ time: TIME, states: [] })).toEqual({ time: TIME, states: null });
  });
});
