import { type Place, wrapLongitude } from '@nest/model';

const RAD = Math.PI / 180;
/** Unix ms of J2000.0, 2000-01-01 12:00 UTC. */
const J2000_MS = 946_728_000_000;
const DAY_MS = 86_400_000;

/**
 * The point where the Sun is in the zenith, to about 0.01° between 1950 and 2050: low-precision
 * formulas of the Astronomical Almanac, section C ("Low precision formulas for the Sun"), and
 * Greenwich mean sidereal time after the US Naval Observatory
 * (https://aa.usno.navy.mil/faq/sun_approx, https://aa.usno.navy.mil/faq/GAST).
 */
export function subsolarPoint(unixMs: number): Place {
  const days = (unixMs - J2000_MS) / DAY_MS;
  const meanLongitude = 280.459 + 0.98564736 * days;
  const anomaly = (357.529 + 0.98560028 * days) * RAD;
  const longitude =
    (meanLongitude + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * RAD;
  const obliquity = (23.439 - 0.00000036 * days) * RAD;
  const rightAscension =
    Math.atan2(Math.cos(obliquity) * Math.sin(longitude), Math.cos(longitude)) / RAD;
  const siderealDeg = (18.697374558 + 24.06570982441908 * days) * 15;
  return {
    latitude: Math.asin(Math.sin(obliquity) * Math.sin(longitude)) / RAD,
    longitude: wrapLongitude(rightAscension - siderealDeg),
  };
}

/** Altitude of the Sun's centre at a location in degrees, without refraction. */
export function sunAltitude(place: Place, unixMs: number): number {
  const sun = subsolarPoint(unixMs);
  const sine =
    Math.sin(place.latitude * RAD) * Math.sin(sun.latitude * RAD) +
    Math.cos(place.latitude * RAD) *
      Math.cos(sun.latitude * RAD) *
      Math.cos((place.longitude - sun.longitude) * RAD);
  return Math.asin(Math.max(-1, Math.min(1, sine))) / RAD;
}
