import { type AuditEvent, changesOfDocument, coversDocument } from '@nest/model';
import { isSame } from '@/lib/save/is-same.ts';

export interface HistoryEvent {
  id: string;
  data: Pick<AuditEvent, 'target' | 'outcome' | 'before' | 'after' | 'records' | 'changes'>;
}

export interface Version {
  /** The record's fields as they stood after the event. */
  values: Record<string, unknown>;
  /** Fields of which the log misses a change since then: their value is not known. */
  unsure: ReadonlySet<string>;
}

/**
 * A record's earlier versions, found by undoing the changes of its events one by one.
 *
 * @param path the record's own path; events of other documents are passed over
 * @param record the record as it stands
 * @param events the latest first, without gaps
 * @returns by event: how the record stood after it
 */
export function versionsOf(
  path: string,
  record: Record<string, unknown>,
  events: readonly HistoryEvent[],
): Map<string, Version> {
  const versions = new Map<string, Version>();
  let values = { ...record };
  const unsure = new Set<string>();
  for (const { id, data } of events) {
    if (!coversDocument(data, path) || data.outcome !== 'done') continue;
    const { before, after } = changesOfDocument(data, path);
    // The log says what a field was set to: if it is something else now, a change is missing.
    for (const [field, value] of Object.entries(after ?? {})) {
      if (field in values && !isSame(values[field], value)) unsure.add(field);
    }
    versions.set(id, { values: { ...values }, unsure: new Set(unsure) });
    values = { ...values, ...before };
  }
  return versions;
}

/** The fields of a version whose value is known. */
export const knownValues = ({ values, unsure }: Version): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !unsure.has(field)));
