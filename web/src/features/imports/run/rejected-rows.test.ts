import { csvLine } from '@nest/model';
import { expect, it } from 'vitest';
import { LISTED_REJECTS, parseRejected } from './rejected-rows.ts';

const HEAD = csvLine(['row', 'line', 'field', 'reason', 'record']);

it('reads what the worker writes, whatever the record holds', () => {
  const record = '1999-02-31,"never closed, "" and\nmore';
  const text = HEAD + csvLine([2, 3, 'date', '"1999-02-31" is no day', record]);
  expect(parseRejected(text)).toEqual([
    { row: '2', line: '3', field: 'date', reason: '"1999-02-31" is no day' },
  ]);
});

it('lists the first rows, of a beginning that ends within one too', () => {
  const line = csvLine([1, 2, 'date', 'is empty', 'x']);
  expect(parseRejected(HEAD + line.repeat(LISTED_REJECTS + 5))).toHaveLength(LISTED_REJECTS);
  expect(parseRejected(`${HEAD}${line}1,2,"da`)).toHaveLength(1);
});
