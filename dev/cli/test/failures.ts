import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from '../../lib/root.ts';

/** A failed test: its location, and the first line of the reason. */
export interface Failure {
  where: string;
  why: string;
}

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    file: string;
    line: number;
    title: string;
    ok: boolean;
    tests: { results: { status: string; error?: { message?: string } }[] }[];
  }[];
}

export function vitestFailures(report: unknown): Failure[] {
  return (report as VitestReport).testResults.flatMap(
    ({ name, status, message, assertionResults }) => {
      const file = relative(ROOT, name);
      const failed = assertionResults.filter((test) => test.status === 'failed');
      if (failed.length === 0) {
        return status === 'failed' ? [{ where: file, why: firstLine(message) }] : [];
      }
      return failed.map(({ fullName, failureMessages }) => ({
        where: `${file} › ${fullName}`,
        why: firstLine(failureMessages?.[0]),
      }));
    },
  );
}

export function playwrightFailures(report: unknown): Failure[] {
  const { suites = [], specs = [] } = report as PlaywrightSuite;
  const here = specs
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => ({
      where: `${file}:${line} › ${title}`,
      why: firstLine(
        tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message,
      ),
    }));
  return [...here, ...suites.flatMap(playwrightFailures)];
}

/** The failures, repeated at the end of a long run, where one looks first. */
export function failureLines(failures: readonly Failure[]): string {
  return failures.map(({ where, why }) => `✘ ${where}\n    ${why}`).join('\n');
}

function firstLine(message = ''): string {
  const [line = ''] = stripVTControlCharacters(message).trim().split('\n');
  return line.slice(0, 300);
}
