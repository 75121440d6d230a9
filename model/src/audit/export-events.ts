import { csvLine } from '../exports/csv-cell.ts';
import type { Exporter } from '../exports/exporter.ts';
import { isTimestamp, type TimestampLike } from '../timestamp.ts';
import type { AuditEvent } from './audit-event.ts';

/** A stored event and its id. */
export interface ExportedEvent {
  readonly id: string;
  readonly event: AuditEvent;
}

/**
 * An instant as ISO 8601 in UTC, to the nanosecond, because the chain's hashes cover the full time.
 */
function exactTime({ seconds, nanoseconds }: TimestampLike): string {
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19);
  return `${whole}.${String(nanoseconds).padStart(9, '0')}Z`;
}

/** A field value with its times as text. */
function plain(value: unknown): unknown {
  if (isTimestamp(value)) return exactTime(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

const COLUMNS = [
  'at',
  'action',
  'outcome',
  'actorUid',
  'actorRole',
  'target',
  'reason',
  'before',
  'after',
  'sessionId',
  'origin',
  'requestId',
  'records',
  'changes',
] as const satisfies readonly (keyof AuditEvent)[];

function cell(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  const written = plain(value);
  return typeof written === 'string' || typeof written === 'number'
    ? written
    : JSON.stringify(written);
}

/** Events for spreadsheets; changes are JSON in one cell. */
export const auditCsvExporter: Exporter<ExportedEvent> = {
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  head: `\uFEFF${csvLine([...COLUMNS, 'id'])}`,
  separator: '',
  tail: '',
  record: ({ id, event }) => csvLine([...COLUMNS.map((column) => cell(event[column])), id]),
};

/** Events for programs: every field of each event, in one list. */
export const auditJsonExporter: Exporter<ExportedEvent> = {
  extension: 'json',
  mediaType: 'application/json',
  head: '[\n',
  separator: ',\n',
  tail: '\n]\n',
  record: ({ id, event }) => JSON.stringify({ id, ...(plain(event) as object) }),
};
