import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../lib/root.ts';
import { failureLines, playwrightFailures, vitestFailures } from './failures.ts';

it('names each failed test of a Vitest report, and files that broke before their first', () => {
  const failures = vitestFailures({
    testResults: [
      {
        name: join(ROOT, 'a.test.ts'),
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'adds' },
          { status: 'failed', fullName: 'takes away', failureMessages: ['Error: 1 is 2\n  at x'] },
        ],
      },
      { name: join(ROOT, 'b.test.ts'), status: 'failed', message: 'No port', assertionResults: [] },
      { name: join(ROOT, 'c.test.ts'), status: 'passed', assertionResults: [] },
    ],
  });
  expect(failures).toEqual([
    { where: 'a.test.ts › takes away', why: 'Error: 1 is 2' },
    { where: 'b.test.ts', why: 'No port' },
  ]);
});

it('names each failed test of a Playwright report', () => {
  const result = { status: 'failed', error: { message: '\u001b[31mTimed out\u001b[39m\n at y' } };
  const spec = {
    file: 'a.spec.ts',
    line: 7,
    title: 'opens',
    ok: false,
    tests: [{ results: [result] }],
  };
  const failures = playwrightFailures({ suites: [{ suites: [{ specs: [spec] }] }] });
  expect(failureLines(failures)).toBe('✘ a.spec.ts:7 › opens\n    Timed out');
});
