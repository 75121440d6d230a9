/** When the seed's workspace was created. */
export const FOUNDED_MS = Date.UTC(2024, 0, 15, 9);
/** The seed's current time: nothing in it is later. */
export const SEED_NOW_MS = Date.UTC(2026, 10, 1);

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A time at least a minute before the seed's current time. */
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
