// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeStored } from '@/lib/stored.ts';
import type { TableSearch } from './table-search.ts';
import { useTableState } from './use-table-state.ts';

interface Search extends TableSearch {
  status?: string | undefined;
  category?: string | undefined;
}
const columns = [
  { id: 'title', fixed: true },
  { id: 'status' },
  { id: 'place' },
  { id: 'updated', hidden: true },
];
const history: { change: Partial<Search>; replace: boolean }[] = [];

function useSubject(first: Search) {
  const [search, setSearch] = useState(first);
  const table = useTableState<Search>({
    id: 'test',
    search,
    columns,
    initialSort: { field: 'observedAt', direction: 'desc' },
    onSearch: (change, { replace }) => {
      history.push({ change, replace });
      setSearch((old) => ({ ...old, ...change }));
    },
  });
  return { table, search };
}
const start = (search: Search = {}) => renderHook(() => useSubject(search)).result;

beforeEach(() => {
  history.length = 0;
  writeStored('columns.test', '');
});
afterEach(cleanup);

describe('filters', () => {
  test('a filter goes to the address as a step to go back to', () => {
    const subject = start();
    act(() => subject.current.table.setFilter('status', 'reported'));
    expect(subject.current.search.status).toBe('reported');
    expect(history).toEqual([{ change: { status: 'reported' }, replace: false }]);
    expect(subject.current.table.filterNames).toEqual(['status']);
    expect(subject.current.table.isNarrowed).toBe(true);
  });

  test('typing leaves no steps, and blanks are no search', () => {
    const subject = start();
    act(() => subject.current.table.setQ('light'));
    expect(history.at(-1)).toEqual({ change: { q: 'light' }, replace: true });
    act(() => subject.current.table.setQ('  '));
    expect(subject.current.search.q).toBeUndefined();
    expect(subject.current.table.isNarrowed).toBe(false);
  });

  test('clear takes off filters and search, and keeps sort and columns', () => {
    const subject = start({
      q: 'light',
      status: 'reported',
      category: 'uap',
      sort: 'title.asc',
      columns: 'title',
    });
    act(() => subject.current.table.clear());
    expect(subject.current.search).toEqual({
      q: undefined,
      status: undefined,
      category: undefined,
      sort: 'title.asc',
      columns: 'title',
    });
  });
});

describe('sort', () => {
  test('the address decides', () => {
    expect(start({ sort: 'title.asc' }).current.table.sort).toEqual({
      field: 'title',
      direction: 'asc',
    });
  });

  test('a header turns its own sort round and starts another in its first direction', () => {
    const subject = start();
    act(() => subject.current.table.toggleSort('observedAt'));
    expect(subject.current.search.sort).toBe('observedAt.asc');
    act(() => subject.current.table.toggleSort('title', 'asc'));
    expect(subject.current.search.sort).toBe('title.asc');
  });

  test('the initial sort leaves the address', () => {
    const subject = start({ sort: 'observedAt.asc' });
    act(() => subject.current.table.toggleSort('observedAt'));
    expect(subject.current.search.sort).toBeUndefined();
  });
});

describe('columns', () => {
  const shown = (subject: ReturnType<typeof start>) => [...subject.current.table.visible];

  test('begin with those that are not hidden', () => {
    expect(shown(start())).toEqual(['title', 'status', 'place']);
  });

  test('are remembered by this browser, not by the address', () => {
    const subject = start();
    act(() => subject.current.table.setColumn('updated', true));
    expect(shown(subject)).toEqual(['title', 'status', 'place', 'updated']);
    expect(history).toEqual([]);
    expect(shown(start())).toEqual(['title', 'status', 'place', 'updated']);
  });

  test('of a shared address win over the remembered ones, and change with it', () => {
    writeStored('columns.test', 'title,updated');
    const subject = start({ columns: 'title,status' });
    expect(shown(subject)).toEqual(['title', 'status']);
    act(() => subject.current.table.setColumn('status', false));
    expect(subject.current.search.columns).toBe('title');
  });

  test('that are fixed cannot be lost, and unknown ones do no harm', () => {
    expect(shown(start({ columns: 'place,nonsense' }))).toEqual(['title', 'place']);
  });

  test('go back to what they were', () => {
    const subject = start();
    act(() => subject.current.table.setColumn('status', false));
    act(() => subject.current.table.resetColumns());
    expect(shown(subject)).toEqual(['title', 'status', 'place']);
  });
});
