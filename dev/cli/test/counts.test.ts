import { describe, expect, it } from 'vitest';
import { countLine, countOf, playwrightCounts, sum, vitestCounts } from './counts.ts';

describe('vitestCounts', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
  };

  it('counts tests by outcome', () => {
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a file that fails before its first test', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(vitestCounts({ ...report, testResults: [...report.testResults, broken] })).toEqual({
      passed: 5,
      failed: 2,
      skipped: 3,
    });
  });
});

describe('playwrightCounts', () => {
  it('takes a flaky test for a failure', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 };
    expect(playwrightCounts({ stats, errors: [] })).toEqual({ passed: 3, failed: 2, skipped: 1 });
  });

  it('counts an error outside of tests', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(playwrightCounts({ stats, errors: [{ message: 'x' }] }).failed).toBe(1);
  });
});

describe('countLine', () => {
  it('names skipped tests only where there are some', () => {
    expect(countLine({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
    expect(countLine({ passed: 7, failed: 1, skipped: 2 })).toBe('7 passed, 1 failed, 2 skipped');
  });
});

it('sums stages', () => {
  expect(sum([countOf(true), countOf(false), countOf(true, 4)])).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
  });
});
