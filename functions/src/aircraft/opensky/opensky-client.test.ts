import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startInstance } from '../testing/instance.ts';
import { FakeClock, MemorySkyRecords, MemoryTokenRecords } from '../testing/memory.ts';
import { type ScriptedOpenSky, startScriptedOpenSky } from '../testing/scripted-opensky.ts';
import { REFRESH_AHEAD_MS, TOKEN_LEASE_MS } from './opensky-token.ts';

const WORLD = { box: null, timeS: null };
const LIFE_MS = 1_800_000;

let clock: FakeClock;
let upstream: ScriptedOpenSky;
let tokens: MemoryTokenRecords;
beforeAll(async () => {
  upstream = await startScriptedOpenSky(() => clock.ms);
});
afterAll(() => upstream.stop());
beforeEach(() => {
  clock = new FakeClock();
  tokens = new MemoryTokenRecords();
});
afterEach(() => {
  Object.assign(upstream, { script: null, calls: [], tokensIssued: 0, revoked: new Set() });
});

const instance = (name: string, more: Partial<Parameters<typeof startInstance>[0]> = {}) =>
  startInstance({
    ...upstream,
    records: new MemorySkyRecords('standard'),
    clock,
    tokens,
    name,
    // Generous if OpenSky responds, so that a slow test machine is not mistaken for a slow OpenSky.
    limitMs: upstream.script === 'slow' ? 1_500 : 20_000,
    ...more,
  }).client;

describe('the token', () => {
  it('is fetched once for all instances, and kept in memory', async () => {
    // Waiting callers wait for the response, not for the clock.
    const sleep = () => new Promise<void>((resolve) => setImmediate(resolve));
    const clients = ['a', 'b', 'c'].map((name) => instance(name, { sleep }));
    const outcomes = await Promise.all(
      clients.flatMap((client) => [client.states(WORLD), client.states(WORLD)]),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(upstream.tokensIssued).toBe(1);
  });

  it('is refreshed ahead of its end by one instance, while it still serves the others', async () => {
    const [a, b] = [instance('a'), instance('b')];
    await a.states(WORLD);
    await b.states(WORLD);
    clock.ms += LIFE_MS - REFRESH_AHEAD_MS + 1;
    const outcomes = await Promise.all([a.states(WORLD), b.states(WORLD)]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(upstream.tokensIssued).toBe(2);
  });

  it('is fetched by the next when the instance that was at it has died', async () => {
    await tokens.claim({
      instance: 'dead',
      nowMs: clock.ms,
      leaseMs: TOKEN_LEASE_MS,
      freshUntilMs: clock.ms + REFRESH_AHEAD_MS,
      refused: null,
    });
    const before = clock.ms;
    expect((await instance('next').states(WORLD)).ok).toBe(true);
    expect(clock.ms - before).toBeGreaterThanOrEqual(TOKEN_LEASE_MS);
    expect(upstream.tokensIssued).toBe(1);
  });

  it('that is refused is replaced, and the call repeated, once', async () => {
    const client = instance('a');
    await client.states(WORLD);
    upstream.revoked.add('token-1');
    expect((await client.states(WORLD)).ok).toBe(true);
    expect(upstream.tokensIssued).toBe(2);
    expect(upstream.calls).toHaveLength(3);
    upstream.script = '401';
    expect(await client.states(WORLD)).toMatchObject({ ok: false, fault: 'unauthorized' });
    expect(upstream.calls).toHaveLength(5);
  });

  it('is not asked for without an account', async () => {
    expect((await instance('a', { clientId: '' }).states(WORLD)).ok).toBe(true);
    expect(upstream.tokensIssued).toBe(0);
  });

  it('that cannot be had leaves the call unsent', async () => {
    const gone = await startScriptedOpenSky(() => clock.ms);
    await gone.stop();
    const client = instance('a', { tokenUrl: gone.tokenUrl });
    const outcome = await client.states(WORLD);
    expect(outcome).toMatchObject({ ok: false, fault: 'unreachable', sent: false });
    expect(upstream.calls).toHaveLength(0);
  });
});

describe('an answer', () => {
  it.each([
    ['slow', 'slow'],
    ['403', 'forbidden'],
    ['5xx', 'unavailable'],
    ['truncated', 'malformed'],
    ['empty', 'empty'],
  ] as const)('of the kind %s is a value: %s', async (script, fault) => {
    upstream.script = script;
    expect(await instance('a').states(WORLD)).toMatchObject({ ok: false, fault, sent: true });
  });

  it('of 429 carries how long to wait', async () => {
    upstream.script = '429';
    const outcome = await instance('a').states(WORLD);
    expect(outcome).toMatchObject({ fault: 'limited', retryAfterS: 22_688, remaining: 0 });
  });

  it('says how many credits are left', async () => {
    expect(await instance('a').states(WORLD)).toMatchObject({ ok: true, remaining: 3_000 });
  });
});

it('sends time and box under OpenSky’s names', async () => {
  const box = { lamin: 46, lomin: 7.5, lamax: 48, lomax: 9 };
  await instance('a').states({ box, timeS: 1_782_864_000 });
  expect(Object.fromEntries(upstream.calls[0]?.searchParams ?? [])).toEqual({
    lamin: '46',
    lomin: '7.5',
    lamax: '48',
    lomax: '9',
    time: '1782864000',
    extended: '1',
  });
});

it('writes neither secret nor token to any log', async () => {
  const written: string[] = [];
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    }),
  );
  try {
    for (const script of ['401', '403', 'truncated', 'slow', null] as const) {
      upstream.script = script;
      await instance('a', { clientSecret: 'hush-hush' }).states(WORLD);
    }
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  expect(written.join('')).not.toMatch(/hush-hush|token-\d/);
});
