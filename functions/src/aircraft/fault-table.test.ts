import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { requestOf, startInstance } from './testing/instance.ts';
import { FakeClock, MemorySkyRecords } from './testing/memory.ts';
import {
  SCRIPTS,
  type Script,
  type ScriptedOpenSky,
  startScriptedOpenSky,
} from './testing/scripted-opensky.ts';

const DOCS = new URL('../../../docs/aircraft.md', import.meta.url);
const FRESH_S = 20;
const STALE_S = 300;
/** Generous if OpenSky responds, so that a slow test machine is not mistaken for a slow OpenSky. */
const LIMIT_MS = 20_000;
const SHORT_LIMIT_MS = 1_500;

type Cache = 'fresh' | 'stale' | 'none';
const CACHES: Cache[] = ['fresh', 'stale', 'none'];

let clock: FakeClock;
let upstream: ScriptedOpenSky;
beforeAll(async () => {
  upstream = await startScriptedOpenSky(() => clock.ms);
});
afterAll(() => upstream.stop());
beforeEach(() => {
  clock = new FakeClock();
});
afterEach(() => {
  upstream.script = null;
  upstream.calls = [];
});

/** What a client gets from an instance with a given cache during a given OpenSky fault. */
async function underFault(script: Script, cache: Cache) {
  const records = new MemorySkyRecords('standard');
  const firstS = clock.s;
  if (cache !== 'none') {
    const healthy = startInstance({ ...upstream, records, clock, limitMs: LIMIT_MS });
    await healthy.api(requestOf('/states/all'));
  }
  const limitMs = script === 'slow' ? SHORT_LIMIT_MS : LIMIT_MS;
  const { api } = startInstance({ ...upstream, records, clock, limitMs });
  upstream.script = script;
  const calls = upstream.calls.length;
  clock.advanceS(cache === 'fresh' ? FRESH_S : STALE_S);
  const json = await api(requestOf('/states/all'));
  const columns = await api(requestOf('/aircraft'));
  const again = await api(requestOf('/states/all'));
  return { json, columns, again, firstS, calls: upstream.calls.length - calls };
}

const CELLS: Record<Script, { state: string; fault: string; withoutCache: number }> = {
  slow: { state: 'stale', fault: 'slow', withoutCache: 503 },
  '401': { state: 'refused', fault: 'unauthorized', withoutCache: 503 },
  '403': { state: 'refused', fault: 'forbidden', withoutCache: 503 },
  '429': { state: 'cooling-down', fault: 'limited', withoutCache: 429 },
  '5xx': { state: 'stale', fault: 'unavailable', withoutCache: 503 },
  truncated: { state: 'stale', fault: 'malformed', withoutCache: 503 },
  empty: { state: 'stale', fault: 'empty', withoutCache: 503 },
};

const rows = new Map<Script, string[]>(SCRIPTS.map((script) => [script, []]));

for (const script of SCRIPTS) {
  for (const cache of CACHES) {
    it(`${script} with ${cache === 'none' ? 'no' : `a ${cache}`} cache`, async () => {
      const { json, columns, again, firstS, calls } = await underFault(script, cache);
      const { state, fault, withoutCache } = CELLS[script];
      const told = json.headers;
      if (cache === 'none') {
        expect([json.status, columns.status, again.status]).toEqual(Array(3).fill(withoutCache));
        const body = JSON.parse(String(json.body)) as { status: number; message: string };
        expect(body.status).toBe(withoutCache);
        expect(told).toMatchObject({
          'x-sky-fault': fault,
          'x-sky-state': state === 'stale' ? 'none' : state,
          'retry-after': expect.stringMatching(/^[1-9]\d*$/),
        });
        rows.get(script)?.push(`${withoutCache}, ${told['x-sky-state']}: ${body.message}`);
      } else {
        expect([json.status, columns.status, again.status]).toEqual([200, 200, 200]);
        // The time is the snapshot's own, however old, and so are the aircraft.
        const { time, states } = JSON.parse(Buffer.from(json.body ?? '').toString()) as {
          time: number;
          states: unknown[];
        };
        const ageS = cache === 'fresh' ? FRESH_S : STALE_S;
        expect(time).toBe(firstS);
        expect(states).toHaveLength(4);
        expect(told).toMatchObject({ 'x-sky-time': String(firstS), 'x-sky-age': String(ageS) });
        expect(told['x-sky-state']).toBe(cache === 'fresh' ? 'live' : state);
        expect(told['x-sky-fault']).toBe(cache === 'fresh' ? undefined : fault);
        rows.get(script)?.push(`200, ${told['x-sky-state']}, its own time`);
      }
      // One call (a 401 is retried once with a new token), and then no more.
      expect(calls).toBe(cache === 'fresh' ? 0 : script === '401' ? 2 : 1);
    });
  }
}

it('stands in the documentation', () => {
  const table = [
    '| OpenSky | fresh cache | stale cache | no cache |',
    '|---|---|---|---|',
    ...[...rows].map(([script, cells]) => `| ${script} | ${cells.join(' | ')} |`),
  ].join('\n');
  process.stdout.write(`${table}\n`);
  expect(readFileSync(DOCS, 'utf8')).toContain(table);
});
