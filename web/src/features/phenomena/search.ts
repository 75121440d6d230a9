import { CATEGORIES, PHENOMENON_STATUSES } from '@nest/model';
import { z } from 'zod';
import { choice, tableSearch } from '@/ui/data-table/table-search.ts';

export const PHENOMENA_SORT = { field: 'observedAt', direction: 'desc' } as const;

export const phenomenaSearchSchema = z.object({
  ...tableSearch(['observedAt', 'updatedAt', 'title'], PHENOMENA_SORT),
  status: choice(PHENOMENON_STATUSES),
  category: choice(CATEGORIES),
});

export const phenomenonSearchSchema = z.object({
  tab: choice(['overview', 'shoots', 'comments', 'history']),
});
