import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { decodeAircraft, toSnapshot } from '@nest/model';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { acceptedEncoding } from './api/api-responses.ts';
import { packSnapshot } from './snapshot/snapshot-cache.ts';
import { requestOf, startInstance } from './testing/instance.ts';
import { FakeClock, MemorySkyRecords } from './testing/memory.ts';
import { type ScriptedOpenSky, startScriptedOpenSky } from './testing/scripted-opensky.ts';
import { skyFixture, stateFixture } from './testing/states.ts';

let clock: FakeClock;
let upstream: ScriptedOpenSky;
let records: MemorySkyRecords;
let one: ReturnType<typeof startInstance>;
beforeAll(async () => {
  upstream = await startScriptedOpenSky(() => clock.ms);
});
afterAll(() => upstream.stop());
beforeEach(() => {
  clock = new FakeClock(Date.UTC(2026, 6, 1, 12));
  records = new MemorySkyRecords('standard');
  one = startInstance({ ...upstream, records, clock });
});
afterEach(() => {
  Object.assign(upstream, { script: null, calls: [] });
});

const get = (headers: Record<string, string> = {}) =>
  one.api(requestOf('/aircraft', { authorization: 'Bearer chiara', ...headers }));

it('sends the sky in columns that read as it was', async () => {
  const reply = await get();
  expect(reply.headers['content-type']).toBe('application/vnd.nest.aircraft');
  const { time, states } = toSnapshot(decodeAircraft(reply.body as Uint8Array));
  const sky = skyFixture(clock.s);
  expect(time).toBe(sky.time);
  expect(states).toEqual(sky.states.toSorted((a, b) => a.icao24.localeCompare(b.icao24)));
});

it('asks a browser to ask again, and tells it that nothing has changed', async () => {
  const first = await get();
  const etag = first.headers.etag ?? '';
  expect(first.headers).toMatchObject({
    'cache-control': 'private, no-cache',
    vary: 'Authorization, Accept-Encoding, Origin',
  });
  clock.advanceS(20);
  const second = await get({ 'if-none-match': `"other", ${etag}` });
  expect([second.status, second.body]).toEqual([304, null]);
  expect(second.headers).toMatchObject({ etag, 'x-sky-age': '20', 'x-sky-state': 'live' });
  clock.advanceS(300);
  const third = await get({ 'if-none-match': etag });
  expect(third.status).toBe(200);
  expect(third.headers.etag).not.toBe(etag);
});

it('is compressed as the caller accepts, once', async () => {
  const many = Array.from({ length: 500 }, (_, i) =>
    stateFixture({ icao24: (0x400000 + i * 97).toString(16), longitude: (i % 360) - 180 }),
  );
  const stored = packSnapshot({ time: clock.s, states: many }, clock.ms);
  await records.change(clock.ms, (record) => {
    const { gzip: _gzip, ...snapshot } = stored;
    const ledger = { ...record.ledger, lastRefreshAtS: clock.s };
    return { result: null, record: { ...record, ledger, snapshot }, snapshot: stored };
  });
  const plain = await get();
  const [zipped, brotli] = [
    await get({ 'accept-encoding': 'gzip, deflate' }),
    await get({ 'accept-encoding': 'gzip, deflate, br' }),
  ];
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(brotli.headers['content-encoding']).toBe('br');
  const bytes = Buffer.from(plain.body as Uint8Array);
  expect(gunzipSync(zipped.body as Uint8Array).equals(bytes)).toBe(true);
  expect(brotliDecompressSync(brotli.body as Uint8Array).equals(bytes)).toBe(true);
  expect((await get({ 'accept-encoding': 'br' })).body).toBe(brotli.body);
});

it.each([
  ['br;q=1.0, gzip;q=0.8', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['identity', 'identity'],
  [undefined, 'identity'],
] as const)('reads Accept-Encoding: %s as %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});

it('serves what it has for an hour, and then says why it has none', async () => {
  await get();
  upstream.script = '403';
  clock.advanceS(3_600);
  expect((await get()).headers).toMatchObject({ 'x-sky-age': '3600', 'x-sky-state': 'refused' });
  clock.advanceS(1);
  const reply = await get();
  expect(reply.status).toBe(503);
  expect(String(reply.body)).toContain('OpenSky refuses calls from this workspace.');
});
