import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeTrack,
  encodeTrack,
  ORIENTATION_FORMAT,
  PATH_FORMAT,
  TRACK_ALPHABET,
  type TrackFormat,
} from './polyline.ts';

/** The example from Google's description of the format. */
const POLYLINE: TrackFormat = { scale: [1e5, 1e5] };
const GOOGLE = '_p~iF~ps|U_ulLnnqC_mqNvxq`@';
const GOOGLE_POINTS = [
  [38.5, -120.2],
  [40.7, -120.95],
  [43.252, -126.453],
];

describe('track', () => {
  it("reads and writes Google's documented example", () => {
    expect(encodeTrack(GOOGLE_POINTS, POLYLINE)).toBe(GOOGLE);
    expect(decodeTrack(GOOGLE, POLYLINE)).toEqual(GOOGLE_POINTS);
  });

  it('gives back every path to five decimals and the second', () => {
    const point = fc.tuple(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.integer({ min: 0, max: 10_000_000 }),
    );
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (points) => {
        const encoded = encodeTrack(points, PATH_FORMAT);
        expect(encoded).toMatch(TRACK_ALPHABET);
        const decoded = decodeTrack(encoded, PATH_FORMAT);
        expect(decoded).toHaveLength(points.length);
        for (const [i, [latitude, longitude, seconds]] of points.entries()) {
          expect(Math.abs((decoded[i]?.[0] ?? 99) - latitude)).toBeLessThanOrEqual(0.500001e-5);
          expect(Math.abs((decoded[i]?.[1] ?? 999) - longitude)).toBeLessThanOrEqual(0.500001e-5);
          expect(decoded[i]?.[2]).toBe(seconds);
        }
      }),
      { seed: 12 },
    );
  });

  it('gives back large numbers exactly', () => {
    const points = [
      [2 ** 45, -(2 ** 45)],
      [-1, 1],
    ];
    expect(decodeTrack(encodeTrack(points, { scale: [1, 1] }), { scale: [1, 1] })).toEqual(points);
  });

  it('is empty for no points', () => {
    expect(encodeTrack([], PATH_FORMAT)).toBe('');
    expect(decodeTrack('', PATH_FORMAT)).toEqual([]);
  });

  it('refuses what is no track', () => {
    expect(() => decodeTrack('a b', PATH_FORMAT)).toThrow('foreign character');
    expect(() => decodeTrack('_', PATH_FORMAT)).toThrow('ends within a point');
    expect(() =>
      decodeTrack(encodeTrack([[1, 2, 3]], PATH_FORMAT).slice(0, -1), PATH_FORMAT),
    ).toThrow(RangeError);
    expect(() => encodeTrack([[1, 2]], ORIENTATION_FORMAT)).toThrow('2 dimensions, not 3');
    expect(() => encodeTrack([[1, 2, Number.NaN]], ORIENTATION_FORMAT)).toThrow(RangeError);
  });

  it('never hangs or breaks on any text of its alphabet', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[?-~]{0,200}$/), (text) => {
        try {
          for (const point of decodeTrack(text, PATH_FORMAT)) {
            expect(point.every(Number.isFinite)).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { seed: 13, numRuns: 500 },
    );
  });
});
