import { AUDIENCES, idSchema, LIST_QUERIES, SHOOT_STATUSES } from '@nest/model';
import { z } from 'zod';
import { choice, type TableSort, tableSearch } from '@/ui/data-table/table-search.ts';

export const SHOOTS_SORT: TableSort = { field: 'startedAt', direction: 'desc' };

const yes = z.literal(true).optional().catch(undefined);

export const shootsSearchSchema = z.object({
  ...tableSearch(LIST_QUERIES.shoots.sorts, SHOOTS_SORT),
  status: choice(SHOOT_STATUSES),
  audience: choice(AUDIENCES),
  /** Added by me. */
  mine: yes,
  /** Belonging to no phenomenon. */
  unlinked: yes,
});
export type ShootsSearch = z.output<typeof shootsSearchSchema>;

/** A shoot's address also says the list it was opened from, for previous and next. */
export const shootSearchSchema = shootsSearchSchema;

export const newShootSearchSchema = z.object({
  /** The phenomenon that the new shoot belongs to. */
  phenomenonId: idSchema.optional().catch(undefined),
});
