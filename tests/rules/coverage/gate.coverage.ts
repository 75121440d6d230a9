import { expect, test } from 'vitest';
import { describeGap, judgeCoverage } from './coverage-gate.ts';

// Runs after all other rules tests: see the project `rules-coverage` in vitest.config.ts.
test('every expression of firestore.rules was seen both ways, or is excused', async () => {
  const { expressions, booleans, gaps, stale } = await judgeCoverage();
  process.stdout.write(`rules coverage: ${expressions} expressions, ${booleans} boolean\n`);
  expect(booleans).toBeGreaterThan(0);
  expect(gaps.map(describeGap)).toEqual([]);
  expect(stale).toEqual([]);
});
