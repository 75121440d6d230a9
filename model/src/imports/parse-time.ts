import type { TimePrecision } from '../time.ts';
import type { Parsed } from './parse-date.ts';

export interface TimeOfDay {
  /** Milliseconds since midnight; 24:00 is the next midnight. */
  ms: number;
  precision: Extract<TimePrecision, 'hour' | 'minute' | 'second'>;
  /** Minutes east of UTC if the text says so; `UTC` if it says Z, GMT or UTC. */
  offset: number | 'UTC' | null;
}

const CLOCK =
  /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?|h)?\s*([ap])?\.?m?\.?\s*(Z|UTC|GMT|UT)?\s*([+-]\d{2}:?(?:\d{2})?)?$/i;
const FOUR_DIGITS = /^([01]\d|2[0-4])([0-5]\d)\s*(Z|UTC|GMT|UT)?$/i;

/**
 * Reads a time of day: 22:15, 22:15:07, 2215, 10:15 pm, 22h15, each optionally with an offset or Z.
 */
export function parseTime(text: string): Parsed<TimeOfDay> {
  const value = text.trim();
  const plain = FOUR_DIGITS.exec(value);
  if (plain) {
    const [hour, minute] = [Number(plain[1]), Number(plain[2])];
    return build({ hour, minute, second: 0, ms: 0, precision: 'minute', zone: plain[3] });
  }
  const match = CLOCK.exec(value);
  const half = match?.[5]?.toLowerCase();
  if (!match || (match[2] === undefined && !half && !/h$/i.test(value))) {
    return { reason: 'is not a time of day that can be read. Write it as 22:15.' };
  }
  let hour = Number(match[1]);
  if (half) {
    if (hour < 1 || hour > 12)
      return { reason: `is not a time of day: there is no ${hour} ${half}m.` };
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  return build({
    hour,
    minute: Number(match[2] ?? 0),
    second: Number(match[3] ?? 0),
    ms: Math.floor(Number(`0.${match[4] ?? 0}`) * 1000),
    precision: match[3] ? 'second' : match[2] || half ? 'minute' : 'hour',
    zone: match[7] ?? match[6],
  });
}

interface Parts {
  hour: number;
  minute: number;
  second: number;
  ms: number;
  precision: TimeOfDay['precision'];
  zone: string | undefined;
}

function build({ hour, minute, second, ms, precision, zone }: Parts): Parsed<TimeOfDay> {
  const sum = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
  if (minute > 59 || second > 60 || sum > 24 * 3_600_000) {
    return { reason: 'is not a time of day: hours go to 24, minutes and seconds to 59.' };
  }
  return { value: { ms: sum, precision, offset: offsetOf(zone) } };
}

/** Minutes east of UTC of `+02:00`, `+0200` or `+02`; `UTC` for a name; null for nothing. */
export function offsetOf(zone: string | undefined): number | 'UTC' | null {
  if (!zone) return null;
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return 'UTC';
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
