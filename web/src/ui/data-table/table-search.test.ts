import { describe, expect, test } from 'vitest';
import { choice, searchSchema } from '@/lib/search-schema.ts';
import { nextSort, readSort, tableSearch } from './table-search.ts';

const initial = { field: 'observedAt', direction: 'desc' } as const;
const schema = searchSchema({
  ...tableSearch(['observedAt', 'title'], initial),
  status: choice(['reported', 'triaged']),
});

describe('tableSearch', () => {
  test('keeps what is right', () => {
    const search = { q: 'light', sort: 'title.asc', columns: 'title,status', status: 'triaged' };
    expect(schema.parse(search)).toEqual(search);
  });

  test.each([
    ['an unknown field', { sort: 'secret.asc' }],
    ['an unknown direction', { sort: 'title.up' }],
    ['a number', { sort: 7 }],
    ['an endless search', { q: 'x'.repeat(101) }],
    ['columns with markup', { columns: '<b>' }],
    ['an unknown status', { status: 'gone' }],
    ['a list', { q: ['a'] }],
  ])('falls back on %s', (_what, search) => {
    expect(Object.values(schema.parse(search)).filter((value) => value !== undefined)).toEqual([]);
  });

  test('leaves the initial sort out of the address', () => {
    expect(schema.parse({ sort: 'observedAt.desc' }).sort).toBeUndefined();
    expect(schema.parse({ sort: 'observedAt.asc' }).sort).toBe('observedAt.asc');
  });
});

describe('readSort', () => {
  test('reads a field and a direction', () => {
    expect(readSort('title.asc', initial)).toEqual({ field: 'title', direction: 'asc' });
  });
  test.each([undefined, '', 'title', 'title.up', '.asc'])('%s means the initial sort', (value) => {
    expect(readSort(value, initial)).toEqual(initial);
  });
});

describe('nextSort', () => {
  test('a new field starts in its first direction', () => {
    expect(nextSort(initial, 'title', 'asc')).toEqual({ field: 'title', direction: 'asc' });
  });
  test('the same field turns round', () => {
    expect(nextSort(initial, 'observedAt', 'desc').direction).toBe('asc');
    expect(nextSort({ ...initial, direction: 'asc' }, 'observedAt', 'desc').direction).toBe('desc');
  });
});
