import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { packSnapshot, SnapshotCache } from '@nest/functions/aircraft/snapshot/snapshot-cache.ts';
import { startInstance } from '@nest/functions/aircraft/testing/instance.ts';
import { FakeClock, MemorySkyRecords } from '@nest/functions/aircraft/testing/memory.ts';
import { httpApi, nodeListener } from '@nest/functions/platform/http-api.ts';
import { httpGuard } from '@nest/functions/platform/http-guard.ts';
import { worldJson, worldSnapshot } from './sample.ts';

/**
 * A process that serves the same snapshot in three ways: `/bare` as a function that only sends the
 * bytes, `/ours` as the aircraft API with a warm cache, `/naive` as a proxy that calls upstream for
 * each caller.
 */
const { text } = worldJson();
const snapshot = worldSnapshot(text);
const clock = new FakeClock(snapshot.time * 1000);
const records = new MemorySkyRecords('standard');
const stored = packSnapshot(snapshot, clock.ms);
await records.change(clock.ms, (record) => {
  const { gzip: _gzip, ...meta } = stored;
  const ledger = { ...record.ledger, lastRefreshAtS: clock.s };
  return { result: null, record: { ...record, ledger, snapshot: meta }, snapshot: stored };
});
const body = Buffer.from(await new SnapshotCache(stored).columns.as('br'));

const upstreamBody = gzipSync(text);
const upstream = createServer((_, response) => {
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  response.writeHead(200, headers).end(upstreamBody);
});
await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
const upstreamUrl = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/states/all`;

const { sky, past, tracks } = startInstance({
  url: 'http://127.0.0.1:1',
  tokenUrl: '',
  records,
  clock,
});
const { aircraftRoutes } = await import('@nest/functions/aircraft/api/aircraft-routes.ts');
const guard = httpGuard({
  verifyIdToken: async (token) => ({
    uid: token,
    permissions: ['aircraft.read'],
    expiresAtMs: Number.POSITIVE_INFINITY,
  }),
  verifyAppCheck: null,
  verifyEdge: null,
});
const api = httpApi({ guard, permission: 'aircraft.read', origins: () => [] });
api.route(
  '/',
  aircraftRoutes(guard, () => ({ sky, past, tracks, clock: clock.now })),
);
const ours = nodeListener(api);

const server = createServer((request, response) => {
  if (request.url === '/aircraft') {
    void ours(request, response);
  } else if (request.url === '/bare') {
    response.writeHead(200, {
      'content-type': 'application/vnd.nest.aircraft',
      'content-encoding': 'br',
      'content-length': String(body.length),
    });
    response.end(body);
  } else {
    void fetch(upstreamUrl)
      .then((answer) => answer.text())
      .then((json) => response.writeHead(200, { 'content-type': 'application/json' }).end(json));
  }
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port, bytes: body.length });
});
process.on('disconnect', () => process.exit(0));
