import { choice, searchSchema } from '@/lib/search-schema.ts';
import { type TableSort, tableSearch } from '@/ui/data-table/table-search.ts';

export const TRASH_SORT: TableSort = { field: 'trashedAt', direction: 'desc' };

export const trashSearchSchema = searchSchema({
  ...tableSearch(['trashedAt'], TRASH_SORT),
  /** Absent: deleted records. */
  kind: choice(['merged']),
});
