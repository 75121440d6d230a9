import { describe, expect, test } from 'vitest';
import { describeGap, judge } from './coverage-gate.ts';
import { type CoverageReport, gapsIn, type ReportNode, readCoverage } from './report.ts';

const CONTENT = 'allow read: if a && b;';
const node = (start: number, end: number, values: object[], children: ReportNode[] = []) => ({
  sourcePosition: { line: 1, column: start + 1, currentOffset: start, endOffset: end },
  values: values.map((value) => ({ value: { ...value }, count: 1 })),
  children,
});
const report = (...nodes: ReportNode[]): CoverageReport => ({
  rules: { files: [{ content: CONTENT }] },
  report: nodes,
});
const T = { boolValue: true };
const F = { boolValue: false };
const ERROR = { undefined: { causeMessage: 'no such property' } };

describe('the reader of coverage reports', () => {
  test('takes what several projects have seen together', () => {
    const both = readCoverage([report(node(15, 20, [T])), report(node(15, 20, [F]))]);
    expect(both).toMatchObject([{ text: 'a && b', isTrue: true, isFalse: true }]);
    expect(gapsIn(both)).toEqual([]);
  });

  test('finds what was seen one way only, at any depth', () => {
    const seen = readCoverage([
      report(node(15, 20, [T, F], [node(15, 15, [T]), node(20, 20, [F])])),
    ]);
    expect(gapsIn(seen).map(({ text, missing }) => [text, missing])).toEqual([
      ['a', 'false'],
      ['b', 'true'],
    ]);
  });

  test('counts neither an error nor a skipped expression as an answer', () => {
    const seen = readCoverage([report(node(15, 15, [T, ERROR]), node(20, 20, [ERROR, {}]))]);
    expect(gapsIn(seen).map(({ missing }) => missing)).toEqual(['false', 'any value']);
  });

  test('asks nothing more of an expression that is no boolean', () => {
    expect(gapsIn(readCoverage([report(node(15, 15, [{ intValue: '1' }]))]))).toEqual([]);
  });

  test('refuses reports of different rules', () => {
    const other = { rules: { files: [{ content: 'allow read;' }] } };
    expect(() => readCoverage([report(), other])).toThrow('different rules');
  });
});

describe('the gate', () => {
  const gap = report(node(15, 15, [T]));
  const excuse = { text: 'a', missing: 'false', reason: 'for the test' } as const;

  test('names file, line and column of what was not seen', () => {
    expect(judge([gap], []).gaps.map(describeGap)).toEqual([
      'firestore.rules:1:16 never gave false: a',
    ]);
  });

  test('passes what is excused, and finds excuses that are no longer needed', () => {
    expect(judge([gap], [excuse])).toMatchObject({ gaps: [], stale: [] });
    expect(judge([report(node(15, 15, [T, F]))], [excuse]).stale).toEqual([excuse]);
  });
});
