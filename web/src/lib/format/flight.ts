import { formatCount } from '@/lib/format/number.ts';

const FEET_PER_M = 1 / 0.3048;
const KNOTS_PER_MPS = 3_600 / 1_852;
const MINUS = '−';

const signed = (value: number, text: string) => (value < 0 ? `${MINUS}${text}` : text);
const whole = (value: number) =>
  signed(Math.round(value), formatCount(Math.abs(Math.round(value))));

/** An altitude in metres: `10,668 m`. */
export const formatMetres = (metres: number): string => `${whole(metres)} m`;
/** An altitude in metres as `35,000 ft`. */
export const formatFeet = (metres: number): string => `${whole(metres * FEET_PER_M)} ft`;
/** A speed in m/s: `231 m/s`. */
export const formatSpeed = (mps: number): string => `${whole(mps)} m/s`;
/** A speed in m/s as `449 kn`. */
export const formatKnots = (mps: number): string => `${whole(mps * KNOTS_PER_MPS)} kn`;
/** A rate of climb in m/s: `+5.2 m/s`. */
export function formatClimb(mps: number): string {
  const size = Math.abs(mps).toFixed(1);
  if (size === '0.0') return '0 m/s';
  return `${mps < 0 ? MINUS : '+'}${size} m/s`;
}
/** A rate of climb in m/s as `+1,024 ft/min`. */
export function formatFeetPerMinute(mps: number): string {
  const rate = Math.round(mps * FEET_PER_M * 60);
  return `${rate > 0 ? '+' : ''}${whole(rate)} ft/min`;
}
/** An age in seconds: `4 s`, `2 min`. */
export const formatAge = (seconds: number): string =>
  seconds < 100 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
/** The time of day of a time in Unix seconds: `12:03:10 UTC`. */
export const formatClock = (timeS: number): string =>
  `${new Date(timeS * 1000).toISOString().slice(11, 19)} UTC`;
