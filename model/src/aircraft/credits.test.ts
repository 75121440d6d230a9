import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CreditLedger,
  charge,
  coolDown,
  creditLedgerSchema,
  DEFAULT_COOL_DOWN_S,
  openLedger,
  PENDING_S,
  planRefresh,
  rollLedger,
  settle,
  TIER_LIMITS,
  TIERS,
  type Tier,
  windowEndS,
  windowStartS,
} from './credits.ts';

const SEED = 20_260_924;
/** 00:00 UTC. */
const MIDNIGHT = 1_790_035_200;
const NOON = MIDNIGHT + 43_200;

function charged(ledger: CreditLedger, nowS: number, cost = 4, id = 'call'): CreditLedger {
  const result = charge(ledger, { id, nowS, cost, purpose: 'capture' });
  if (!result.ok) throw new Error(result.reason);
  return result.ledger;
}

describe('windows', () => {
  it('end at midnight UTC, and on the hour for licensed accounts', () => {
    expect(windowStartS('standard', NOON)).toBe(MIDNIGHT);
    expect(windowEndS('standard', NOON)).toBe(MIDNIGHT + 86_400);
    expect(windowEndS('standard', MIDNIGHT)).toBe(MIDNIGHT + 86_400);
    expect(windowEndS('licensed', NOON + 1)).toBe(NOON + 3_600);
  });

  it('begin with all credits, and keep a cool-down', () => {
    const spent = coolDown(charged(openLedger('anonymous', NOON), NOON, 400), {
      nowS: NOON,
      retryAfterS: 50_000,
    });
    const next = rollLedger(spent, MIDNIGHT + 86_400);
    expect(next).toMatchObject({ remaining: 400, spent: 0, calls: 0, pending: [] });
    expect(next.coolDownUntilS).toBe(NOON + 50_000);
  });
});

describe('the interval between refreshes', () => {
  it('spreads what is left, less the reserve, over the rest of the window', () => {
    const plan = planRefresh(openLedger('standard', MIDNIGHT), MIDNIGHT);
    // 4,000 credits, a tenth in reserve: 900 calls a day.
    expect(plan).toMatchObject({
      intervalS: 96,
      reserve: 400,
      remaining: 4_000,
      nextAtS: MIDNIGHT,
    });
  });

  it('never is shorter than the data is new', () => {
    const late = MIDNIGHT + 86_400 - 60;
    for (const tier of TIERS) {
      const { intervalS } = planRefresh(openLedger(tier, late), late);
      expect(intervalS).toBe(TIER_LIMITS[tier].minIntervalS);
    }
  });

  it('is none when only the reserve is left', () => {
    const ledger = { ...openLedger('standard', NOON), remaining: 200 };
    expect(planRefresh(ledger, NOON)).toMatchObject({
      intervalS: null,
      nextAtS: MIDNIGHT + 86_400,
    });
    const refused = charge(ledger, { id: 'a', nowS: NOON, cost: 4, purpose: 'refresh' });
    expect(refused).toMatchObject({ ok: false, reason: 'reserved', retryAtS: MIDNIGHT + 86_400 });
    expect(charge(ledger, { id: 'a', nowS: NOON, cost: 1, purpose: 'capture' }).ok).toBe(true);
  });
});

describe('a charge', () => {
  it('is refused before its time, in a cool-down, and where too little is left', () => {
    const first = charge(openLedger('standard', NOON), {
      id: 'a',
      nowS: NOON,
      cost: 4,
      purpose: 'refresh',
    });
    const again = { id: 'b', nowS: NOON + 1, cost: 4, purpose: 'refresh' } as const;
    expect(charge(first.ledger, again)).toMatchObject({ ok: false, reason: 'too-early' });
    const cooling = coolDown(first.ledger, { nowS: NOON, retryAfterS: 100 });
    const capture = { ...again, purpose: 'capture' } as const;
    expect(charge(cooling, capture)).toMatchObject({
      ok: false,
      reason: 'cooling-down',
      retryAtS: NOON + 100,
    });
    const poor = { ...first.ledger, remaining: 3 };
    expect(charge(poor, capture)).toMatchObject({ ok: false, reason: 'spent' });
  });

  it('may leave when the plan says so', () => {
    const ledger = charge(openLedger('feeder', NOON), {
      id: 'a',
      nowS: NOON,
      cost: 4,
      purpose: 'refresh',
    }).ledger;
    const { nextAtS } = planRefresh(ledger, NOON);
    expect(charge(ledger, { id: 'b', nowS: nextAtS, cost: 4, purpose: 'refresh' }).ok).toBe(true);
  });
});

describe('settling a call', () => {
  const ledger = charged(charged(openLedger('standard', NOON), NOON, 4, 'a'), NOON + 1, 4, 'b');

  it('believes the header, less what is under way', () => {
    const settled = settle(ledger, { id: 'a', nowS: NOON + 2, remainingHeader: 3_000 });
    expect(settled).toMatchObject({ remaining: 2_996, pending: [{ id: 'b' }] });
    const both = settle(settled, { id: 'b', nowS: NOON + 3, remainingHeader: 2_996 });
    expect(both).toMatchObject({ remaining: 2_996, pending: [] });
  });

  it('keeps its own count without a header, or one that makes no sense', () => {
    for (const remainingHeader of [null, Number.NaN, -1]) {
      expect(settle(ledger, { id: 'a', nowS: NOON, remainingHeader }).remaining).toBe(3_992);
    }
  });

  it('gives credits back for a call that never left', () => {
    const settled = settle(ledger, { id: 'a', nowS: NOON, remainingHeader: null, charged: false });
    expect(settled).toMatchObject({ remaining: 3_996, spent: 4 });
  });

  it('ignores what it does not know, and answers of the window before', () => {
    expect(settle(ledger, { id: 'x', nowS: NOON, remainingHeader: 1 })).toBe(ledger);
    const after = MIDNIGHT + 86_400 + 5;
    expect(settle(ledger, { id: 'a', nowS: after, remainingHeader: 1 }).remaining).toBe(4_000);
    const early = charged(openLedger('standard', after), after, 4, 'c');
    // OpenSky's clock may still be in the previous day and report that nothing is left.
    expect(settle(early, { id: 'c', nowS: after + 1, remainingHeader: 0 }).remaining).toBe(3_996);
  });

  it('forgets calls of instances that died, and gets their credits back by the next header', () => {
    const later = charged(ledger, NOON + PENDING_S + 10, 4, 'c');
    expect(later.pending.map(({ id }) => id)).toEqual(['c']);
    const nowS = NOON + PENDING_S + 12;
    expect(settle(later, { id: 'c', nowS, remainingHeader: 3_996 }).remaining).toBe(3_996);
  });
});

describe('a cool-down', () => {
  it('is as long as the header says, a minute without one, a day at most, and never shortened', () => {
    const until = (retryAfterS: number | null, from = openLedger('standard', NOON)) =>
      coolDown(from, { nowS: NOON, retryAfterS }).coolDownUntilS - NOON;
    expect(until(22_688)).toBe(22_688);
    expect(until(null)).toBe(DEFAULT_COOL_DOWN_S);
    expect(until(Number.NaN)).toBe(DEFAULT_COOL_DOWN_S);
    expect(until(1e9)).toBe(86_400);
    const long = coolDown(openLedger('standard', NOON), { nowS: NOON, retryAfterS: 500 });
    expect(until(10, long)).toBe(500);
  });
});

/** An account as OpenSky keeps it. */
class Account {
  spent = 0;
  readonly #tier: Tier;

  constructor(tier: Tier) {
    this.#tier = tier;
  }

  call(cost: number): { remaining: number } | null {
    const { credits } = TIER_LIMITS[this.#tier];
    if (this.spent + cost > credits) return null;
    this.spent += cost;
    return { remaining: credits - this.spent };
  }
}

describe(`a window of each tier, watched all the time (seed ${SEED})`, () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it.each(TIERS)('is never overspent, and of 100 credits at least 85 are used: %s', (tier) => {
    const { credits, windowS } = TIER_LIMITS[tier];
    fc.assert(
      fc.property(fc.array(share, { maxLength: 25 }), share, share, share, (captures, a, b, c) => {
        const account = new Account(tier);
        const start = windowStartS(tier, NOON);
        const end = start + windowS;
        const captureAt = captures.map((part) => start + part * windowS).sort((x, y) => x - y);
        // One instance dies before its call is sent, one dies after, and one call gets an error
        // from OpenSky.
        const crashes = new Set([Math.floor(a * 200), Math.floor(b * 200)]);
        const refusedAt = start + c * windowS * 0.9;
        let wasRefused = false;
        let ledger = openLedger(tier, start);
        let calls = 0;
        let nowS = start;
        const attempt = (cost: number, purpose: 'refresh' | 'capture') => {
          const id = `call-${calls++}`;
          const result = charge(ledger, { id, nowS, cost, purpose });
          ledger = result.ledger;
          if (!result.ok) return result.retryAtS;
          if (nowS >= refusedAt && !wasRefused) {
            wasRefused = true;
            ledger = settle(ledger, { id, nowS, remainingHeader: null });
            ledger = coolDown(ledger, { nowS, retryAfterS: windowS / 100 });
            return nowS;
          }
          if (crashes.has(calls)) {
            if (calls % 2 === 0) account.call(cost);
            return nowS;
          }
          const answer = account.call(cost);
          expect(answer, 'credits were overspent').not.toBeNull();
          ledger = settle(ledger, {
            id,
            nowS: nowS + 0.2,
            remainingHeader: answer?.remaining ?? 0,
          });
          return nowS;
        };
        while (nowS < end) {
          while (captureAt[0] !== undefined && captureAt[0] <= nowS) {
            captureAt.shift();
            attempt(1, 'capture');
          }
          attempt(4, 'refresh');
          creditLedgerSchema.parse(ledger);
          const next = planRefresh(ledger, nowS).nextAtS;
          nowS = Math.min(Math.max(next, nowS + 0.25), captureAt[0] ?? end, end);
        }
        expect(account.spent).toBeLessThanOrEqual(credits);
        expect(1 - account.spent / credits).toBeLessThan(0.15);
      }),
      { seed: SEED, numRuns: tier === 'licensed' ? 4 : 12 },
    );
  });

  it('catches up on hours in which nobody watched', () => {
    let ledger = openLedger('standard', NOON);
    let calls = 0;
    for (let nowS = NOON; nowS < MIDNIGHT + 86_400; nowS += 1) {
      const result = charge(ledger, { id: `${nowS}`, nowS, cost: 4, purpose: 'refresh' });
      ledger = result.ledger;
      if (result.ok) {
        calls++;
        ledger = settle(ledger, { id: `${nowS}`, nowS, remainingHeader: ledger.remaining });
      }
    }
    expect(calls).toBeGreaterThan(970);
    expect(calls).toBeLessThanOrEqual(1_000);
  });
});
