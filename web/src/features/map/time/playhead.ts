import { formatUtc } from '@/lib/format/time.ts';

const PLAYHEAD = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/;

/** The playhead of an address, `2026-10-31T21:40Z`, in Unix ms; null if it is none. */
export function parsePlayhead(text: string | undefined): number | null {
  if (text === undefined || !PLAYHEAD.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) || formatPlayheadParam(ms) !== text ? null : ms;
}

export const formatPlayheadParam = (ms: number): string =>
  `${new Date(ms).toISOString().slice(0, 16)}Z`;

/** A playhead for people, to the minute: `2026-10-31 21:40 UTC`. */
export const formatPlayhead = (ms: number): string =>
  formatUtc({ seconds: Math.floor(ms / 1_000), nanoseconds: 0, toMillis: () => ms });
