import { readFile } from 'node:fs/promises';
import { MAP_SETTINGS_PATH } from '@nest/model';
import type { Page, Route } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { Timestamp } from 'firebase-admin/firestore';
import { policyViolations } from './content-security-policy.ts';
import { store } from './phenomena-data.ts';
import { signInAs } from './sign-in.ts';
import { leaveMapUndrawn } from './undrawn-map.ts';

const MOCK = new URL('../../dev/mocks/google/maps-mock.js', import.meta.url);
const ADDRESS = '/?view=47.0000,8.0000,6.00&base=google';

/** The workspace's key, and the response of Google's URL. */
async function openMap(page: Page, key: string, answer: (route: Route) => Promise<void>) {
  const stamp = Timestamp.now();
  await store().doc(MAP_SETTINGS_PATH).set({
    geocoder: 'gazetteer',
    googleMapsKey: key,
    googleMapId: '',
    createdAt: stamp,
    createdBy: 'ada',
    updatedAt: stamp,
    updatedBy: 'ada',
  });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route('https://maps.googleapis.com/**', answer);
  await page.goto(ADDRESS);
}

test.use({ viewport: { width: 700, height: 480 } });

const naturalMap = (page: Page) => page.locator('[data-map] canvas.maplibregl-canvas');
const googleMap = (page: Page) => page.locator('[data-map] .gm-style');

test.afterAll(() => store().doc(MAP_SETTINGS_PATH).delete());

test('Google’s map is drawn with a key; without it, or when it fails, the natural map and why', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const script = await readFile(MOCK, 'utf8');
  const serve = (route: Route) => route.fulfill({ contentType: 'text/javascript', body: script });
  const violations = policyViolations(page);
  await leaveMapUndrawn(page);
  await signInAs(page, 'bruno');

  await test.step('Draws Google’s map with a key', async () => {
    await openMap(page, 'demo-key', serve);
    await expect(googleMap(page)).toBeVisible();
    await expect(googleMap(page)).toContainText('Mock of Google Maps');
    // deck.gl's canvas is above the map; nothing of MapLibre is there.
    await expect(googleMap(page).locator('canvas')).toBeVisible();
    await expect(naturalMap(page)).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  const faults: [string, string, (route: Route) => Promise<void>, RegExp][] = [
    ['no key', '', serve, /needs a key, and this workspace has none/],
    ['a key that is refused', 'bad-key', serve, /refused this workspace’s key/],
    ['a script that is blocked', 'demo-key', (route) => route.abort(), /could not be loaded/],
    ['a script that never comes', 'demo-key', () => new Promise(() => {}), /took too long/],
  ];
  for (const [fault, key, answer, sentence] of faults) {
    await test.step(fault, async () => {
      await openMap(page, key, answer);
      await expect(page.getByText(sentence)).toBeVisible({ timeout: 40_000 });
      await expect(naturalMap(page)).toBeVisible();
      await expect(googleMap(page)).toHaveCount(0);
    });
  }
  expect(violations, 'of the Content-Security-Policy').toEqual([]);
});
