import { guessMapping, openImport } from '@nest/model';
import { plainTimestamp } from '@nest/model/testing';
import { expect, it } from 'vitest';
import { PREVIEW_ROWS, previewRows, sampleValues } from './preview.ts';

const FILE = `date,latitude,longitude,description
1999-02-03,47.3,8.5,A light over the lake
1999-02-31,47.3,8.5,No such day
1999-03-01,91,8.5,Beyond the pole
1999-03-02,47.3,8.5,"never closed
1999-03-03,47.3,8.5,Fine again
`;
const reader = openImport(FILE, { format: 'csv', delimiter: null });
const records = [...reader.records()];
const cells = records.flatMap((record) => (record.ok ? [record.cells] : []));
const map = guessMapping(reader.headers, cells, 'csv');

it('shows what would be imported and what is wrong, by field', () => {
  const preview = previewRows(records, map, plainTimestamp);
  expect(preview.checked).toBe(5);
  expect(preview.rows.map(({ input }) => input !== null)).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
  expect(preview.rejected.map(({ row, problems }) => [row, problems[0]?.field])).toEqual([
    [2, 'date'],
    [3, 'latitude'],
    [4, ''],
  ]);
});

it('shows the first rows and counts all', () => {
  const many = Array.from({ length: 30 }, () => records[1]).flatMap((record) => record ?? []);
  const preview = previewRows(many, map, plainTimestamp);
  expect(preview.rows).toHaveLength(PREVIEW_ROWS);
  expect(preview.rejected).toHaveLength(30);
});

it('gives different values of a column', () => {
  expect(sampleValues(records, 'latitude')).toEqual(['47.3', '91']);
  expect(sampleValues(records, 'nowhere')).toEqual([]);
});
