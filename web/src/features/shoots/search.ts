import { idSchema, SHOOT_STATUSES } from '@nest/model';
import { z } from 'zod';
import { choice, tableSearch } from '@/ui/data-table/table-search.ts';

export const SHOOTS_SORT = { field: 'startedAt', direction: 'desc' } as const;

export const shootsSearchSchema = z.object({
  ...tableSearch(['startedAt', 'updatedAt', 'title'], SHOOTS_SORT),
  status: choice(SHOOT_STATUSES),
});

export const newShootSearchSchema = z.object({
  /** The phenomenon that the new shoot belongs to. */
  phenomenonId: idSchema.optional().catch(undefined),
});

export const shootSearchSchema = z.object({});
