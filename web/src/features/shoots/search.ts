import { AUDIENCES, LIST_QUERIES, SHOOT_STATUSES } from '@nest/model';
import { choice, id, type SearchOf, searchSchema, yes } from '@/lib/search-schema.ts';
import { type TableSort, tableSearch } from '@/ui/data-table/table-search.ts';

export const SHOOTS_SORT: TableSort = { field: 'startedAt', direction: 'desc' };

/** A shoot's address has it too: it says the list that the shoot was opened from, for previous and next. */
export const shootsSearchSchema = searchSchema({
  ...tableSearch(LIST_QUERIES.shoots.sorts, SHOOTS_SORT),
  status: choice(SHOOT_STATUSES),
  audience: choice(AUDIENCES),
  /** Added by me. */
  mine: yes,
  /** Without a phenomenon. */
  unlinked: yes,
});
export type ShootsSearch = SearchOf<typeof shootsSearchSchema>;

export const newShootSearchSchema = searchSchema({
  /** The phenomenon that the new shoot belongs to. */
  phenomenonId: id,
});
