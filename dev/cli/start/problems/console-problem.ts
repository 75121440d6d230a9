import type { Problem } from './problem.ts';

const HEAD = /\[vite\].*?(?:Internal server error|Pre-transform error|Error[^:]*): (.*)$/;
const FILE = /^\s*(?:File: |╭─\[ ?)(\S+?):(\d+):\d+/;

/** The compile error in a record of Vite's log, or null. */
export function consoleProblem(record: readonly string[]): Problem | null {
  const [first = '', ...rest] = record;
  const message = HEAD.exec(first)?.[1];
  if (message === undefined) return null;
  const [, file, line] = rest.map((each) => FILE.exec(each)).find(Boolean) ?? [];
  return { kind: 'console', message, where: file ? `${file}:${line}` : null, detail: [] };
}
