import { expect, test } from 'vitest';
import { readCoverage } from '../coverage/report.ts';
import { describeMutant, mutantsOf } from './mutant.ts';

const BOTH = [{ boolValue: true }, { boolValue: false }];
const node = (start: number, end: number, values: object[]) => ({
  sourcePosition: { line: 1, column: start + 1, currentOffset: start, endOffset: end },
  values: values.map((value) => ({ value: { ...value } })),
});

/** Mutants of one line, for given positions of its expressions in the report. */
function mutants(content: string, ...places: [text: string, values?: object[]][]) {
  const report = places.map(([text, values = BOTH]) => {
    const start = content.indexOf(text);
    return node(start, start + text.length - 1, values);
  });
  return mutantsOf(content, readCoverage([{ rules: { files: [{ content }] }, report }]));
}

test('mutants are made of what was seen both ways, each way once', () => {
  const number = [{ intValue: '1' }];
  const all = mutants('allow read: if p && q;', ['p && q'], ['p'], ['q', number]);
  expect(all.map(({ kind, rules }) => `${kind}: ${rules}`)).toEqual([
    'condition: allow read: if true;',
    'condition: allow read: if false;',
    'condition: allow read: if true && q;',
    'condition: allow read: if false && q;',
    'operator: allow read: if p || q;',
  ]);
});

test('an expression takes its last call and its brackets along', () => {
  const content = "allow read: if x == null || has('a)')[0] && (b || isC(d));";
  const [whole, , last] = mutants(content, ['x == null || has'], ['b || isC']);
  expect(whole?.rules).toBe('allow read: if true && (b || isC(d));');
  expect(last?.rules).toBe("allow read: if x == null || has('a)')[0] && (true);");
  expect(whole && describeMutant('firestore.rules', whole)).toBe(
    "firestore.rules:1:16 x == null || has('a)')[0] → true",
  );
});

test('what no test evaluates is not changed', () => {
  const content = "allow read: if p == 'a'; allow write: if q == 'b';";
  const changed = mutants(content, ["p == 'a'"]).filter(({ kind }) => kind !== 'condition');
  expect(changed.map(({ was }) => was)).toEqual(['==', "'a'"]);
});
