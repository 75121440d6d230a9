import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAircraft, encodeAircraft } from './aircraft-codec.ts';
import {
  AIRCRAFT_FLAGS,
  callsignAt,
  icao24At,
  indexOfIcao24,
  NO_CATEGORY,
  toSnapshot,
} from './aircraft-columns.ts';
import { AircraftFormatError } from './byte-stream.ts';
import { type AircraftSnapshot, parseStatesAnswer, type StateVector } from './state-vector.ts';

const SEED = 20_260_921;
const TIME = 1_790_000_000;
const WORLD = fileURLToPath(
  new URL('../../../../shared/data/opensky-states-world.json', import.meta.url),
);

const state = (changes: Partial<StateVector> = {}): StateVector => ({
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
  ...changes,
});

const roundTrip = (snapshot: AircraftSnapshot) =>
  toSnapshot(decodeAircraft(encodeAircraft(snapshot)));

const sorted = ({ time, states }: AircraftSnapshot): AircraftSnapshot => ({
  time,
  states: [...states].sort((a, b) => Number.parseInt(a.icao24, 16) - Number.parseInt(b.icao24, 16)),
});

/** Numbers on the grids, near them and far from them, and minus zero. */
const odd = fc.oneof(
  fc.integer({ min: -40_000, max: 40_000 }).map((k) => k / 100),
  fc.integer({ min: -100, max: 3_000 }).map((k) => (k * 762) / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e-9, 1e15, 2 ** 53, Number.MAX_VALUE, Number.MIN_VALUE, 0.1 + 0.2),
);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const degrees = (limit: number) =>
  fc.oneof(
    fc.integer({ min: -limit * 1e4, max: limit * 1e4 }).map((k) => k / 1e4),
    fc.double({ min: -limit, max: limit, noNaN: true }),
  );
const seconds = fc.oneof(
  fc.integer({ min: TIME - 400, max: TIME }),
  fc.constantFrom(0, 1, TIME + 3, 4_300_000_000, TIME - 0.25),
);
const stateFields = {
  icao24: fc
    .integer({ min: 0, max: 0xffffff })
    .map((address) => address.toString(16).padStart(6, '0')),
  callsign: fc.oneof(
    fc.constantFrom(
      null,
      '',
      '        ',
      'DLH9LF  ',
      '00000000',
      'A',
      'TOO LONG A SIGN',
      ' LEAD   ',
    ),
    fc.string({ unit: 'binary', maxLength: 9 }),
  ),
  originCountry: fc.constantFrom('Germany', "Côte d'Ivoire", '', 'United States', '日本'),
  timePosition: orNull(seconds),
  lastContact: seconds,
  longitude: orNull(degrees(180)),
  latitude: orNull(degrees(90)),
  baroAltitude: orNull(odd),
  onGround: fc.boolean(),
  velocity: orNull(odd),
  trueTrack: orNull(odd),
  verticalRate: orNull(odd),
  sensors: orNull(fc.array(fc.nat(), { maxLength: 4 })),
  geoAltitude: orNull(odd),
  squawk: fc.constantFrom(null, '7700', '0000', '7777', '1234', '8888', '12', '', 'x'),
  spi: fc.boolean(),
  positionSource: fc.integer({ min: 0, max: 255 }),
  category: orNull(fc.integer({ min: 0, max: 254 })),
};
const stateArbitrary: fc.Arbitrary<StateVector> = fc.record(stateFields, {
  noNullPrototype: true,
});

describe('aircraft as columns', () => {
  it(`come back as they were (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.array(stateArbitrary, { maxLength: 40 }), seconds, (states, time) => {
        const snapshot = { time, states };
        // toStrictEqual distinguishes 0 from -0.
        expect(roundTrip(snapshot)).toStrictEqual(sorted(snapshot));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('come back where there is none, one, or the same address twice', () => {
    const twice = [state(), state({ callsign: 'OTHER   ' })];
    for (const states of [[], [state()], twice]) {
      expect(roundTrip({ time: TIME, states })).toStrictEqual({ time: TIME, states });
    }
  });

  it('are typed arrays with NaN for null, and found by address', () => {
    const unknown = state({
      icao24: 'a00001',
      latitude: null,
      longitude: null,
      baroAltitude: null,
    });
    const ground = state({ icao24: '010203', onGround: true, spi: true, category: 17 });
    const columns = decodeAircraft(encodeAircraft({ time: TIME, states: [unknown, ground] }));
    expect(columns.count).toBe(2);
    expect([icao24At(columns, 0), icao24At(columns, 1)]).toEqual(['010203', 'a00001']);
    expect([...columns.latitude]).toEqual([50.0333, Number.NaN]);
    expect([...columns.flags]).toEqual([
      AIRCRAFT_FLAGS.onGround | AIRCRAFT_FLAGS.spi | AIRCRAFT_FLAGS.hasPosition,
      0,
    ]);
    expect([...columns.category]).toEqual([17, NO_CATEGORY]);
    expect(callsignAt(columns, 1)).toBe('DLH9LF  ');
    expect(indexOfIcao24(columns, 'a00001')).toBe(1);
    expect(indexOfIcao24(columns, 'a00002')).toBe(-1);
    expect(indexOfIcao24(columns, 'ffffff')).toBe(-1);
  });

  it('are read wherever they lie in memory', () => {
    const bytes = encodeAircraft({ time: TIME, states: [state()] });
    for (const offset of [1, 2, 3, 4]) {
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      expect(toSnapshot(decodeAircraft(moved.subarray(offset))).states).toEqual([state()]);
    }
  });

  it.each([
    ['an address that is none', { icao24: 'ABCDEF' }],
    ['a number that is none', { velocity: Number.NaN }],
    ['an infinite number', { longitude: Number.POSITIVE_INFINITY }],
    ['a category beyond a byte', { category: 256 }],
  ])('refuse %s', (_, changes) => {
    expect(() => encodeAircraft({ time: TIME, states: [state(changes)] })).toThrow(RangeError);
  });
});

describe('damaged bytes', () => {
  const bytes = encodeAircraft({
    time: TIME,
    states: [state(), state({ icao24: 'a1b2c3', velocity: 0.123456789, squawk: '9' })],
  });

  it('are told from a snapshot wherever they are cut off', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeAircraft(bytes.slice(0, length))).toThrow(AircraftFormatError);
    }
    expect(() => decodeAircraft(new Uint8Array([...bytes, 0]))).toThrow(AircraftFormatError);
  });

  it('are told from a snapshot wherever a bit is wrong', () => {
    for (let at = 0; at < bytes.length * 8; at++) {
      const damaged = bytes.slice();
      damaged[at >> 3] = (damaged[at >> 3] ?? 0) ^ (1 << (at & 7));
      expect(() => decodeAircraft(damaged)).toThrow(AircraftFormatError);
    }
  });

  it('say what is wrong', () => {
    const other = bytes.slice();
    other[4] = 9;
    expect(() => decodeAircraft(other)).toThrow(/version 9/);
    expect(() => decodeAircraft(new TextEncoder().encode('{"time":1,"states":[]}'))).toThrow(
      'This is no snapshot of aircraft.',
    );
    expect(() => decodeAircraft(bytes.slice(0, 100))).toThrow(/has 100 bytes; its header says/);
  });
});

describe.skipIf(!existsSync(WORLD))('a real answer for the whole world', () => {
  // CI provides a recorded response beside the project; without it these tests are skipped.
  const text = existsSync(WORLD) ? readFileSync(WORLD, 'utf8') : 'null';
  const parsed = parseStatesAnswer(JSON.parse(text));
  const snapshot = parsed.ok ? parsed.snapshot : { time: 0, states: [] };

  it('is parsed whole and comes back field by field', () => {
    expect(parsed).toMatchObject({ ok: true, received: 6553, dropped: {} });
    expect(roundTrip(snapshot)).toStrictEqual(sorted(snapshot));
  });

  it('takes at most 0.45 of the bytes of its JSON gzipped', () => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
    const ours = brotliCompressSync(encodeAircraft(snapshot), { params }).length;
    expect(ours / gzipSync(text).length).toBeLessThan(0.45);
  });
});
