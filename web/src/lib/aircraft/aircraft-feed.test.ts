import type { AircraftColumns } from '@nest/model';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AircraftFeed } from './aircraft-feed.ts';
import { deviceProblem } from './aircraft-problem.ts';
import type { SkyAnswer } from './fetch-aircraft.ts';
import type { ResponseMeta } from './response-meta.ts';

const head = (changes: Partial<ResponseMeta> = {}): ResponseMeta => ({
  state: 'live',
  simulated: false,
  timeS: 1_700_000_000,
  nextS: 60,
  readMs: 0,
  fault: null,
  skewMs: 0,
  ...changes,
});
const columns = { time: 1_700_000_000, count: 0 } as AircraftColumns;
const sky = (etag: string, nextS = 60): SkyAnswer => ({
  kind: 'sky',
  columns: { ...columns },
  etag,
  head: head({ nextS }),
});

/** A feed that returns the given responses one after another. */
function feedOf(...answers: SkyAnswer[]) {
  let visible = true;
  let wake = () => {};
  const asked: (string | null)[] = [];
  const feed = new AircraftFeed({
    fetchAircraft: async (etag) => {
      asked.push(etag);
      return answers.shift() ?? { kind: 'same', head: head() };
    },
    isVisible: () => visible,
    onWake: (listener) => {
      wake = listener;
      return () => {
        wake = () => {};
      };
    },
  });
  const show = (now: boolean) => {
    visible = now;
    wake();
  };
  return { feed, asked, show, wake: () => wake() };
}
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('AircraftFeed', () => {
  test('asks once for all who listen, and again when the server has news', async () => {
    const { feed, asked } = feedOf(sky('a', 96), { kind: 'same', head: head({ nextS: 5 }) });
    const leave = [feed.subscribe(() => {}), feed.subscribe(() => {})];
    await seconds(0);
    expect(asked).toEqual([null]);
    const first = feed.getSnapshot().columns;
    await seconds(95);
    expect(asked).toHaveLength(1);
    await seconds(1);
    expect(asked).toEqual([null, 'a']);
    expect(feed.getSnapshot().columns).toBe(first);
    await seconds(5);
    expect(asked).toHaveLength(3);
    for (const each of leave) each();
    await seconds(600);
    expect(asked).toHaveLength(3);
  });

  test('rests while the tab is hidden and goes on when it is seen', async () => {
    const { feed, asked, show } = feedOf(sky('a', 30));
    feed.subscribe(() => {});
    await seconds(0);
    show(false);
    await seconds(3_600);
    expect(asked).toHaveLength(1);
    show(true);
    await seconds(0);
    expect(asked).toHaveLength(2);
  });

  test('a screen that comes back soon asks no earlier', async () => {
    const { feed, asked } = feedOf(sky('a', 60));
    feed.subscribe(() => {})();
    const leave = feed.subscribe(() => {});
    await seconds(0);
    leave();
    await seconds(20);
    feed.subscribe(() => {});
    await seconds(39);
    const before = asked.length;
    await seconds(1);
    expect(asked).toHaveLength(before + 1);
  });

  test('keeps its clock while the server’s is within a second of it', async () => {
    const at = (skewMs: number): SkyAnswer => ({ kind: 'same', head: head({ nextS: 10, skewMs }) });
    const { feed } = feedOf(at(100), at(900), at(9_000));
    feed.subscribe(() => {});
    await seconds(10);
    expect(feed.getSnapshot().head?.skewMs).toBe(100);
    await seconds(10);
    expect(feed.getSnapshot().head?.skewMs).toBe(9_000);
  });

  test('keeps the sky it has when a call fails, with the state that was told', async () => {
    const problem = { kind: 'limited', message: 'No credits.', retryS: 120 } as const;
    const failed: SkyAnswer = {
      kind: 'failed',
      problem,
      head: head({ state: 'cooling-down', timeS: null }),
    };
    const { feed, asked } = feedOf(sky('a', 10), failed);
    feed.subscribe(() => {});
    await seconds(10);
    expect(feed.getSnapshot()).toMatchObject({
      columns,
      problem,
      head: { state: 'cooling-down', timeS: 1_700_000_000 },
    });
    await seconds(119);
    expect(asked).toHaveLength(2);
    await seconds(1);
    expect(asked).toHaveLength(3);
    expect(feed.getSnapshot().problem).toBeNull();
  });

  test('asks at once when the network is back, and when told to', async () => {
    const offline: SkyAnswer = { kind: 'failed', problem: deviceProblem('offline'), head: null };
    const { feed, asked, wake } = feedOf(offline, sky('a', 60));
    feed.subscribe(() => {});
    await seconds(1);
    expect(feed.getSnapshot().problem?.kind).toBe('offline');
    wake();
    await seconds(0);
    expect(asked).toHaveLength(2);
    feed.retry();
    await seconds(0);
    expect(asked).toHaveLength(3);
  });
});
