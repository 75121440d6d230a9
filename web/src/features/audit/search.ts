import { idSchema, LIST_QUERIES } from '@nest/model';
import { z } from 'zod';
import { isDay } from '@/platform/format/day.ts';
import { choice, type TableSort, tableSearch } from '@/ui/data-table/table-search.ts';

export const AUDIT_SORT: TableSort = { field: 'at', direction: 'desc' };

/** Stands for nobody: what Nest does by itself, and what people do who are not known. */
export const NOBODY = '~';

const day = z.string().refine(isDay).optional().catch(undefined);
const id = idSchema.optional().catch(undefined);

/** `q` is a document: its path, its address in the console, or its id. */
export const auditSearchSchema = z.object({
  ...tableSearch(LIST_QUERIES.auditEvents.sorts, AUDIT_SORT),
  /** The uid of whoever acted, or `NOBODY`. */
  person: idSchema.or(z.literal(NOBODY)).optional().catch(undefined),
  /** An action, or an area of actions: `members.suspended`, `members`. */
  action: z
    .string()
    .regex(/^[a-zA-Z]{1,40}(\.[a-zA-Z]{1,40})?$/)
    .optional()
    .catch(undefined),
  outcome: choice(['done', 'refused']),
  /** First and last day in UTC, both included. */
  from: day,
  to: day,
  /** The request id of one call, for all that it did. */
  call: id,
  /** The event that is looked at. */
  event: z
    .string()
    .regex(/^[^/]{1,300}$/)
    .optional()
    .catch(undefined),
});
export type AuditSearch = z.output<typeof auditSearchSchema>;

/** The part of an address that says which events are listed. */
export function listSearchOf({ event: _event, ...list }: AuditSearch): Omit<AuditSearch, 'event'> {
  return list;
}
