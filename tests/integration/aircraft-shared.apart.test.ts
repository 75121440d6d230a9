import {
  FirestoreTokenRepository,
  TOKEN_PATH,
} from '@nest/functions/aircraft/opensky/token-repository.ts';
import {
  FirestoreSnapshotRepository,
  SKY_PATH,
} from '@nest/functions/aircraft/snapshot/snapshot-repository.ts';
import { requestOf, startInstance } from '@nest/functions/aircraft/testing/instance.ts';
import { FakeClock } from '@nest/functions/aircraft/testing/memory.ts';
import {
  type ScriptedOpenSky,
  startScriptedOpenSky,
} from '@nest/functions/aircraft/testing/scripted-opensky.ts';
import { LEASE_MS } from '@nest/functions/platform/lease.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { emptyFirestore } from './support/imports.ts';

const INSTANCES = 3;
const CLIENTS = 1_000;
const POLL_S = 10;
const MINUTES = 2;

const project = emptyFirestore('sky');
const { db } = project;
const records = new FirestoreSnapshotRepository(db, 'standard');
let clock: FakeClock;
let upstream: ScriptedOpenSky;
beforeAll(async () => {
  upstream = await startScriptedOpenSky(() => clock.ms);
});
afterAll(async () => {
  await upstream.stop();
  await project.close();
});
beforeEach(async () => {
  clock = new FakeClock(Date.UTC(2026, 6, 1, 12));
  Object.assign(upstream, { script: null, calls: [], tokensIssued: 0 });
  await db.recursiveDelete(db.collection('system'));
});

/** Waits for the other instances, not for the clock. */
const sleep = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
const instances = () =>
  Array.from({ length: INSTANCES }, (_, i) =>
    startInstance({
      ...upstream,
      records,
      tokens: new FirestoreTokenRepository(db),
      clock,
      sleep,
      name: `instance-${i}`,
    }),
  );

it('1,000 clients of three instances cause the calls that the ledger counts', async () => {
  const fleet = instances();
  const states = new Map<number, number>();
  for (let second = 0; second < MINUTES * 60; second++) {
    const asking = Array.from(
      { length: CLIENTS / POLL_S },
      (_, i) => i * POLL_S + (second % POLL_S),
    );
    const replies = await Promise.all(
      asking.map((client) => {
        const headers = { authorization: `Bearer client-${client}` };
        return fleet[client % INSTANCES]?.api(requestOf('/aircraft', headers));
      }),
    );
    for (const reply of replies) {
      states.set(reply?.status ?? 0, (states.get(reply?.status ?? 0) ?? 0) + 1);
    }
    clock.advanceS(1);
  }
  const { ledger } = await records.read(clock.ms);
  process.stdout.write(`${upstream.calls.length} calls, ${ledger.calls} in the ledger\n`);
  expect(Object.fromEntries(states)).toEqual({ 200: (CLIENTS / POLL_S) * MINUTES * 60 });
  expect(ledger.calls).toBe(upstream.calls.length);
  // 3,000 credits are left for half a day: about one call per 60 s.
  expect(upstream.calls.length).toBe(2);
  expect(upstream.tokensIssued).toBe(1);
});

it('instances that start at once with nothing to show make one call', async () => {
  const fleet = instances();
  const replies = await Promise.all(
    fleet.flatMap(({ api }) => [api(requestOf('/states/all')), api(requestOf('/aircraft'))]),
  );
  expect(replies.map(({ status }) => status)).toEqual(Array(6).fill(200));
  expect(upstream.calls).toHaveLength(1);
});

it('refreshes when the holder of the lease has died, at the price of its credits', async () => {
  const [first, second] = instances();
  await first?.api(requestOf('/aircraft'));
  clock.advanceS(600);
  // As the transaction that takes the lease leaves it, if its instance died there.
  const dead = { holder: 'dead', untilMs: clock.ms + LEASE_MS };
  await db.doc(SKY_PATH).update({ lease: dead });
  const stale = await second?.api(requestOf('/aircraft'));
  expect(stale?.headers['x-sky-age']).toBe('600');
  expect(upstream.calls).toHaveLength(1);
  clock.ms += LEASE_MS;
  const fresh = await second?.api(requestOf('/aircraft'));
  expect(fresh?.headers).toMatchObject({ 'x-sky-age': '0', 'x-sky-state': 'live' });
  expect(upstream.calls).toHaveLength(2);
});

it('keeps one cool-down for all instances', async () => {
  const fleet = instances();
  upstream.script = '429';
  for (const { api } of fleet) expect((await api(requestOf('/aircraft'))).status).toBe(429);
  clock.advanceS(3_600);
  upstream.script = null;
  for (const { api } of fleet) expect((await api(requestOf('/aircraft'))).status).toBe(429);
  expect(upstream.calls).toHaveLength(1);
});

it('shows admins what it knows, and nobody the token', async () => {
  const [one] = instances();
  await one?.api(requestOf('/aircraft'));
  const told = (await db.doc('insights/sky').get()).data();
  expect(told).toMatchObject({ status: 'live', creditsLeft: 3_000, calls: 1, aircraft: 4 });
  expect(JSON.stringify(told)).not.toContain('token-');
  expect((await db.doc(TOKEN_PATH).get()).get('token.value')).toBe('token-1');
});
