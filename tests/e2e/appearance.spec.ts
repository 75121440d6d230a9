import type { Page } from '@playwright/test';
import { axeFaults, faultsOf } from './appearance.ts';
import { go } from './go.ts';
import { expect, test } from './one-window.ts';
import { store } from './phenomena-data.ts';
import { signInAs } from './sign-in.ts';

/** Every screen, by a path with seeded data. */
async function screens(): Promise<Record<string, string>> {
  const first = async (collection: string) =>
    (await store().collection(collection).limit(1).get()).docs[0]?.id;
  return {
    map: '/',
    dashboard: '/dashboard?period=all',
    list: '/phenomena',
    detail: `/phenomena/${await first('phenomena')}`,
    report: '/phenomena/new',
    edit: `/phenomena/${await first('phenomena')}/edit`,
    shoots: '/shoots',
    shoot: `/shoots/${await first('shoots')}`,
    'add shoot': '/shoots/new',
    imports: '/imports',
    'new import': '/imports/new',
    profile: '/account/profile',
    'sign-in methods': '/account/sign-in',
    'notification choices': '/account/notifications',
    'nothing there': '/phenomena/none-such',
    'no such page': '/nowhere',
  };
}

async function open(page: Page, path: string): Promise<void> {
  await go(page, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-skeleton], [aria-busy="true"]')).toHaveCount(0);
}

test('every screen passes axe in dark and light, and nothing scrolls sideways at 360 and 2560 px', async ({
  page,
}) => {
  test.slow();
  await signInAs(page, 'ada');
  const found: string[] = [];
  for (const [name, path] of Object.entries(await screens())) {
    await test.step(name, async () => {
      await open(page, path);
      found.push(...(await faultsOf(page, name)));
    });
  }
  expect(found).toEqual([]);
});

test('the pages outside pass axe and fit 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const code = 'mode=resetPassword&oobCode=none';
  const found: string[] = [];
  for (const path of ['/sign-in', '/register', '/join?invitation=x', `/auth/action?${code}`]) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      found.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 360) found.push(`${path}: ${width} px`);
    });
  }
  expect(found).toEqual([]);
});
