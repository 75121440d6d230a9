export const DAY_MS = 86_400_000;

/** Start of a day in UTC, in ms since 1970; null unless it is a real day such as `1974-03-02`. */
export function dayStartMs(day: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === date && year >= 1000;
  return isReal ? at.getTime() : null;
}

/**
 * The days of a URL as a range in ms since 1970, including `fromMs` and excluding `beforeMs`; null
 * where the range is open.
 */
export function dayRange({ from, to }: { from?: string; to?: string }) {
  const toMs = to === undefined ? null : dayStartMs(to);
  return {
    fromMs: from === undefined ? null : dayStartMs(from),
    beforeMs: toMs === null ? null : toMs + DAY_MS,
  };
}

export const isDay = (value: string): boolean => dayStartMs(value) !== null;
