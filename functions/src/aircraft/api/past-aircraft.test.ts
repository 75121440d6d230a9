import { gunzipSync } from 'node:zlib';
import { decodeAircraft, SKY_ARCHIVE } from '@nest/model';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { packSnapshot } from '../snapshot/snapshot-cache.ts';
import { jsonOf, requestOf, startInstance } from '../testing/instance.ts';
import { FakeClock, MemoryFiles, MemorySkyRecords } from '../testing/memory.ts';
import { type ScriptedOpenSky, startScriptedOpenSky } from '../testing/scripted-opensky.ts';
import { skyFixture } from '../testing/states.ts';

const NOW_S = Date.UTC(2026, 6, 1, 12) / 1000;
const HOUR_S = 3_600;
let clock: FakeClock;
let upstream: ScriptedOpenSky;
let one: ReturnType<typeof startInstance>;
beforeAll(async () => {
  upstream = await startScriptedOpenSky(() => clock.ms);
});
afterAll(() => upstream.stop());
beforeEach(async () => {
  clock = new FakeClock(NOW_S * 1000);
  upstream.calls = [];
  const files = new MemoryFiles();
  one = startInstance({ ...upstream, records: new MemorySkyRecords('standard'), clock, files });
  for (const ageS of [200, 2 * HOUR_S, 30 * HOUR_S]) {
    await one.archive.add(packSnapshot(skyFixture(NOW_S - ageS), 0));
  }
});

const at = (ageS: number, headers: Record<string, string> = {}, token = 'chiara') =>
  one.api(
    requestOf(`/aircraft?time=${NOW_S - ageS}`, { authorization: `Bearer ${token}`, ...headers }),
  );

it('gives the archived sky nearest to a moment, and says how far from it that is', async () => {
  const reply = await at(2 * HOUR_S + 100);
  expect(reply.status).toBe(200);
  expect(reply.headers).toMatchObject({
    'content-type': 'application/vnd.nest.aircraft',
    'x-sky-state': 'archived',
    'x-sky-time': String(NOW_S - 2 * HOUR_S),
    'x-sky-offset': '100',
  });
  const { time, count } = decodeAircraft(reply.body as Uint8Array);
  expect([time, count]).toEqual([NOW_S - 2 * HOUR_S, skyFixture(0).states.length]);
  const zipped = await at(2 * HOUR_S - 400, { 'accept-encoding': 'br, gzip' });
  expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', 'x-sky-offset': '-400' });
  expect(gunzipSync(zipped.body as Uint8Array)).toEqual(Buffer.from(reply.body as Uint8Array));
  expect((await at(2 * HOUR_S, { 'accept-encoding': 'br' })).headers).not.toHaveProperty(
    'content-encoding',
  );
});

it('asks OpenSky nothing, whatever is asked for', async () => {
  for (const ageS of [10, 200, HOUR_S / 2, 2 * HOUR_S, 30 * HOUR_S]) await at(ageS);
  expect(upstream.calls).toEqual([]);
});

it('may be kept as soon as no nearer sky can come', async () => {
  const settled = await at(2 * HOUR_S);
  expect(settled.headers['cache-control']).toBe('private, max-age=604800, immutable');
  expect(settled.headers.vary).toContain('Authorization');
  const recent = await at(300);
  expect(recent.headers['cache-control']).toBe('private, no-cache');
  const again = await at(250, { 'if-none-match': recent.headers.etag ?? '' });
  expect([again.status, again.body]).toEqual([304, null]);
});

it('says plainly that nothing is archived, and why', async () => {
  const gap = await at(HOUR_S);
  expect(gap.status).toBe(404);
  expect(jsonOf(gap).message).toBe('No sky is archived within 7.5 minutes of that moment.');
  expect(gap.headers['cache-control']).toBe('private, no-cache');
  const old = await at(SKY_ARCHIVE.keepS + HOUR_S);
  expect(old.status).toBe(404);
  expect(jsonOf(old).message).toContain('archived for 7 days');
});

it('refuses what is no moment of the past, and who may not see aircraft', async () => {
  expect((await at(-120)).status).toBe(400);
  const wrong = await one.api(requestOf('/aircraft?time=noon'));
  expect(wrong.status).toBe(400);
  expect((await at(200, {}, 'chiara:phenomena.read')).status).toBe(403);
  expect((await at(200, {}, 'bad')).status).toBe(401);
  const replies = [];
  for (let i = 0; i < 70; i++) replies.push((await at(2 * HOUR_S)).status);
  expect(replies.at(-1)).toBe(429);
});

it('is the present sky without a time, or with 0', async () => {
  const reply = await one.api(requestOf('/aircraft?time=0'));
  expect(reply.headers['x-sky-state']).toBe('live');
});
