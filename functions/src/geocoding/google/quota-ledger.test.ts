import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoogleFault } from './google-client.ts';
import { chargeQuota, dayOf, NEW_LEDGER, type QuotaLedger, settleQuota } from './quota-ledger.ts';

const NOON = Date.UTC(2026, 6, 1, 19);
const DAY = 86_400_000;
const charged = (ledger: QuotaLedger, nowMs: number, limit = 3) =>
  chargeQuota(ledger, nowMs, limit);

describe('the day', () => {
  it('begins at midnight in California, summer and winter', () => {
    expect(dayOf(Date.UTC(2026, 6, 1, 6, 59))).toBe('2026-06-30');
    expect(dayOf(Date.UTC(2026, 6, 1, 7))).toBe('2026-07-01');
    expect(dayOf(Date.UTC(2026, 0, 1, 7, 59))).toBe('2025-12-31');
    expect(dayOf(Date.UTC(2026, 0, 1, 8))).toBe('2026-01-01');
  });

  it('has so many calls, and the next one as many again', () => {
    let ledger = NEW_LEDGER;
    for (let call = 0; call < 3; call++) {
      const next = charged(ledger, NOON + call);
      if (next.ok) ledger = next.ledger;
    }
    expect(ledger.used).toBe(3);
    expect(charged(ledger, NOON + 10)).toEqual({ ok: false, fault: 'spent' });
    expect(charged(ledger, NOON + DAY)).toMatchObject({ ok: true, ledger: { used: 1 } });
  });

  it('is over when Google says so', () => {
    const ledger = settleQuota({ ...NEW_LEDGER, day: dayOf(NOON), used: 1 }, NOON, 3, 'spent');
    expect(charged(ledger, NOON + 1)).toEqual({ ok: false, fault: 'spent' });
    expect(charged(ledger, NOON + DAY).ok).toBe(true);
  });
});

describe('a fault', () => {
  it('keeps all from asking for a while, longer each time, and is forgotten after an answer', () => {
    const once = settleQuota(NEW_LEDGER, NOON, 3, 'unreachable');
    expect(charged(once, NOON + 9_999)).toEqual({ ok: false, fault: 'unreachable' });
    expect(charged(once, NOON + 10_000).ok).toBe(true);
    const twice = settleQuota(once, NOON + 10_000, 3, 'unreachable');
    expect(charged(twice, NOON + 29_999).ok).toBe(false);
    expect(charged(twice, NOON + 30_000).ok).toBe(true);
    expect(settleQuota(twice, NOON, 3, null)).toMatchObject({
      faultsInARow: 0,
      coolDownUntilMs: 0,
    });
  });

  it('of the request alone delays nobody', () => {
    expect(charged(settleQuota(NEW_LEDGER, NOON, 3, 'rejected'), NOON).ok).toBe(true);
  });

  it('never leads to more calls than a day has, nor to a wait of over an hour', () => {
    const faults: (GoogleFault | null)[] = [
      null,
      'refused',
      'busy',
      'spent',
      'slow',
      'unavailable',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.record({ waitMs: fc.nat(7_200_000), fault: fc.constantFrom(...faults) })),
        (calls) => {
          let ledger = NEW_LEDGER;
          let nowMs = NOON;
          const byDay = new Map<string, number>();
          for (const { waitMs, fault } of calls) {
            nowMs += waitMs;
            const next = charged(ledger, nowMs);
            if (!next.ok) continue;
            byDay.set(dayOf(nowMs), (byDay.get(dayOf(nowMs)) ?? 0) + 1);
            ledger = settleQuota(next.ledger, nowMs, 3, fault);
            expect(ledger.coolDownUntilMs - nowMs).toBeLessThanOrEqual(3_600_000);
          }
          for (const count of byDay.values()) expect(count).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 100 },
    );
  });
});
