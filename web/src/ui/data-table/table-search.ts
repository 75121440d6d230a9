import { choice, text } from '@/lib/search-schema.ts';

export interface TableSort {
  field: string;
  direction: 'asc' | 'desc';
}

const COLUMN_LIST = /^[A-Za-z0-9]+(,[A-Za-z0-9]+)*$/;

/**
 * The search parameters that every table has; spread them into a route's schema beside its filters.
 *
 * @param sorts fields that the server can sort by
 * @param initial the sort if the URL has none
 */
export function tableSearch(sorts: readonly string[], initial: TableSort) {
  const values = sorts.flatMap((field) => [`${field}.asc`, `${field}.desc`]);
  return {
    q: text({ max: 100 }),
    sort: choice(values.filter((value) => value !== writeSort(initial))),
    /** Visible columns, separated by commas; absent: as stored in this browser. */
    columns: text({ max: 300, matches: COLUMN_LIST }),
  };
}

export interface TableSearch {
  q?: string | undefined;
  sort?: string | undefined;
  columns?: string | undefined;
}

export const writeSort = ({ field, direction }: TableSort) => `${field}.${direction}`;

export function readSort(value: string | undefined, initial: TableSort): TableSort {
  const [field, direction] = value?.split('.') ?? [];
  if (!field || (direction !== 'asc' && direction !== 'desc')) return initial;
  return { field, direction };
}

/** The sort after a click on a header: its first direction, then the other one. */
export function nextSort(now: TableSort, field: string, first: TableSort['direction']): TableSort {
  if (now.field !== field) return { field, direction: first };
  return { field, direction: now.direction === 'asc' ? 'desc' : 'asc' };
}
