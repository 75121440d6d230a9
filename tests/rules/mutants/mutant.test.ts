import { expect, test } from 'vitest';
import { readCoverage } from '../coverage/report.ts';
import { describeMutant, mutantsOf } from './mutant.ts';

const CONTENT = 'allow read: if a && b;';
const node = (start: number, end: number, values: object[]) => ({
  sourcePosition: { line: 1, column: start + 1, currentOffset: start, endOffset: end },
  values: values.map((value) => ({ value: { ...value } })),
});

test('mutants are made of what was seen both ways, each way once', () => {
  const both = [{ boolValue: true }, { boolValue: false }];
  const seen = readCoverage([
    {
      rules: { files: [{ content: CONTENT }] },
      report: [node(15, 20, both), node(15, 15, both), node(20, 20, [{ intValue: '1' }])],
    },
  ]);
  const mutants = mutantsOf(CONTENT, seen);
  expect(mutants.map(({ rules }) => rules).toSorted()).toEqual([
    'allow read: if false && b;',
    'allow read: if false;',
    'allow read: if true && b;',
    'allow read: if true;',
  ]);
  expect(mutants.map(describeMutant)).toContain('firestore.rules:1:16 a → false');
});
