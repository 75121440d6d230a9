import type { Permission } from '@nest/model';
import { Hono } from 'hono';
import { expect, it, vi } from 'vitest';
import { enforcesAppCheck } from './app-check.ts';
import { type GuardOptions, type HttpGuard, httpGuard } from './http-guard.ts';
import type { ApiEnv } from './http-response.ts';

const request = (guard: HttpGuard, headers: Record<string, string>) =>
  new Hono<ApiEnv>()
    .get('/aircraft', guard('aircraft.read'), (c) => c.text(c.get('caller').uid))
    .request('/aircraft', { headers });
const identity = (permissions: Permission[], expiresAtMs = 10_000) => ({
  uid: 'chiara',
  permissions,
  expiresAtMs,
});
const bearer = { authorization: 'Bearer token' };

function guardOf(options: Partial<GuardOptions>) {
  return httpGuard({
    verifyIdToken: async () => identity(['aircraft.read']),
    verifyAppCheck: null,
    verifyEdge: null,
    clock: () => 0,
    ...options,
  });
}
async function statusOf(options: Partial<GuardOptions>, headers: Record<string, string>) {
  const response = await request(guardOf(options), headers);
  return response.ok ? response.text() : response.status;
}

it('lets a holder of the permission pass', async () => {
  expect(await statusOf({}, bearer)).toBe('chiara');
  expect(await statusOf({ verifyIdToken: async () => identity([]) }, bearer)).toBe(403);
  expect(await statusOf({}, {})).toBe(401);
  expect(await statusOf({ verifyIdToken: () => Promise.reject(new Error()) }, bearer)).toBe(401);
});

it('remembers a token until it runs out, and never a refusal', async () => {
  let now = 0;
  const verifyIdToken = vi.fn(async () => identity(['aircraft.read']));
  const guard = guardOf({ verifyIdToken, clock: () => now });
  for (let n = 0; n < 3; n++) await request(guard, bearer);
  expect(verifyIdToken).toHaveBeenCalledTimes(1);
  now = 10_000;
  await request(guard, bearer);
  expect(verifyIdToken).toHaveBeenCalledTimes(2);
  verifyIdToken.mockRejectedValue(new Error());
  now = 20_000;
  for (let n = 0; n < 2; n++) await request(guard, bearer);
  expect(verifyIdToken).toHaveBeenCalledTimes(4);
});

it('asks for App Check where that is on', async () => {
  const verifyAppCheck = async (token: string) => {
    if (token !== 'attested') throw new Error();
  };
  expect(await statusOf({ verifyAppCheck }, bearer)).toBe(401);
  const headers = { ...bearer, 'x-firebase-appcheck': 'attested' };
  expect(await statusOf({ verifyAppCheck }, headers)).toBe('chiara');
});

it('asks what stands before the project first, where something does', async () => {
  const verifyIdToken = vi.fn(async () => identity(['aircraft.read']));
  const verifyEdge: GuardOptions['verifyEdge'] = async (header) => header('x-edge') === 'passed';
  expect(await statusOf({ verifyEdge, verifyIdToken }, bearer)).toBe(403);
  expect(verifyIdToken).not.toHaveBeenCalled();
  expect(await statusOf({ verifyEdge }, { ...bearer, 'x-edge': 'passed' })).toBe('chiara');
});

it.each([
  [undefined, true],
  ['', true],
  ['true', true],
  ['no', true],
  ['false', false],
])('App Check is on unless it is turned off: %s', (value, isOn) => {
  expect(enforcesAppCheck({ ENFORCE_APP_CHECK: value })).toBe(isOn);
});
