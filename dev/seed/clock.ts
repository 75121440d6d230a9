/** When the workspace of the seed was founded. */
export const FOUNDED_MS = Date.UTC(2024, 0, 15, 9);
/** The seed's present: nothing in it is later. */
export const SEED_NOW_MS = Date.UTC(2026, 10, 1);

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A time that lies before the seed's present, by at least a minute. */
export const notLaterThanNow = (ms: number): number => Math.min(ms, SEED_NOW_MS - MINUTE_MS);

/** A readable document id: `silent-triangle-over-lake-zurich`. */
export function slug(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
