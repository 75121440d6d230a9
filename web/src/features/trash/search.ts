import { z } from 'zod';
import { choice, type TableSort, tableSearch } from '@/ui/data-table/table-search.ts';

export const TRASH_SORT: TableSort = { field: 'trashedAt', direction: 'desc' };

export const trashSearchSchema = z.object({
  ...tableSearch(['trashedAt'], TRASH_SORT),
  /** Without it: what was deleted. */
  kind: choice(['merged']),
});
export type TrashSearch = z.output<typeof trashSearchSchema>;
