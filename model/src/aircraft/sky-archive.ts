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
  /** Nothing farther from a moment than half the later step is given out for it. */
  reachS: 450,
} as const;

/**
 * The moment of the archive's steps that is nearest to another one: who asks for those gets the
 * same answers as others, and asks no oftener than there are different ones.
 */
export function archiveStep(timeS: number, nowS: number): number {
  const { allS, stepS, laterStepS } = SKY_ARCHIVE;
  const step = nowS - timeS > allS ? laterStepS : stepS;
  return Math.min(Math.round(timeS / step) * step, Math.floor(nowS / stepS) * stepS);
}
