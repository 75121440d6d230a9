import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { httpApi, nodeListener } from './http-api.ts';
import { privateResponse } from './http-response.ts';
import { log } from './log.ts';

const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined);

const SITE = 'https://partner.example';
const seen: { path: string; query: URLSearchParams }[] = [];
const app = httpApi({
  guard: () => (_c, next) => next(),
  permission: 'aircraft.read',
  origins: () => [SITE],
});
app.get('*', async (c) => {
  const { path, url } = c.req;
  seen.push({ path, query: new URL(url).searchParams });
  if (path === '/broken') throw new Error('a secret of the database');
  return privateResponse(c, 200, { 'content-type': 'text/plain' }, 'sky');
});
const handler = nodeListener(app);
const server = createServer((request, response) => void handler(request, response));
let root = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  logged.mockRestore();
  await new Promise((resolve) => server.close(resolve));
});

const allowed = (reply: Response) => reply.headers.get('access-control-allow-origin');

it('reads path and query alike, through the site and without it', async () => {
  for (const path of ['/api/states/all?icao24=a&icao24=b', '/states/all/?icao24=a&icao24=b']) {
    await fetch(`${root}${path}`);
    expect(seen.at(-1)?.path).toBe('/states/all');
    expect(seen.at(-1)?.query.getAll('icao24')).toEqual(['a', 'b']);
  }
});

it('lets the pages of listed sites call and see the headers', async () => {
  const reply = await fetch(`${root}/aircraft`, { headers: { origin: SITE } });
  expect(allowed(reply)).toBe(SITE);
  expect(reply.headers.get('access-control-expose-headers')).toContain('X-Rate-Limit-Remaining');
  expect(reply.headers.get('vary')).toContain('Origin');
  const preflight = await fetch(`${root}/aircraft`, {
    method: 'OPTIONS',
    headers: { origin: SITE, 'access-control-request-method': 'GET' },
  });
  expect([preflight.status, allowed(preflight)]).toEqual([204, SITE]);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization');
});

it('gives the pages of other sites no leave', async () => {
  const origin = 'https://elsewhere.example';
  expect(allowed(await fetch(`${root}/aircraft`, { headers: { origin } }))).toBeNull();
  const preflight = await fetch(`${root}/aircraft`, { method: 'OPTIONS', headers: { origin } });
  expect([preflight.status, allowed(preflight)]).toEqual([403, null]);
});

it('takes GET and HEAD alone', async () => {
  const head = await fetch(`${root}/aircraft`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    '3',
    '',
  ]);
  const posted = await fetch(`${root}/aircraft`, { method: 'POST', body: '{}' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
});

it('tells a caller of a failure, not what failed', async () => {
  const reply = await fetch(`${root}/broken`);
  const text = await reply.text();
  expect(logged).toHaveBeenCalledOnce();
  expect(reply.status).toBe(500);
  expect(text).toContain('could not answer');
  expect(text).not.toContain('secret');
});
