const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const PERIOD_IDS = ['24h', '7d', '30d', '1y'] as const;
export type PeriodId = (typeof PERIOD_IDS)[number];

/** Lengths in ms; reports within this time before the present are shown. */
export const PERIOD_MS: Record<PeriodId, number> = {
  '24h': DAY_MS,
  '7d': 7 * DAY_MS,
  '30d': 30 * DAY_MS,
  '1y': 365 * DAY_MS,
};

export const PERIOD_NAMES: Record<PeriodId | 'all', string> = {
  '24h': '24 hours',
  '7d': '7 days',
  '30d': '30 days',
  '1y': '1 year',
  all: 'All times',
};

/** A time span in ms since 1970. */
export interface Span {
  fromMs: number;
  toMs: number;
}

/**
 * The span of the time bar: the period up to now; for all time, from the earliest report.
 * @param earliestMs time of the earliest known report, or null if there is none
 */
export function spanOf(
  period: PeriodId | undefined,
  nowMs: number,
  earliestMs: number | null,
): Span {
  if (period) return { fromMs: nowMs - PERIOD_MS[period], toMs: nowMs };
  const fromMs = Math.min(earliestMs ?? nowMs, nowMs - PERIOD_MS['1y']);
  return { fromMs: Math.floor(fromMs / DAY_MS) * DAY_MS, toMs: nowMs };
}

/** Reports in equal steps of a span. Those outside are not counted. */
export function histogram(
  timesMs: Iterable<number>,
  { fromMs, toMs }: Span,
  steps: number,
): number[] {
  const counts = Array<number>(steps).fill(0);
  for (const ms of timesMs) {
    if (!(ms >= fromMs && ms <= toMs)) continue;
    const step = Math.min(steps - 1, Math.floor(((ms - fromMs) / (toMs - fromMs)) * steps));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}

/** How long a replay of a whole span takes, in ms. */
export const REPLAY_MS = 30_000;

/** How much of a span passes in one second of a replay, in s. */
export const getPlaybackRate = ({ fromMs, toMs }: Span): number => (toMs - fromMs) / REPLAY_MS;

/**
 * The playhead after some time of replay, or null once it has caught up with the present.
 * @param elapsedMs time since the step before, on the clock of the person who looks
 */
export function replayStep(atMs: number, elapsedMs: number, { fromMs, toMs }: Span): number | null {
  const next = atMs + ((toMs - fromMs) * elapsedMs) / REPLAY_MS;
  return next >= toMs ? null : Math.max(fromMs, next);
}
