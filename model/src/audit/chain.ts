import { isTimestamp } from '../timestamp.ts';
import type { AuditEvent } from './audit-event.ts';

/** Head of the chain: the last sealed link. Clients cannot read it. */
export const AUDIT_CHAIN_PATH = 'system/auditChain';
/** The previous hash of the first link. */
export const GENESIS_HASH = '0'.repeat(64);

/** A value in one form for all SDKs: sorted keys, times in seconds and nanoseconds. */
function canonical(value: unknown): unknown {
  if (isTimestamp(value)) return { time: [value.seconds, value.nanoseconds] };
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === 'number' && !Number.isFinite(value)) return { number: String(value) };
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, canonical(part)]),
  );
}

/** A value as text, identical for every SDK that reads it; the input of hashes. */
export const canonicalJson = (value: unknown): string => JSON.stringify(canonical(value));

/**
 * The text whose SHA-256 seals an event: its id and all fields except the hash itself, including
 * its position in the chain and the hash of the previous link.
 */
export function canonicalEvent(id: string, { hash: _hash, ...event }: AuditEvent): string {
  return canonicalJson({ id, ...event });
}
