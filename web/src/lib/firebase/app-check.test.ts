import type { FirebaseApp } from 'firebase/app';
import { expect, test, vi } from 'vitest';
import { appCheckHeader, startAppCheck } from './app-check.ts';

const sdk = vi.hoisted(() => ({
  initializeAppCheck: vi.fn(() => 'app check'),
  getToken: vi.fn(async () => ({ token: 'attested' })),
  ReCaptchaEnterpriseProvider: class {
    constructor(readonly siteKey: string) {}
  },
}));
vi.mock('firebase/app-check', () => sdk);

const app = { name: 'nest' } as FirebaseApp;

test('attests nothing without a site key, and every call with one', async () => {
  await startAppCheck(app);
  expect(sdk.initializeAppCheck).not.toHaveBeenCalled();
  expect(await appCheckHeader()).toEqual({});

  await startAppCheck(app, 'site-key');
  const [[given, options]] = sdk.initializeAppCheck.mock.calls as never as [[unknown, object]];
  expect(given).toBe(app);
  expect(options).toMatchObject({
    provider: { siteKey: 'site-key' },
    isTokenAutoRefreshEnabled: true,
  });
  expect(await appCheckHeader()).toEqual({ 'x-firebase-appcheck': 'attested' });
});
