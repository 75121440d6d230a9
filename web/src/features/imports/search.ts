import { z } from 'zod';
import { tableSearch } from '@/ui/data-table/table-search.ts';

export const IMPORTS_SORT = { field: 'createdAt', direction: 'desc' } as const;

export const importsSearchSchema = z.object(tableSearch(['createdAt'], IMPORTS_SORT));
