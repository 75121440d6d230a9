import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCoordinates, writeCoordinates } from './coordinates.ts';

describe('coordinates', () => {
  it.each([
    ['48.1, 11.5', 48.1, 11.5],
    ['48.1 11.5', 48.1, 11.5],
    ['-33.9;18.4', -33.9, 18.4],
    ['48,1; 11,5', 48.1, 11.5],
    ['48,1 11,5', 48.1, 11.5],
    ['48.85837° N, 2.29448° W', 48.85837, -2.29448],
    ['N 48.85 E 2.29', 48.85, 2.29],
    ['2.29 E, 48.85 S', -48.85, 2.29],
    [`48°51'30"N 2°17'24"E`, 48.8583333, 2.29],
    ['48° 51′ 30″ N, 2° 17′ 24″ W', 48.8583333, -2.29],
    ['48 51 30 N, 2 17 24 E', 48.8583333, 2.29],
    ['48 51.5 N 2 17.4 W', 48.8583333, -2.29],
  ])('reads %s', (text, latitude, longitude) => {
    expect(parseCoordinates(text)).toEqual({ latitude, longitude });
  });
  it.each(['', '48.1', 'Munich', '91, 10', '48.1, 181', '48.1, 11.5, 3', `48°61'0"N 2°0'0"E`])(
    'takes %j for no place',
    (text) => expect(parseCoordinates(text)).toBeNull(),
  );
  it('reads back what it writes', () => {
    const degrees = (limit: number) =>
      fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((value) => value / 1e6 + 0);
    fc.assert(
      fc.property(degrees(90), degrees(180), (latitude, longitude) => {
        const place = { latitude: latitude || 0, longitude: longitude || 0 };
        if (/e/.test(writeCoordinates(place))) return;
        expect(parseCoordinates(writeCoordinates(place))).toEqual(place);
      }),
      { seed: 21 },
    );
  });
});
