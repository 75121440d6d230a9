import {
  AUDIENCES,
  CATEGORIES,
  LIST_QUERIES,
  PHENOMENON_STATUSES,
  SHAPES,
  SOURCES,
} from '@nest/model';
import { parseCoordinates } from '@/lib/format/coordinates.ts';
import { isDay } from '@/lib/format/day.ts';
import { choice, type SearchOf, searchSchema, text, yes } from '@/lib/search-schema.ts';
import { type TableSort, tableSearch } from '@/ui/data-table/table-search.ts';

export const PHENOMENA_SORT: TableSort = { field: 'observedAt', direction: 'desc' };

const day = text({ matches: isDay });

/** Everything that determines the listed phenomena, their sort and their columns. */
const phenomenaSearchFields = {
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
  /** First and last day of the observation in UTC, inclusive: `1974-03-02`. */
  from: day,
  to: day,
};
export const phenomenaSearchSchema = searchSchema(phenomenaSearchFields);
export type PhenomenaSearch = SearchOf<typeof phenomenaSearchSchema>;

/** A new report may have an initial location, `latitude,longitude`, from the map. */
export const newPhenomenonSearchSchema = searchSchema({
  at: text({ max: 60, matches: (value) => parseCoordinates(value) !== null }),
});

export const DETAIL_TABS = ['overview', 'shoots', 'aircraft', 'comments', 'history'] as const;
export type DetailTab = (typeof DETAIL_TABS)[number];

/** A record's URL also contains the list it was opened from, for previous and next. */
export const phenomenonSearchSchema = searchSchema({
  ...phenomenaSearchFields,
  tab: choice(DETAIL_TABS),
});
export type PhenomenonSearch = SearchOf<typeof phenomenonSearchSchema>;

/** The list's part of a record's search parameters. */
export function listSearchOf({ tab: _tab, ...list }: PhenomenonSearch): PhenomenaSearch {
  return list;
}
