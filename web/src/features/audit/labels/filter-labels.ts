import { periodWords } from '../list/period-filter.tsx';
import { type AuditSearch, NOBODY } from '../search.ts';
import { actionFilterLabel } from './actions.ts';

/** The filters of a URL in one line, for an export and its event. */
export function filterLabel(search: AuditSearch): string {
  const { q, person, action, outcome, call, from, to } = search;
  const parts = [
    q && `document ${q}`,
    person && `person ${person === NOBODY ? 'Nest or unknown' : person}`,
    action && actionFilterLabel(action),
    outcome && (outcome === 'refused' ? 'refused' : 'done'),
    call && `call ${call}`,
    (from || to) && periodWords({ from, to }),
  ];
  return parts.filter(Boolean).join(', ');
}
