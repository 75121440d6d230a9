import { type AuditEvent, changesOfDocument, coversDocument } from '@nest/model';
import { isSame } from '@/lib/save/is-same.ts';

export interface HistoryEvent {
  id: string;
  data: Pick<AuditEvent, 'target' | 'outcome' | 'before' | 'after' | 'records' | 'changes'>;
}

export interface Version {
  /** The record's fields after the event. */
  values: Record<string, unknown>;
  /** Fields for which the log misses a later change: their value is unknown. */
  unsure: ReadonlySet<string>;
}

/**
 * A record's earlier versions, found by undoing the changes of its events one by one.
 *
 * @param path the record's own path; events of other documents are skipped
 * @param record the current record
 * @param events latest first, without gaps
 * @returns by event: the record after it
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
    // The log has the value that a field was set to: if it differs now, a change is missing.
    for (const [field, value] of Object.entries(after ?? {})) {
      if (field in values && !isSame(values[field], value)) unsure.add(field);
    }
    versions.set(id, { values: { ...values }, unsure: new Set(unsure) });
    values = { ...values, ...before };
  }
  return versions;
}

/** The fields of a version with known values. */
export const knownValues = ({ values, unsure }: Version): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !unsure.has(field)));
