import type { Page } from '@playwright/test';
import { Timestamp } from 'firebase-admin/firestore';
import { faultsOf } from './appearance.ts';
import { go } from './go.ts';
import { expect, test } from './one-window.ts';
import { addPhenomenon, uniqueWord } from './phenomena-data.ts';
import { signInAs } from './sign-in.ts';

const HEATHROW = { latitude: 51.47, longitude: -0.45, accuracyM: 50 };

const table = (page: Page) => page.getByRole('table', { name: 'Aircraft' });
const rows = (page: Page) => table(page).locator('[data-row-id]');
/** Addresses of the visible rows, in order. */
const addresses = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-row-id')));

test.describe('aircraft', () => {
  test('are listed with the state of the sky, its account and its source', async ({ page }) => {
    await test.step('Opens the list by its keys', async () => {
      await signInAs(page, 'ada');
      await expect(page.getByRole('heading', { name: 'Phenomena' })).toBeVisible();
      await page.keyboard.press('g');
      await page.keyboard.press('a');
      await expect(page).toHaveURL(/\/aircraft$/);
      await expect(page.getByText('Simulated', { exact: true })).toBeVisible();
      await expect(page.getByText(/^[\d,]{5,} aircraft,$/)).toBeVisible();
      await expect(rows(page).first()).toBeVisible();
    });

    await test.step('Shows the account and the source', async () => {
      const account = page.getByLabel('OpenSky account');
      await expect(account).toContainText(/Credits left[\d,]+ of 4,000/);
      await expect(account).toContainText(/Last call\d\d:\d\d:\d\d UTC/);
      await expect(page.getByText('Bringing Up OpenSky')).toBeVisible();
      await expect(page.getByRole('link', { name: 'The OpenSky Network' })).toHaveAttribute(
        'href',
        'https://opensky-network.org',
      );
    });
  });

  test('are searched, filtered and sorted, all of it in the address', async ({ page }) => {
    await test.step('Leaves out the account where the role does not show it', async () => {
      await signInAs(page, 'chiara', '/aircraft');
      await expect(rows(page).first()).toBeVisible();
      await expect(page.getByLabel('OpenSky account')).toHaveCount(0);
    });

    await test.step('Filters by where they are', async () => {
      await page.getByRole('button', { name: 'Where' }).click();
      await page.getByRole('menuitem', { name: 'On the ground' }).click();
      await expect(page).toHaveURL(/where=ground/);
      await expect(rows(page).first()).toContainText('on ground');
      await page.getByRole('button', { name: 'Clear' }).click();
    });

    await test.step('Sorts by altitude', async () => {
      await page.getByRole('button', { name: 'Altitude' }).click();
      await expect(page).toHaveURL(/sort=altitude\.desc/);
      await expect(rows(page).first()).toContainText(/1\d,\d{3} m/);
    });

    await test.step('Finds one, and keeps it over a reload', async () => {
      const [wanted = ''] = await addresses(page);
      await page.getByRole('searchbox').fill(String(wanted).toUpperCase());
      await expect.poll(() => addresses(page)).toEqual([wanted]);
      await page.reload();
      await expect.poll(() => addresses(page)).toEqual([wanted]);
    });

    await test.step('Says when nothing matches', async () => {
      await page.getByRole('searchbox').fill('no such plane');
      await expect(page.getByText('No aircraft matches')).toBeVisible();
    });
  });

  test('open with their facts and the track of their flight', async ({ page }) => {
    await test.step('Opens the highest with its facts and track', async () => {
      await signInAs(page, 'bruno', '/aircraft?where=air&sort=altitude.desc');
      await rows(page).first().getByRole('link').click();
      await expect(page).toHaveURL(/\/aircraft\/[0-9a-f]{6}/);
      const now = page.getByRole('region', { name: 'Now' });
      await expect(now).toContainText(/[\d,]+ m [\d,]+ ft/);
      await expect(now).toContainText(/\d+ m\/s \d+ kn/);
      await expect(page.getByRole('img', { name: 'Track of the flight' })).toBeVisible();
      await expect(page.getByText(/\d+ points from \d\d:\d\d:\d\d UTC/)).toBeVisible();
    });

    await test.step('Goes back to the same list', async () => {
      await page.keyboard.press('u');
      await expect(page).toHaveURL(/\/aircraft\?.*sort=altitude\.desc/);
    });

    await test.step('Says when one is not in the sky', async () => {
      await go(page, '/aircraft/nonsense');
      await expect(page.getByText('This aircraft is not in the sky now')).toBeVisible();
    });
  });

  test('near a phenomenon come nearest first', async ({ page }) => {
    const title = `Lights over ${uniqueWord()}`;
    const id = await addPhenomenon({ title, geoprivacy: 'open', exactLocation: HEATHROW });

    await test.step('Lists the nearest first', async () => {
      await signInAs(page, 'bruno', `/aircraft?near=${id}`);
      await expect(page.getByRole('link', { name: title })).toBeVisible();
      const distances = table(page).getByText(/^[\d.]+ k?m$/);
      await expect(distances.first()).toBeVisible();
      await expect(page.getByRole('columnheader', { name: 'Distance' })).toHaveAttribute(
        'aria-sort',
        'ascending',
      );
    });

    await test.step('Shows the whole sky again', async () => {
      await page.getByRole('button', { name: 'Whole sky' }).click();
      await expect(page).toHaveURL(/\/aircraft$/);
    });

    await test.step('Says when there is no such phenomenon', async () => {
      await go(page, '/aircraft?near=none-such');
      await expect(page.getByText('There is no such phenomenon to look near.')).toBeVisible();
    });
  });

  test('of the moment of a phenomenon are captured with it', async ({ page }) => {
    const id = await addPhenomenon({
      title: `Lights over ${uniqueWord()}`,
      geoprivacy: 'open',
      exactLocation: HEATHROW,
      observedAt: Timestamp.fromMillis(Date.now() - 60_000),
      timePrecision: 'second',
    });
    await signInAs(page, 'bruno', `/phenomena/${id}?tab=aircraft`);
    const captured = page.getByText(/^\d+ aircraft within 80 km at \d\d:\d\d:\d\d UTC/);
    await expect(captured).toBeVisible({ timeout: 45_000 });
    await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toContainText(/k?m/);
    await page.getByRole('link', { name: 'Aircraft there now' }).click();
    await expect(page).toHaveURL(new RegExp(`/aircraft\\?near=${id}`));
    await expect(rows(page).first()).toBeVisible();
  });

  test('say why there is no sky', async ({ page }) => {
    await signInAs(page, 'bruno');
    await page.route('**/api/aircraft', (route) =>
      route.fulfill({
        status: 503,
        headers: { 'x-sky-state': 'refused', 'x-sky-source': 'opensky', 'retry-after': '300' },
        json: { message: 'OpenSky refuses calls from this workspace. Ask again in 300 s.' },
      }),
    );
    await page.goto('/aircraft');
    await expect(page.getByRole('heading', { name: 'There is no sky to show' })).toBeVisible();
    await expect(page.getByText('OpenSky refuses calls from this workspace.')).toBeVisible();
    await page.unroute('**/api/aircraft');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(rows(page).first()).toBeVisible();
  });

  test('stay as they are, marked as old, when no newer sky comes', async ({ page }) => {
    await signInAs(page, 'bruno');
    let isSpent = false;
    await page.route('**/api/aircraft', async (route) => {
      if (isSpent) {
        await route.fulfill({
          status: 429,
          headers: { 'x-sky-state': 'cooling-down', 'x-sky-next': '90', 'retry-after': '90' },
          json: { message: 'The workspace has no OpenSky credits for this.' },
        });
        return;
      }
      const response = await route.fetch();
      const {
        'content-encoding': _coding,
        'content-length': _length,
        ...headers
      } = response.headers();
      await route.fulfill({ response, headers: { ...headers, 'x-sky-next': '1' } });
    });

    const before = await test.step('Lists the sky', async () => {
      await page.goto('/aircraft');
      await expect(rows(page).first()).toBeVisible();
      return addresses(page);
    });

    await test.step('Waits, and says how old the sky is', async () => {
      isSpent = true;
      await expect(page.getByText('Waiting for OpenSky')).toBeVisible();
      await expect(page.getByRole('alert')).toContainText(
        /OpenSky is not asked until .* UTC\. The sky shown is \d+ (s|min) old/,
      );
      await expect(page.getByRole('alert')).toContainText('no OpenSky credits');
      expect((await addresses(page)).slice(0, 8)).toEqual(before.slice(0, 8));
    });
  });

  test('pass axe in dark and light, and fit 360 px', async ({ page }) => {
    await signInAs(page, 'ada', '/aircraft?where=air&near=47.45,8.55');
    await expect(rows(page).first()).toBeVisible();
    const [address] = await addresses(page);
    const found: string[] = [];
    for (const path of ['/aircraft?near=47.45,8.55', `/aircraft/${address}`]) {
      await go(page, path);
      await expect(page.getByText('Bringing Up OpenSky')).toBeVisible();
      await expect(page.getByText('Simulated', { exact: true })).toBeVisible();
      found.push(...(await faultsOf(page, path)));
    }
    expect(found).toEqual([]);
  });
});
