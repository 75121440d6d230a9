import { z } from 'zod';
import type { GoogleFault } from './google-client.ts';

/** Calls of a day to Google, kept by all instances together; `system/geocoding`. */
export const quotaLedgerSchema = z.object({
  /** The day that is counted, in Pacific time, at whose midnight Google's quotas reset. */
  day: z.string(),
  used: z.number(),
  /** Nobody asks before this, ms since 1970. */
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
/** The first cool-down after a fault; each further fault in a row doubles it, up to an hour. */
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

/** Books one call before it leaves, so that many at once cannot overdraw the day. */
export function chargeQuota(stored: QuotaLedger, nowMs: number, limit: number): Charged {
  const day = dayOf(nowMs);
  const ledger = stored.day === day ? stored : { ...stored, day, used: 0 };
  if (ledger.coolDownUntilMs > nowMs) {
    return { ok: false, fault: (ledger.lastFault as GoogleFault | null) ?? 'unavailable' };
  }
  if (ledger.used >= limit) return { ok: false, fault: 'spent' };
  return { ok: true, ledger: { ...ledger, used: ledger.used + 1 } };
}

/** Books how a call ended; null for well. What blames the request alone delays nobody else. */
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
