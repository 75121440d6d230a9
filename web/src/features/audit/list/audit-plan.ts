import type { AuditEvent } from '@nest/model';
import { dayRange } from '@/lib/format/day.ts';
import { equalities, type QueryPlan } from '@/lib/paging/list-query.ts';
import { readSort } from '@/ui/data-table/table-search.ts';
import { actionsOf } from '../labels/actions.ts';
import { documentsMeant } from '../labels/targets.ts';
import { AUDIT_SORT, type AuditSearch, NOBODY } from '../search.ts';

/** Rows per page of the log: with the displayed names, a first screen stays within 60 reads. */
export const AUDIT_PAGE = 30;
/** Firestore's limit for the product of the list lengths in one query. */
const MAX_DISJUNCTIONS = 30;

export interface AuditPlan extends QueryPlan {
  sort: 'at';
  /** Actions that the query cannot include besides many documents; matched on the results. */
  restActions: readonly string[] | null;
}

/** Turns the URL into a query that `LIST_QUERIES.auditEvents` covers; null if nothing can match. */
export function planAudit(search: AuditSearch): AuditPlan | null {
  const { q, person, action, outcome, call } = search;
  const documents = q ? documentsMeant(q) : null;
  const actions = action ? actionsOf(action) : null;
  if (documents?.length === 0 || actions?.length === 0) return null;
  const covered = documents?.find((path) => isRoot(path) && path.startsWith('phenomena/')) ?? null;
  const either = (documents?.length ?? 1) + (covered ? 1 : 0);
  const fits = either * (actions?.length ?? 1) <= MAX_DISJUNCTIONS;
  const lists: [string, readonly string[] | null][] = [
    ['target', documents],
    ['action', fits ? actions : null],
  ];
  const equals: [string, string | null | undefined][] = [
    ['actorUid', person === NOBODY ? null : person],
    ['outcome', outcome],
    ['requestId', call],
    ...lists.map(([field, list]): [string, string | undefined] => [
      field,
      list?.length === 1 ? list[0] : undefined,
    ]),
  ];
  return {
    equals: equalities(equals),
    anyOf: lists.flatMap(([field, list]) =>
      list && list.length > 1 ? [[field, list] as const] : [],
    ),
    // The events of imports and bulk edits list many documents each.
    orContains: covered ? ['records', covered] : null,
    restActions: fits ? null : actions,
    sort: 'at',
    direction: readSort(search.sort, AUDIT_SORT).direction,
    ...dayRange(search),
  };
}

const isRoot = (path: string) => path.split('/').length === 2;

/** Whether an event matches the part that the query cannot include. */
export const matchesRest = ({ restActions }: AuditPlan, { action }: Pick<AuditEvent, 'action'>) =>
  restActions === null || restActions.includes(action);
