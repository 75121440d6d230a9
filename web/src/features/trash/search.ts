import { choice, type SearchOf, searchSchema } from '@/lib/search-schema.ts';
import { type TableSort, tableSearch } from '@/ui/data-table/table-search.ts';

export const TRASH_SORT: TableSort = { field: 'trashedAt', direction: 'desc' };

export const trashSearchSchema = searchSchema({
  ...tableSearch(['trashedAt'], TRASH_SORT),
  /** Without it: what was deleted. */
  kind: choice(['merged']),
});
export type TrashSearch = SearchOf<typeof trashSearchSchema>;
