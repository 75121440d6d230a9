import { planRefresh, rollLedger, type SkyStatus, type SnapshotStatus } from '@nest/model';
import { isRefusal } from './credit-ledger.ts';
import type { SnapshotState } from './snapshot-state.ts';

/** A snapshot counts as live for this many intervals, and at least this many seconds. */
const LIVE_INTERVALS = 1.5;
const LIVE_AT_LEAST_S = 30;

/** The status at a time, for all kinds of readers. */
export function statusOf(record: SnapshotState, nowMs: number, simulated: boolean): SkyStatus {
  const nowS = nowMs / 1000;
  const ledger = rollLedger(record.ledger, nowS);
  const plan = planRefresh(ledger, nowS);
  return {
    status: stateOf(record, nowS, plan.intervalS, simulated),
    simulated,
    atS: nowS,
    snapshotTimeS: record.snapshot?.timeS ?? null,
    aircraft: record.snapshot?.count ?? null,
    lastCallS: record.lastCallMs === null ? null : record.lastCallMs / 1000,
    lastFault: record.lastFault,
    faultsInARow: record.faultsInARow,
    coolDownUntilS: ledger.coolDownUntilS > nowS ? ledger.coolDownUntilS : null,
    tier: ledger.tier,
    creditsLeft: ledger.remaining,
    creditsSpent: ledger.spent,
    creditsReserved: plan.reserve,
    creditsResetS: ledger.windowEndsAtS,
    calls: ledger.calls,
    intervalS: plan.intervalS,
    nextRefreshS: plan.nextAtS,
  };
}

function stateOf(
  { snapshot, lastFault, ledger }: SnapshotState,
  nowS: number,
  intervalS: number | null,
  simulated: boolean,
): SnapshotStatus {
  if (isRefusal(lastFault)) return 'refused';
  if (lastFault === 'limited' && ledger.coolDownUntilS > nowS) return 'cooling-down';
  if (intervalS === null) return 'cooling-down';
  if (!snapshot) return 'none';
  const ageS = nowS - snapshot.timeS;
  const liveS = Math.max(LIVE_AT_LEAST_S, LIVE_INTERVALS * intervalS);
  if (lastFault !== null || ageS > liveS) return 'stale';
  return simulated ? 'simulated' : 'live';
}
