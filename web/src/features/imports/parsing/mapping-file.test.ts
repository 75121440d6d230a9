import { guessMapping } from '@nest/model';
import { expect, it } from 'vitest';
import { mappingFileText, readMappingFile } from './mapping-file.ts';

const map = guessMapping(['date', 'description'], [], 'csv');

it('reads what it writes', () => {
  expect(readMappingFile(mappingFileText(map))).toEqual({ ok: true, map });
});

it.each([
  ['not JSON', 'date,time', /no JSON/],
  ['a wrong target', JSON.stringify({ ...map, columns: { date: 'when' } }), /columns\.date/],
  ['a list', '[]', /no import map/],
])('says what is wrong with %s', (_what, text, problem) => {
  expect(readMappingFile(text)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
});
