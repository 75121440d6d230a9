import { describe, expect, test } from 'vitest';
import { histogram, REPLAY_MS, replayStep, spanOf } from './period.ts';
import { formatPlayheadParam, parsePlayhead } from './playhead.ts';

const NOW = Date.UTC(2026, 10, 1, 12);
const DAY = 86_400_000;

describe('span', () => {
  test('is the period up to now', () => {
    expect(spanOf('7d', NOW, 0)).toEqual({ fromMs: NOW - 7 * DAY, toMs: NOW });
  });
  test('of all times begins with the day of the earliest report, and is a year at least', () => {
    const earliest = Date.UTC(1974, 2, 2, 21, 40);
    expect(spanOf(undefined, NOW, earliest).fromMs).toBe(Date.UTC(1974, 2, 2));
    expect(spanOf(undefined, NOW, NOW - DAY).fromMs).toBe(Date.UTC(2025, 10, 1));
    expect(spanOf(undefined, NOW, null).fromMs).toBe(Date.UTC(2025, 10, 1));
  });
});

test('histogram counts both ends and nothing outside', () => {
  const span = { fromMs: 0, toMs: 100 };
  expect(histogram([0, 9, 10, 55, 100, 101, -1, Number.NaN], span, 10)).toEqual([
    2, 1, 0, 0, 0, 1, 0, 0, 0, 1,
  ]);
});

describe('replay', () => {
  const span = { fromMs: 1_000, toMs: 2_000 };
  test('runs through the span in its time and then is over', () => {
    expect(replayStep(1_000, REPLAY_MS / 2, span)).toBe(1_500);
    expect(replayStep(1_500, REPLAY_MS / 2, span)).toBeNull();
  });
  test('begins no earlier than the span', () => {
    expect(replayStep(0, 0, span)).toBe(1_000);
  });
});

test('moments of an address', () => {
  expect(formatPlayheadParam(NOW)).toBe('2026-11-01T12:00Z');
  expect(parsePlayhead('2026-11-01T12:00Z')).toBe(NOW);
  for (const text of ['2026-11-01', '2026-13-01T00:00Z', '2026-02-30T00:00Z', '', undefined]) {
    expect(parsePlayhead(text)).toBeNull();
  }
});
