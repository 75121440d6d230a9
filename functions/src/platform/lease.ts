import type { TimestampLike } from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';

/** How long a lease lasts without a heartbeat, in ms. */
export const LEASE_MS = 30_000;

/** Who may do some work, and until when: the lease of a holder that dies expires. */
export interface Lease {
  holder: string;
  untilMs: number;
}

/** Whether somebody holds the lease now. */
export const isHeld = (lease: Lease | null, nowMs = Date.now()): lease is Lease =>
  lease !== null && lease.untilMs > nowMs;

/** The lease after a holder took or renewed it; null if another one holds it. */
export function takeLease(
  lease: Lease | null,
  holder: string,
  nowMs = Date.now(),
  leaseMs = LEASE_MS,
): Lease | null {
  if (isHeld(lease, nowMs) && lease.holder !== holder) return null;
  return { holder, untilMs: nowMs + leaseMs };
}

/** The lease after a holder released it; another one's lease stays. */
export const releaseLease = (lease: Lease | null, holder: string): Lease | null =>
  lease?.holder === holder ? null : lease;

/** A lease as fields of the document that it protects. */
export interface LeaseFields {
  owner: string | null;
  leaseUntil: TimestampLike | null;
}

/** The lease in a document's fields. */
export const readLease = ({ owner, leaseUntil }: Partial<LeaseFields>): Lease | null =>
  leaseUntil ? { holder: owner ?? '', untilMs: leaseUntil.toMillis() } : null;

/** A lease as it is stored in a document's fields. */
export const leaseFields = (lease: Lease | null) => ({
  owner: lease?.holder ?? null,
  leaseUntil: lease && Timestamp.fromMillis(lease.untilMs),
});
