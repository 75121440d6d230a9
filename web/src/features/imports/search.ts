import { searchSchema } from '@/lib/search-schema.ts';
import { tableSearch } from '@/ui/data-table/table-search.ts';

export const IMPORTS_SORT = { field: 'createdAt', direction: 'desc' } as const;

export const importsSearchSchema = searchSchema(tableSearch(['createdAt'], IMPORTS_SORT));
