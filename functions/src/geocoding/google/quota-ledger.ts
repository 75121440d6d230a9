import { z } from 'zod';
import type { GoogleFault } from './google-client.ts';

/** Calls per day to Google, shared by all instances; `system/geocoding`. */
export const quotaLedgerSchema = z.object({
  /** The current day in Pacific time; Google's quotas reset at its midnight. */
  day: z.string(),
  used: z.number(),
  /** No call before this time, ms since 1970. */
  coolDownUntilMs: z.number(),
  lastFault: z.string().nullable(),
  faultsInARow: z.number(),
});
export type QuotaLedger = z.infer<typeof quotaLedgerSchema>;

export const NEW_LEDGER: QuotaLedger = {
  day: '',
  used: 0,
  coolDownUntilMs: 0,
  lastFault: null,
  faultsInARow: 0,
};

const SECOND_MS = 1_000;
/** The first cool-down after a fault; each consecutive fault doubles it, up to an hour. */
const COOL_DOWN_MS: Partial<Record<GoogleFault, number>> = {
  busy: 2 * SECOND_MS,
  slow: 10 * SECOND_MS,
  unreachable: 10 * SECOND_MS,
  unavailable: 10 * SECOND_MS,
  refused: 600 * SECOND_MS,
};
const MAX_COOL_DOWN_MS = 3_600 * SECOND_MS;

const pacificDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  dateStyle: 'short',
});
export const dayOf = (nowMs: number): string => pacificDay.format(nowMs);

export type Charged =
  | { ok: true; ledger: QuotaLedger }
  /** The fault of the last call while it cools down, or `spent`. */
  | { ok: false; fault: GoogleFault };

/** Books one call before it is sent, so that parallel calls cannot exceed the daily quota. */
export function chargeQuota(stored: QuotaLedger, nowMs: number, limit: number): Charged {
  const day = dayOf(nowMs);
  const ledger = stored.day === day ? stored : { ...stored, day, used: 0 };
  if (ledger.coolDownUntilMs > nowMs) {
    return { ok: false, fault: (ledger.lastFault as GoogleFault | null) ?? 'unavailable' };
  }
  if (ledger.used >= limit) return { ok: false, fault: 'spent' };
  return { ok: true, ledger: { ...ledger, used: ledger.used + 1 } };
}

/** Books the result of a call; null for success. A fault of the request alone delays no others. */
export function settleQuota(
  ledger: QuotaLedger,
  nowMs: number,
  limit: number,
  fault: GoogleFault | null,
): QuotaLedger {
  if (fault === null) return { ...ledger, lastFault: null, faultsInARow: 0, coolDownUntilMs: 0 };
  if (fault === 'rejected') return ledger;
  if (fault === 'spent') return { ...ledger, used: Math.max(ledger.used, limit) };
  const first = COOL_DOWN_MS[fault] ?? SECOND_MS;
  const waitMs = Math.min(MAX_COOL_DOWN_MS, first * 2 ** ledger.faultsInARow);
  return {
    ...ledger,
    coolDownUntilMs: Math.max(ledger.coolDownUntilMs, nowMs + waitMs),
    lastFault: fault,
    faultsInARow: ledger.faultsInARow + 1,
  };
}
