import { useMemo } from 'react';
import { useStored } from '@/lib/stored.ts';
import type { DataColumn } from './column.ts';
import { nextSort, readSort, type TableSearch, type TableSort, writeSort } from './table-search.ts';

interface Options<S extends TableSearch> {
  /** The table's key for stored columns. */
  id: string;
  /** The route's validated search. */
  search: S;
  /** Changes the URL; `replace` adds no history entry, for example while typing. */
  onSearch(change: Partial<S>, options: { replace: boolean }): void;
  columns: readonly Pick<DataColumn<never>, 'id' | 'hidden' | 'fixed'>[];
  initialSort: TableSort;
}

const PLAIN = ['q', 'sort', 'columns'];

/** The state of a table, all of it in the URL: filters, search, sort and visible columns. */
export function useTableState<S extends TableSearch>(options: Options<S>) {
  const { id, search, onSearch, columns, initialSort } = options;
  const [stored, setStored] = useStored(`columns.${id}`, '');
  const sort = readSort(search.sort, initialSort);
  const shown = search.columns ?? stored;
  const visible = useMemo(() => visibleColumns(columns, shown), [columns, shown]);
  const filters = Object.entries(search).filter(
    ([name, value]) => !PLAIN.includes(name) && value !== undefined && value !== '',
  );
  const set = (change: object, replace = false) => onSearch(change as Partial<S>, { replace });

  return {
    q: search.q ?? '',
    sort,
    visible,
    /** Names of the active filters. */
    filterNames: filters.map(([name]) => name),
    isNarrowed: filters.length > 0 || Boolean(search.q),
    setQ: (q: string) => set({ q: q.trim() === '' ? undefined : q }, true),
    setFilter: <K extends keyof S>(name: K, value: S[K] | undefined) => set({ [name]: value }),
    clear: () =>
      set(Object.fromEntries([['q', undefined], ...filters.map(([name]) => [name, undefined])])),
    setSort: (next: TableSort) => {
      const text = writeSort(next);
      set({ sort: text === writeSort(initialSort) ? undefined : text });
    },
    toggleSort: (field: string, first: TableSort['direction'] = 'desc') => {
      const text = writeSort(nextSort(sort, field, first));
      set({ sort: text === writeSort(initialSort) ? undefined : text });
    },
    setColumn: (column: string, show: boolean) => {
      const next = columns
        .filter((known) => (known.id === column ? show : visible.has(known.id)))
        .map((known) => known.id)
        .join(',');
      setStored(next);
      if (search.columns !== undefined) set({ columns: next }, true);
    },
    resetColumns: () => {
      setStored('');
      if (search.columns !== undefined) set({ columns: undefined }, true);
    },
  };
}
export type TableState = ReturnType<typeof useTableState>;

function visibleColumns(columns: Options<TableSearch>['columns'], shown: string): Set<string> {
  const named = new Set(shown === '' ? [] : shown.split(','));
  const isVisible = (column: (typeof columns)[number]) =>
    column.fixed || (named.size > 0 ? named.has(column.id) : !column.hidden);
  return new Set(columns.filter(isVisible).map((column) => column.id));
}
