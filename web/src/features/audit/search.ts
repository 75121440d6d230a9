import { LIST_QUERIES } from '@nest/model';
import { isDay } from '@/lib/format/day.ts';
import { choice, id, type SearchOf, searchSchema, text } from '@/lib/search-schema.ts';
import { type TableSort, tableSearch } from '@/ui/data-table/table-search.ts';

export const AUDIT_SORT: TableSort = { field: 'at', direction: 'desc' };

/** Nobody: Nest itself, and people who are unknown. */
export const NOBODY = '~';

const day = text({ matches: isDay });
const nobody = choice([NOBODY]);

/** `q` is a document: its path, its URL in the console, or its id. */
export const auditSearchSchema = searchSchema({
  ...tableSearch(LIST_QUERIES.auditEvents.sorts, AUDIT_SORT),
  /** The actor's uid, or `NOBODY`. */
  person: (value: unknown) => id(value) ?? nobody(value),
  /** An action or an area of actions: `members.suspended`, `members`. */
  action: text({ matches: /^[a-zA-Z]{1,40}(\.[a-zA-Z]{1,40})?$/ }),
  outcome: choice(['done', 'refused']),
  /** First and last day in UTC, inclusive. */
  from: day,
  to: day,
  /** The request id of one call, for everything that it did. */
  call: id,
  /** The open event. */
  event: text({ matches: /^[^/]{1,300}$/ }),
});
export type AuditSearch = SearchOf<typeof auditSearchSchema>;

/** The search parameters that determine the listed events. */
export function listSearchOf({ event: _event, ...list }: AuditSearch): Omit<AuditSearch, 'event'> {
  return list;
}
