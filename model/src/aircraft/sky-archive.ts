const HOUR_S = 3_600;

/** How skies of the past are kept; all in seconds. */
export const SKY_ARCHIVE = {
  /** A snapshot is added so often. */
  stepS: 300,
  /** So long each one is kept; after that one in `laterStepS`. */
  allS: 6 * HOUR_S,
  laterStepS: 900,
  /** After that there is none. */
  keepS: 7 * 24 * HOUR_S,
  /** A snapshot is used for a moment only within this distance, which is half the later step. */
  reachS: 450,
} as const;

/**
 * The archive step nearest to a time. Clients that round to it share cached responses and request
 * only as often as there are different ones.
 */
export function archiveStep(timeS: number, nowS: number): number {
  const { allS, stepS, laterStepS } = SKY_ARCHIVE;
  const step = nowS - timeS > allS ? laterStepS : stepS;
  return Math.min(Math.round(timeS / step) * step, Math.floor(nowS / stepS) * stepS);
}
