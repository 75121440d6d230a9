import { charge, coolDown, DEFAULT_COOL_DOWN_S, planRefresh, settle } from '@nest/model';
import { releaseLease, takeLease } from '../../platform/lease.ts';
import type { Failure, Fault, Outcome } from '../opensky/opensky-outcome.ts';
import type { SnapshotMeta, SnapshotState } from './snapshot-state.ts';

const FIRST_BACK_OFF_S = 10;
const MAX_BACK_OFF_S = 600;
/** A blocked account retries rarely. */
const REFUSED_BACK_OFF_S = 300;
const MAX_REFUSED_BACK_OFF_S = 3_600;

export interface Call {
  /** Identifies the call in the ledger and its caller in the lease. */
  id: string;
  nowMs: number;
  cost: number;
  purpose: 'refresh' | 'capture';
  /** Credits that must be left after it; 0 unless others have precedence. */
  leave?: number;
}

export type Begun =
  | { ok: true; record: SnapshotState }
  /** `busy`: another call is in flight; the others come from the ledger. */
  | {
      ok: false;
      reason: 'busy' | 'cooling-down' | 'too-early' | 'reserved' | 'spent';
      retryAtMs: number;
    };

/**
 * Takes the lease and the credits of a call in one decision. The whole account has at most one call
 * in flight: parallel calls cause a storm of 429s. The lease lasts longer than token, call and retry
 * can take, so it expires only if its holder has died.
 */
export function beginCall(record: SnapshotState, call: Call): Begun {
  const { id, nowMs, cost, purpose, leave = 0 } = call;
  const lease = takeLease(record.lease, id, nowMs);
  if (!lease) return { ok: false, reason: 'busy', retryAtMs: record.lease?.untilMs ?? nowMs };
  const charged = charge(record.ledger, { id, nowS: nowMs / 1000, cost, purpose });
  if (!charged.ok) {
    return { ok: false, reason: charged.reason, retryAtMs: charged.retryAtS * 1000 };
  }
  if (charged.ledger.remaining < leave) {
    return { ok: false, reason: 'reserved', retryAtMs: charged.ledger.windowEndsAtS * 1000 };
  }
  return {
    ok: true,
    record: {
      ...record,
      ledger: charged.ledger,
      lease,
      lastCallMs: nowMs,
    },
  };
}

/** Seconds until the next call after a fault, or null if the response concerns that call alone. */
function backOffS({ fault, retryAfterS }: Failure, faultsInARow: number): number | null {
  if (fault === 'absent' || fault === 'rejected') return null;
  if (fault === 'limited') return retryAfterS ?? DEFAULT_COOL_DOWN_S;
  const refused = isRefusal(fault);
  const [first, most] = refused
    ? [REFUSED_BACK_OFF_S, MAX_REFUSED_BACK_OFF_S]
    : [FIRST_BACK_OFF_S, MAX_BACK_OFF_S];
  return Math.max(retryAfterS ?? 0, Math.min(most, first * 2 ** faultsInARow));
}

export const isRefusal = (fault: Fault | null) => fault === 'unauthorized' || fault === 'forbidden';

/**
 * Books the end of a call: credits as OpenSky counts them, the cool-down for all instances, and the
 * new snapshot if there is one. A caller whose lease has expired is booked too, but replaces
 * neither another's lease nor a newer snapshot.
 */
export function endCall(
  record: SnapshotState,
  call: { id: string; nowMs: number },
  outcome: Outcome<unknown>,
  snapshot: SnapshotMeta | null = null,
): SnapshotState {
  const nowS = call.nowMs / 1000;
  let ledger = settle(record.ledger, {
    id: call.id,
    nowS,
    remainingHeader: outcome.remaining,
    charged: outcome.ok || outcome.sent,
  });
  const lease = releaseLease(record.lease, call.id);
  if (outcome.ok) {
    const isNewer = snapshot !== null && snapshot.timeS >= (record.snapshot?.timeS ?? 0);
    return {
      ...record,
      ledger,
      lease,
      lastFault: null,
      faultsInARow: 0,
      snapshot: isNewer ? snapshot : record.snapshot,
    };
  }
  const waitS = backOffS(outcome, record.faultsInARow);
  const { retryAfterS, remaining } = outcome;
  if (outcome.fault === 'limited' && remaining === 0 && retryAfterS !== null) {
    // OpenSky itself says when credits are available again, which may differ from our midnight.
    ledger = { ...ledger, windowEndsAtS: Math.min(ledger.windowEndsAtS, nowS + retryAfterS) };
  }
  if (waitS === null) return { ...record, ledger, lease };
  return {
    ...record,
    // A failed refresh is retried after the cool-down, without waiting an interval.
    ledger: { ...coolDown(ledger, { nowS, retryAfterS: waitS }), lastRefreshAtS: null },
    lease,
    lastFault: outcome.fault,
    faultsInARow: record.faultsInARow + 1,
  };
}

/** When a refresh may be sent, in ms: now, or later. */
export function nextRefreshMs(record: SnapshotState, nowMs: number): number {
  return planRefresh(record.ledger, nowMs / 1000).nextAtS * 1000;
}
