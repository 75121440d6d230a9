import { expect, it } from 'vitest';
import { MOST_MAP_READS, mapReads } from './read-budget.ts';

it.each([
  { readsTeam: false, readsInsights: false },
  { readsTeam: false, readsInsights: true },
  { readsTeam: true, readsInsights: false },
  { readsTeam: true, readsInsights: true },
])('shares out what a member may read who %o', (member) => {
  const reads = mapReads(member);
  const total = Object.values(reads).reduce((sum, count) => sum + count, 0);
  expect(total).toBeLessThanOrEqual(MOST_MAP_READS);
  expect(Math.min(...Object.values(reads))).toBeGreaterThan(0);
  expect(reads.ownPlaces).toBeLessThanOrEqual(reads.ownReports);
});
