import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../lib/root.ts';
import { playwrightTimes, slowestTable, vitestTimes } from './slowest.ts';

it('reads how long files took from either kind of report', () => {
  const testResults = [{ name: join(ROOT, 'a.test.ts'), startTime: 1_000, endTime: 3_500 }];
  expect(vitestTimes({ testResults })).toEqual([{ file: 'a.test.ts', ms: 2_500 }]);
  const spec = (ms: number) => ({ file: 'b.spec.ts', tests: [{ results: [{ duration: ms }] }] });
  expect(
    playwrightTimes({ suites: [{ specs: [spec(1)], suites: [{ specs: [spec(2)] }] }] }),
  ).toEqual([{ file: 'tests/e2e/b.spec.ts', ms: 3 }]);
});

it('lists the slowest first', () => {
  const times = [
    { file: 'quick', ms: 10 },
    { file: 'slow', ms: 2_000 },
    { file: 'slower', ms: 3_000 },
  ];
  expect(slowestTable(times, 2).split('\n').slice(2)).toEqual([
    '  slower          3.0',
    '  slow            2.0',
  ]);
});
