import type { StringCodec } from '@/ui/form/codecs.ts';

const UNITS_S: Record<string, number> = { s: 1, min: 60, h: 3_600, d: 86_400 };
const PART = /(\d+(?:[.,]\d+)?)\s*(d|h|min|m|s)(?:ays?|ours?|inutes?|ec(?:onds?)?)?\b/giu;

/**
 * Seconds of a typed duration: `95`, `95 s`, `1 h 30 min`, `1:30` (minutes). NaN if it is invalid.
 */
export function readDuration(text: string): number {
  const trimmed = text.trim();
  if (/^\d+(?:[.,]\d+)?$/.test(trimmed)) return Number(trimmed.replace(',', '.'));
  const clock = /^(?:(\d+):)?(\d+):([0-5]\d)$/.exec(trimmed);
  if (clock) {
    return Number(clock[1] ?? 0) * 3_600 + Number(clock[2]) * 60 + Number(clock[3]);
  }
  if (trimmed.replace(PART, '').trim() !== '' || trimmed === '') return Number.NaN;
  let seconds = 0;
  for (const [, amount = '', unit = ''] of trimmed.matchAll(PART)) {
    const name = unit.toLowerCase() === 'm' ? 'min' : unit.toLowerCase();
    seconds += Number(amount.replace(',', '.')) * (UNITS_S[name] ?? Number.NaN);
  }
  return seconds;
}

/** A duration in its typed form, exact to the stored number. */
export function writeDuration(seconds: number): string {
  if (!Number.isInteger(seconds) || seconds < 60) return `${seconds} s`;
  const parts: string[] = [];
  let rest = seconds;
  for (const unit of ['d', 'h', 'min', 's'] as const) {
    const size = UNITS_S[unit] ?? 1;
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    if (amount > 0) parts.push(`${amount} ${unit}`);
  }
  return parts.join(' ');
}

export const durationText: StringCodec<number> = {
  decode: (text) => {
    const seconds = readDuration(text);
    return Number.isNaN(seconds) ? undefined : seconds;
  },
  encode: writeDuration,
  problem: 'must be a duration such as 95, 2 min 30 s or 1:30',
};
