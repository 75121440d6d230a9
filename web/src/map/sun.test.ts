import { Body, Equator, Observer, SiderealTime } from 'astronomy-engine';
import { describe, expect, test } from 'vitest';
import { subsolarPoint, sunAltitude } from './sun.ts';

describe('subsolarPoint', () => {
  // Equinoxes and solstices of 2026 from the US Naval Observatory.
  test.each([
    ['2026-03-20T14:46Z', 0],
    ['2026-06-21T08:25Z', 23.44],
    ['2026-09-23T00:05Z', 0],
    ['2026-12-21T20:50Z', -23.44],
  ])('stands at the declination of the almanac on %s', (time, declination) => {
    expect(subsolarPoint(Date.parse(time)).latitude).toBeCloseTo(declination, 1);
  });

  test('runs before and after the clock by the equation of time', () => {
    // 16 min 26 s ahead on 3 November, 14 min 12 s behind on 11 February.
    const noon = (day: string) => subsolarPoint(Date.parse(`${day}T12:00Z`)).longitude * -4;
    expect(noon('2026-11-03')).toBeCloseTo(16.43, 0);
    expect(noon('2026-02-11')).toBeCloseTo(-14.2, 0);
  });

  test('agrees with a full ephemeris to 0.02° over 60 years', () => {
    const observer = new Observer(0, 0, 0);
    for (let i = 0; i < 200; i++) {
      const time = new Date(Date.UTC(1980, 0, 1) + i * 110.37 * 86_400_000);
      const { ra, dec } = Equator(Body.Sun, time, observer, true, true);
      const longitude = ((((ra - SiderealTime(time)) * 15 + 180) % 360) + 720) % 360;
      const ours = subsolarPoint(time.getTime());
      expect(Math.abs(ours.latitude - dec)).toBeLessThan(0.02);
      expect(Math.abs(((ours.longitude + 180 + 360) % 360) - (longitude % 360))).toBeLessThan(0.02);
    }
  });
});

test('the Sun rises and sets where and when it does', () => {
  const zurich = { latitude: 47.37, longitude: 8.54 };
  // Sunset in Zurich on 2026-06-21: 21:26 CEST; the centre is then at -0.83°.
  expect(sunAltitude(zurich, Date.parse('2026-06-21T19:26Z'))).toBeCloseTo(-0.83, 0);
  expect(sunAltitude({ latitude: 90, longitude: 0 }, Date.parse('2026-12-21T12:00Z'))).toBeCloseTo(
    -23.4,
    1,
  );
});
