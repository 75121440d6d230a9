import { z } from 'zod';
import { integer, number } from '../fields.ts';

/**
 * OpenSky's credits: what an account may spend and how Nest spends it. All functions are pure; the
 * ledger is one plain object that all instances change in a transaction. Times are Unix seconds.
 */
export const TIERS = ['anonymous', 'standard', 'feeder', 'licensed'] as const;
export type Tier = (typeof TIERS)[number];
export const tierSchema = z.enum(TIERS, 'must be anonymous, standard, feeder or licensed');

interface TierLimits {
  /** Credits at the start of each window. */
  credits: number;
  /** Seconds from one reset to the next. */
  windowS: number;
  /** `time` is rounded down to a multiple of this many seconds. */
  resolutionS: number;
  /** How far back `time` may go, in seconds; 0 if it is ignored. */
  historyS: number;
  /** Refreshing more often than this returns nothing new. */
  minIntervalS: number;
}

const DAY_S = 86_400;
const HOUR_S = 3_600;

/** https://openskynetwork.github.io/opensky-api/rest.html#limitations */
export const TIER_LIMITS: Record<Tier, TierLimits> = {
  anonymous: { credits: 400, windowS: DAY_S, resolutionS: 10, historyS: 0, minIntervalS: 10 },
  standard: { credits: 4_000, windowS: DAY_S, resolutionS: 5, historyS: HOUR_S, minIntervalS: 5 },
  feeder: { credits: 8_000, windowS: DAY_S, resolutionS: 5, historyS: HOUR_S, minIntervalS: 5 },
  licensed: { credits: 14_400, windowS: HOUR_S, resolutionS: 5, historyS: HOUR_S, minIntervalS: 1 },
};

/** The share of the credits available at a time that is reserved for captures. */
const RESERVE_SHARE = 0.1;
/** A call that is not settled after this long never will be: its instance has died. */
export const PENDING_S = 120;
/** Cool-down after a 429 response without a retry time. */
export const DEFAULT_COOL_DOWN_S = 60;
/**
 * For this long after a reset, the two clocks may disagree about the window that a response belongs
 * to.
 */
const CLOCK_SKEW_S = 60;

export const creditLedgerSchema = z.strictObject({
  tier: tierSchema,
  /** When the credits are full again. */
  windowEndsAtS: number(0, 1e11),
  /** Credits left, minus those of calls in flight. */
  remaining: number(0, 1e9),
  /** Credits charged in this window. */
  spent: number(0, 1e9),
  /** Calls that are charged but not yet settled. */
  pending: z.array(z.strictObject({ id: z.string(), atS: number(0, 1e11), cost: number(0, 1e6) })),
  /** No call may be sent before this time. */
  coolDownUntilS: number(0, 1e11),
  /** When the last refresh was charged; null if there was none yet. */
  lastRefreshAtS: number(0, 1e11).nullable(),
  /** Calls charged in this window. */
  calls: integer(0, 1e9),
});
export type CreditLedger = z.infer<typeof creditLedgerSchema>;

/** The reset before a time: 00:00 UTC, or the hour for licensed accounts. */
export function windowStartS(tier: Tier, nowS: number): number {
  const { windowS } = TIER_LIMITS[tier];
  return Math.floor(nowS / windowS) * windowS;
}

/** The next reset after a time. */
export function windowEndS(tier: Tier, nowS: number): number {
  return windowStartS(tier, nowS) + TIER_LIMITS[tier].windowS;
}

/** A ledger with all credits of its window. */
export function openLedger(tier: Tier, nowS: number): CreditLedger {
  return {
    tier,
    windowEndsAtS: windowEndS(tier, nowS),
    remaining: TIER_LIMITS[tier].credits,
    spent: 0,
    pending: [],
    coolDownUntilS: 0,
    lastRefreshAtS: null,
    calls: 0,
  };
}

/** The ledger as of `nowS`: full again after a reset, without calls that will never be settled. */
export function rollLedger(ledger: CreditLedger, nowS: number): CreditLedger {
  if (nowS >= ledger.windowEndsAtS) {
    const { coolDownUntilS, lastRefreshAtS } = ledger;
    return { ...openLedger(ledger.tier, nowS), coolDownUntilS, lastRefreshAtS };
  }
  const pending = ledger.pending.filter(({ atS }) => nowS - atS < PENDING_S);
  return pending.length === ledger.pending.length ? ledger : { ...ledger, pending };
}

export interface RefreshPlan {
  /** Seconds from one refresh to the next; null if there is none left in this window. */
  intervalS: number | null;
  /** When the next refresh may be sent. */
  nextAtS: number;
  /** Credits currently reserved for captures. */
  reserve: number;
  remaining: number;
}

/**
 * Spreads the remaining credits evenly over the time until the reset. The reserve shrinks with that
 * time, so without captures it is eventually spent on refreshes.
 * @param cost credits of one refresh
 */
export function planRefresh(ledger: CreditLedger, nowS: number, cost = 4): RefreshPlan {
  const current = rollLedger(ledger, nowS);
  const { credits, windowS, minIntervalS } = TIER_LIMITS[current.tier];
  const { remaining, windowEndsAtS, coolDownUntilS, lastRefreshAtS } = current;
  const leftS = windowEndsAtS - nowS;
  const reserve = credits * RESERVE_SHARE * (leftS / windowS);
  const calls = (remaining - reserve) / cost;
  if (calls < 1) {
    const nextAtS = Math.max(windowEndsAtS, coolDownUntilS);
    return { intervalS: null, nextAtS, reserve, remaining };
  }
  const intervalS = Math.max(minIntervalS, leftS / calls);
  const dueAtS = lastRefreshAtS === null ? nowS : Math.min(lastRefreshAtS, nowS) + intervalS;
  return { intervalS, nextAtS: Math.max(dueAtS, nowS, coolDownUntilS), reserve, remaining };
}

export interface Charge {
  /** Identifies the call, so that it can be settled. */
  id: string;
  nowS: number;
  /** Credits; see `statesCost`. */
  cost: number;
  /** A capture is for one phenomenon: it ignores the interval and may use the reserve. */
  purpose: 'refresh' | 'capture';
}

export type Charged =
  | { ok: true; ledger: CreditLedger }
  | {
      ok: false;
      reason: 'cooling-down' | 'too-early' | 'reserved' | 'spent';
      /** When the next attempt makes sense. */
      retryAtS: number;
      ledger: CreditLedger;
    };

/**
 * Charges the credits of a call before it is sent. After a crash they stay charged, which is the
 * safe side; the header of the next response corrects the count.
 */
export function charge(ledger: CreditLedger, { id, nowS, cost, purpose }: Charge): Charged {
  const current = rollLedger(ledger, nowS);
  const refused = (
    reason: Exclude<Charged, { ok: true }>['reason'],
    retryAtS: number,
  ): Charged => ({
    ok: false,
    reason,
    retryAtS,
    ledger: current,
  });
  if (nowS < current.coolDownUntilS) return refused('cooling-down', current.coolDownUntilS);
  if (current.remaining < cost) return refused('spent', current.windowEndsAtS);
  if (purpose === 'refresh') {
    const plan = planRefresh(current, nowS, cost);
    if (plan.intervalS === null) return refused('reserved', plan.nextAtS);
    if (plan.nextAtS > nowS) return refused('too-early', plan.nextAtS);
  }
  return {
    ok: true,
    ledger: {
      ...current,
      remaining: current.remaining - cost,
      spent: current.spent + cost,
      calls: current.calls + 1,
      pending: [...current.pending, { id, atS: nowS, cost }],
      lastRefreshAtS: purpose === 'refresh' ? nowS : current.lastRefreshAtS,
    },
  };
}

export interface Settlement {
  id: string;
  nowS: number;
  /** `X-Rate-Limit-Remaining` of the response, or null if it had none. */
  remainingHeader: number | null;
  /** False if OpenSky never received the call or reports that it was free. */
  charged?: boolean;
}

/**
 * Books the response of a call. OpenSky's own count is trusted, upward and downward, minus the
 * calls that it may not have counted yet. A response from an earlier window is ignored.
 */
export function settle(ledger: CreditLedger, settlement: Settlement): CreditLedger {
  const { id, nowS, remainingHeader, charged = true } = settlement;
  const current = rollLedger(ledger, nowS);
  const call = current.pending.find((each) => each.id === id);
  if (!call) return current;
  const pending = current.pending.filter((each) => each !== call);
  const credits = TIER_LIMITS[current.tier].credits;
  const back = charged ? 0 : call.cost;
  const settled = {
    ...current,
    pending,
    spent: current.spent - back,
    remaining: Math.min(credits, current.remaining + back),
  };
  const isNewWindow = nowS - windowStartS(current.tier, nowS) < CLOCK_SKEW_S;
  if (remainingHeader === null || !(remainingHeader >= 0) || isNewWindow) return settled;
  const underWay = pending.reduce((sum, { cost }) => sum + cost, 0);
  const remaining = Math.max(0, Math.min(credits, remainingHeader) - underWay);
  return { ...settled, remaining };
}

/**
 * Stops every instance from calling for a while. Credits do not change: a 429 response gives the
 * time when there are some again.
 * @param retryAfterS `X-Rate-Limit-Retry-After-Seconds`, or null if the response had none
 */
export function coolDown(
  ledger: CreditLedger,
  { nowS, retryAfterS }: { nowS: number; retryAfterS: number | null },
): CreditLedger {
  const known = retryAfterS !== null && retryAfterS >= 0 && Number.isFinite(retryAfterS);
  const forS = Math.min(known ? retryAfterS : DEFAULT_COOL_DOWN_S, DAY_S);
  const coolDownUntilS = Math.max(ledger.coolDownUntilS, nowS + Math.max(1, forS));
  return { ...ledger, coolDownUntilS };
}
