import { relative } from 'node:path';
import { ROOT } from '../../lib/root.ts';
import { table } from '../start/table.ts';

/** A test file, and the total time of its tests. */
export interface FileTime {
  file: string;
  ms: number;
}

interface VitestTimes {
  testResults: { name: string; startTime: number; endTime: number }[];
}

interface PlaywrightTimes {
  suites?: PlaywrightTimes[];
  specs?: { file: string; tests: { results: { duration: number }[] }[] }[];
}

export function vitestTimes(report: unknown): FileTime[] {
  return (report as VitestTimes).testResults.map(({ name, startTime, endTime }) => ({
    file: relative(ROOT, name),
    ms: endTime - startTime,
  }));
}

export function playwrightTimes(report: unknown): FileTime[] {
  const times = new Map<string, number>();
  const visit = ({ suites = [], specs = [] }: PlaywrightTimes) => {
    for (const { file, tests } of specs) {
      const results = tests.flatMap((test) => test.results);
      const ms = results.reduce((total, { duration }) => total + duration, 0);
      times.set(file, (times.get(file) ?? 0) + ms);
    }
    for (const suite of suites) visit(suite);
  };
  visit(report as PlaywrightTimes);
  return [...times].map(([file, ms]) => ({ file: `tests/e2e/${file}`, ms }));
}

/** The slowest files, so that growth is noticed. */
export function slowestTable(times: readonly FileTime[], count = 10): string {
  const slowest = times.toSorted((a, b) => b.ms - a.ms).slice(0, count);
  return table(
    ['Slowest files', 'seconds'],
    slowest.map(({ file, ms }) => [file, (ms / 1000).toFixed(1)]),
  );
}
