import type { Parsed } from './parse-date.ts';

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Reads a number: 12.5, 12,5 (one comma and no point), 1,250.5, optionally followed by one of
 * `units`; never -0.
 */
export function parseNumber(text: string, units: readonly string[] = []): Parsed<number> {
  let value = text.trim().replace(/^\u2212/, '-');
  const unit = units.find((name) => value.toLowerCase().endsWith(name));
  if (unit && !PLAIN.test(value)) value = value.slice(0, -unit.length).trim();
  if (/^[+-]?\d+,\d+$/.test(value)) value = value.replace(',', '.');
  else if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(value)) value = value.replaceAll(',', '');
  return PLAIN.test(value)
    ? { value: Number(value) + 0 }
    : { reason: 'is not a number. Correct it or leave the column out.' };
}

const DEGREES =
  /^([NSEW])?\s*([+-]?\d+(?:[.,]\d+)?)\s*°?(?:\s*(\d+(?:[.,]\d+)?)\s*['′])?(?:\s*(\d+(?:[.,]\d+)?)\s*(?:"|″|''))?\s*([NSEW])?$/i;

/** Reads an angle in degrees: 48.5, 48,5, 48.5° N, S 33°51′35″. */
export function parseDegrees(text: string): Parsed<number> {
  const plain = parseNumber(text);
  if ('value' in plain) return plain;
  const match = DEGREES.exec(text.trim().replace(/^\u2212/, '-'));
  if (!match) return { reason: 'is not an angle in degrees. Write it as -33.8597.' };
  const part = (i: number) => Number((match[i] ?? '0').replace(',', '.'));
  const size = Math.abs(part(2)) + part(3) / 60 + part(4) / 3600;
  const letter = (match[1] ?? match[5] ?? '').toUpperCase();
  const negative = letter === 'S' || letter === 'W' || match[2]?.startsWith('-');
  return { value: negative ? -size : size };
}

const SPAN = /^(\d+(?:[.,]\d+)?)\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\.?$/i;
const UNIT_S: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Reads a duration in seconds: a number in `unitS` seconds, 5 min, 2 hours, 00:05:30. */
export function parseDuration(text: string, unitS: number): Parsed<number> {
  const value = text.trim();
  const clock = /^(\d{1,3}):(\d{2}):(\d{2})$/.exec(value);
  if (clock) return { value: Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]) };
  const span = SPAN.exec(value);
  if (span) {
    const amount = Number((span[1] ?? '').replace(',', '.'));
    return { value: amount * (UNIT_S[(span[2] ?? '').charAt(0).toLowerCase()] ?? 1) };
  }
  const plain = parseNumber(value);
  return 'value' in plain ? { value: plain.value * unitS } : plain;
}
