import { expect, it } from 'vitest';
import { packSnapshot } from '../snapshot/snapshot-cache.ts';
import { MemoryFiles } from '../testing/memory.ts';
import { skyFixture } from '../testing/states.ts';
import { SnapshotArchive, timesToRemove } from './snapshot-archive.ts';

const NOW_S = Date.UTC(2026, 6, 8, 12) / 1000;
const DAY_S = 86_400;

it('keeps all of six hours, a quarter hour’s steps of seven days, and nothing older', () => {
  const times = Array.from({ length: (8 * DAY_S) / 300 }, (_, i) => NOW_S - i * 300);
  const removed = new Set(timesToRemove(times, NOW_S));
  const kept = times.filter((time) => !removed.has(time)).map((time) => NOW_S - time);
  expect(kept.filter((age) => age <= 6 * 3_600)).toHaveLength(73);
  const older = kept.filter((age) => age > 6 * 3_600);
  expect(older).toHaveLength((7 * 24 - 6) * 4);
  expect(Math.max(...older)).toBeLessThanOrEqual(7 * DAY_S);
  // Retained snapshots stay: thinning again removes nothing.
  expect(
    timesToRemove(
      [...times].filter((time) => !removed.has(time)),
      NOW_S,
    ),
  ).toEqual([]);
});

it('finds the snapshot nearest to a time, over midnight too, or none', async () => {
  const archive = new SnapshotArchive(new MemoryFiles());
  const midnight = Date.UTC(2026, 6, 8) / 1000;
  for (const time of [midnight - 100, midnight + 250]) {
    await archive.add(packSnapshot(skyFixture(time), 0));
  }
  expect((await archive.nearest(midnight + 20, 450))?.time).toBe(midnight - 100);
  expect((await archive.nearest(midnight + 200, 450))?.time).toBe(midnight + 250);
  expect(await archive.nearest(midnight + 2_000, 450)).toBeNull();
});
