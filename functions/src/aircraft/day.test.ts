import { TIER_LIMITS, TIERS, type Tier } from '@nest/model';
import { describe, expect, it } from 'vitest';
import { LEASE_MS } from '../platform/lease.ts';
import { failure } from './opensky/opensky-outcome.ts';
import { beginCall } from './snapshot/credit-ledger.ts';
import { SnapshotService } from './snapshot/snapshot-service.ts';
import { FakeClock, MemorySkyRecords } from './testing/memory.ts';
import { FakeOpenSky } from './testing/states.ts';

const DAY_S = 86_400;
const BURST_FROM_S = 6 * 3_600;
const CRASH_AT_S = 9 * 3_600;
const LIMIT_FROM_S = 12 * 3_600;
const RETRY_AFTER_S = 300;
/** A licensed day has 86,400 steps: 14 s on a quiet machine, a minute on a busy one. */
const DAY_TIMEOUT_MS = 240_000;

interface Day {
  spentByWindow: number[];
  overspent: number;
  captures: number;
  refusals: number;
  calls: number;
}

/**
 * A day with three instances that are polled constantly: 40 captures at once at 06:00, a lease
 * holder that dies at 09:00, a 429 at 12:00 that demands a wait of five minutes.
 */
async function aDay(tier: Tier, tellsRemaining: boolean): Promise<Day> {
  const { credits, windowS, minIntervalS } = TIER_LIMITS[tier];
  const clock = new FakeClock();
  const startS = clock.s;
  const upstream = new FakeOpenSky(clock.now, { credits, windowS });
  upstream.tellsRemaining = tellsRemaining;
  const records = new MemorySkyRecords(tier);
  const instance = () =>
    new SnapshotService({
      records,
      client: upstream,
      simulated: false,
      clock: clock.now,
      sleep: clock.sleep,
    });
  const instances = [instance(), instance(), instance()];
  let captures = 0;
  let hasCrashed = false;
  const stepS = Math.min(minIntervalS, 5);
  for (let atS = 0; atS < DAY_S; atS += stepS) {
    clock.ms = Math.max(clock.ms, (startS + atS) * 1000);
    const isLimited = atS >= LIMIT_FROM_S && atS < LIMIT_FROM_S + RETRY_AFTER_S;
    const retryAfterS = LIMIT_FROM_S + RETRY_AFTER_S - atS;
    upstream.fault = isLimited ? failure('limited', { retryAfterS }) : null;
    if (!hasCrashed && atS >= CRASH_AT_S) {
      // Another instance takes lease and credits, and disappears.
      const call = { id: 'dead', nowMs: clock.ms, cost: 4, purpose: 'capture' } as const;
      hasCrashed = await records.change(clock.ms, (record) => {
        const begun = beginCall(record, call);
        return begun.ok ? { result: true, record: begun.record } : { result: false };
      });
    }
    // Licensed accounts call each second: the instances take turns, or the test would take a
    // minute.
    const asking = stepS === 1 ? [instances[atS % 3]] : instances;
    for (const each of asking) await each?.current();
    if (atS >= BURST_FROM_S && captures < 40) {
      const box = { lamin: 46, lomin: 7, lamax: 48, lomax: 9 };
      const timeS = startS + atS - 600;
      const result = await instances[captures % 3]?.ask({ cost: 1 }, () =>
        upstream.states({ box, timeS }),
      );
      if (result?.ok) captures++;
    }
  }
  clock.ms = (startS + DAY_S) * 1000;
  await upstream.states({ box: null, timeS: null });
  const { windows: spentByWindow, overspent, refusals, calls } = upstream;
  return { spentByWindow, overspent, captures, refusals, calls: calls - 1 };
}

describe.each(TIERS)('a day of a %s account', (tier) => {
  const { credits } = TIER_LIMITS[tier];
  const headers = tier === 'licensed' ? [true] : [true, false];
  it.each(headers)(
    'never overspends nor wastes (header: %s)',
    async (tellsRemaining) => {
      const day = await aDay(tier, tellsRemaining);
      const unused = day.spentByWindow.map((spent) => 1 - spent / credits);
      const worst = Math.max(...unused);
      process.stdout.write(
        `${tier.padEnd(10)} ${tellsRemaining ? 'header' : 'silent'}: ${day.calls} calls, ${day.captures} captures, at most ${(worst * 100).toFixed(1)} % of a window unused, ${day.refusals} refused\n`,
      );
      expect(day.overspent).toBe(0);
      expect(day.captures).toBe(40);
      expect(worst).toBeLessThanOrEqual(0.15);
      // After the 429 there is no call until its wait is over.
      expect(day.refusals).toBeLessThanOrEqual(1);
    },
    DAY_TIMEOUT_MS,
  );
});

it('gives the lease of a dead holder to the next, and not before', () => {
  const clock = new FakeClock();
  const call = { cost: 1, purpose: 'capture' } as const;
  const records = new MemorySkyRecords('standard');
  return records.change(clock.ms, (record) => {
    const dead = beginCall(record, { ...call, id: 'dead', nowMs: clock.ms });
    if (!dead.ok) throw new Error('the first caller must get the lease');
    const early = beginCall(dead.record, { ...call, id: 'next', nowMs: clock.ms + LEASE_MS - 1 });
    expect(early).toMatchObject({ ok: false, reason: 'busy' });
    const next = beginCall(dead.record, { ...call, id: 'next', nowMs: clock.ms + LEASE_MS });
    expect(next.ok && next.record.lease?.holder).toBe('next');
    expect(next.ok && next.record.ledger.spent).toBe(2);
    return { result: undefined };
  });
});
