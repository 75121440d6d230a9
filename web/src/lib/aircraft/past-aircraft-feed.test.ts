import type { AircraftColumns } from '@nest/model';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AircraftProblem } from './aircraft-problem.ts';
import type { SkyAnswer } from './fetch-aircraft.ts';
import { PastAircraftFeed } from './past-aircraft-feed.ts';

const NOW_S = Date.UTC(2026, 6, 1, 12) / 1000;
const HOUR_S = 3_600;
const ABSENT: AircraftProblem = { kind: 'absent', message: 'No sky is archived.', retryS: 10 };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW_S * 1000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A feed whose archive has a snapshot each hour, and its requests. */
function feedOf(answer: (timeS: number) => SkyAnswer = hourly) {
  const asked: number[] = [];
  const feed = new PastAircraftFeed({
    fetchAircraft: async (timeS) => {
      asked.push(timeS);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return answer(timeS);
    },
  });
  const shownS = () => feed.getSnapshot().columns?.time ?? null;
  return { feed, asked, shownS };
}
function hourly(timeS: number): SkyAnswer {
  const time = Math.round(timeS / HOUR_S) * HOUR_S;
  if (Math.abs(time - timeS) > 450) return { kind: 'failed', problem: ABSENT, head: null };
  const columns = { time, count: 0 } as AircraftColumns;
  const head = { state: 'archived', simulated: true, timeS: time, nextS: 60 } as const;
  return { kind: 'sky', columns, etag: null, head: { ...head, readMs: 0, fault: null, skewMs: 0 } };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('shows what is archived near a moment, and asks for a step of the archive once', async () => {
  const { feed, asked, shownS } = feedOf();
  feed.show(NOW_S - 2 * HOUR_S + 70, 0);
  expect(feed.getSnapshot()).toEqual({ columns: null, head: null, problem: null });
  await pass(100);
  expect(shownS()).toBe(NOW_S - 2 * HOUR_S);
  feed.show(NOW_S - 2 * HOUR_S - 60, 0);
  await pass(5_000);
  expect(asked).toEqual([NOW_S - 2 * HOUR_S]);
});

test('while somebody drags, asks for what is wanted last, and not oftener than the server lets', async () => {
  const { feed, asked, shownS } = feedOf();
  for (let minutes = 600; minutes > 180; minutes--) {
    feed.show(NOW_S - minutes * 60, 0);
    await pass(10);
  }
  feed.show(NOW_S - 3 * HOUR_S, 0);
  expect(asked.length).toBeLessThanOrEqual(5);
  await pass(1_200);
  expect(asked.at(-1)).toBe(NOW_S - 3 * HOUR_S);
  expect(shownS()).toBe(NOW_S - 3 * HOUR_S);
});

test('a replay has the sky of a moment before it comes to it', async () => {
  const { feed, asked, shownS } = feedOf();
  const playbackRate = HOUR_S / 10;
  const startS = NOW_S - 3 * HOUR_S;
  feed.show(startS, 0);
  await pass(1_000);
  for (let ms = 0; ms <= 10_000; ms += 100) {
    feed.show(startS + (ms / 1000) * playbackRate, playbackRate);
    await pass(100);
  }
  expect(shownS()).toBe(startS + HOUR_S);
  const arrivesS = startS + HOUR_S - playbackRate * 1.2;
  expect(asked.some((timeS) => timeS >= arrivesS && timeS <= startS + HOUR_S)).toBe(true);
  expect(asked.length).toBeLessThanOrEqual(12);
});

test('says that nothing is archived, without asking where nothing is kept', async () => {
  const { feed, asked } = feedOf();
  feed.show(NOW_S - 90 * 60, 0);
  await pass(100);
  expect(feed.getSnapshot()).toMatchObject({ columns: null, problem: ABSENT });
  feed.show(NOW_S - 30 * 24 * HOUR_S, 0);
  expect(feed.getSnapshot().problem?.message).toContain('archived for 7 days');
  await pass(5_000);
  expect(asked).toHaveLength(1);
});

test('a replay through times without a sky says so all the while', async () => {
  const { feed } = feedOf(() => ({ kind: 'failed', problem: ABSENT, head: null }));
  const playbackRate = HOUR_S;
  const startS = NOW_S - 12 * HOUR_S;
  feed.show(startS, 0);
  await pass(1_000);
  for (let ms = 0; ms <= 8_000; ms += 100) {
    feed.show(startS + (ms / 1000) * playbackRate, playbackRate);
    expect(feed.getSnapshot().problem, `after ${ms} ms`).toEqual(ABSENT);
    await pass(100);
  }
});

test('tells a failure, waits as long as it is told, and goes on by itself or when asked', async () => {
  const problem: AircraftProblem = { kind: 'limited', message: 'Too many calls.', retryS: 20 };
  let isFailing = true;
  const { feed, asked, shownS } = feedOf((timeS) =>
    isFailing ? { kind: 'failed', problem, head: null } : hourly(timeS),
  );
  feed.show(NOW_S - HOUR_S, 0);
  await pass(10_000);
  expect(feed.getSnapshot().problem).toBe(problem);
  expect(asked).toHaveLength(1);
  await pass(11_000);
  expect(asked).toHaveLength(2);
  isFailing = false;
  feed.retry();
  await pass(100);
  expect(shownS()).toBe(NOW_S - HOUR_S);
});

test('tells a failure beside a sky that was near', async () => {
  const problem: AircraftProblem = { kind: 'unreachable', message: 'No answer.', retryS: 20 };
  let isFailing = false;
  const { feed, shownS } = feedOf((timeS) =>
    isFailing ? { kind: 'failed', problem, head: null } : hourly(timeS),
  );
  feed.show(NOW_S - HOUR_S, 0);
  await pass(2_000);
  isFailing = true;
  feed.show(NOW_S - HOUR_S - 900, 0);
  expect(feed.getSnapshot().problem).toBeNull();
  await pass(200);
  expect(feed.getSnapshot().problem).toBe(problem);
  expect(shownS()).toBe(NOW_S - HOUR_S);
});

test('forgets the answer of a call that nobody waits for', async () => {
  const { feed, shownS } = feedOf();
  feed.show(NOW_S - HOUR_S, 0);
  feed.hide();
  await pass(5_000);
  expect(shownS()).toBeNull();
});
