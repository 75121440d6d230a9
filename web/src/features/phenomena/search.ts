import {
  AUDIENCES,
  CATEGORIES,
  LIST_QUERIES,
  PHENOMENON_STATUSES,
  SHAPES,
  SOURCES,
} from '@nest/model';
import { z } from 'zod';
import { parseCoordinates } from '@/platform/format/coordinates.ts';
import { isDay } from '@/platform/format/day.ts';
import { choice, type TableSort, tableSearch } from '@/ui/data-table/table-search.ts';

export const PHENOMENA_SORT: TableSort = { field: 'observedAt', direction: 'desc' };

const day = z.string().refine(isDay).optional().catch(undefined);
const yes = z.literal(true).optional().catch(undefined);

/** Everything that says which phenomena are listed, in which order and with which columns. */
export const phenomenaSearchFields = {
  ...tableSearch(LIST_QUERIES.phenomena.sorts, PHENOMENA_SORT),
  status: choice(PHENOMENON_STATUSES),
  category: choice(CATEGORIES),
  shape: choice(SHAPES),
  source: choice(SOURCES),
  audience: choice(AUDIENCES),
  /** Assigned to me. */
  assigned: yes,
  /** Reported by me. */
  mine: yes,
  /** First and last day of the observation in UTC, both included: `1974-03-02`. */
  from: day,
  to: day,
};
export const phenomenaSearchSchema = z.object(phenomenaSearchFields);
export type PhenomenaSearch = z.output<typeof phenomenaSearchSchema>;

/** A new report may come with its place, `latitude,longitude`, as the map gives it. */
export const newPhenomenonSearchSchema = z.object({
  at: z
    .string()
    .max(60)
    .refine((text) => parseCoordinates(text) !== null)
    .optional()
    .catch(undefined),
});

export const DETAIL_TABS = ['overview', 'shoots', 'aircraft', 'comments', 'history'] as const;
export type DetailTab = (typeof DETAIL_TABS)[number];

/** A record's address also says the list it was opened from, for previous and next. */
export const phenomenonSearchSchema = z.object({
  ...phenomenaSearchFields,
  tab: choice(DETAIL_TABS),
});
export type PhenomenonSearch = z.output<typeof phenomenonSearchSchema>;

/** The part of a record's address that is the list's. */
export function listSearchOf({ tab: _tab, ...list }: PhenomenonSearch): PhenomenaSearch {
  return list;
}
