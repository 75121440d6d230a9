import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { store } from './phenomena-data.ts';
import { signInAs } from './sign-in.ts';

/** Every screen, by a path that the seeded data fills. */
async function screens(): Promise<Record<string, string>> {
  const first = async (collection: string) =>
    (await store().collection(collection).limit(1).get()).docs[0]?.id;
  return {
    list: '/phenomena',
    detail: `/phenomena/${await first('phenomena')}`,
    report: '/phenomena/new',
    edit: `/phenomena/${await first('phenomena')}/edit`,
    shoots: '/shoots',
    shoot: `/shoots/${await first('shoots')}`,
    'add shoot': '/shoots/new',
    imports: '/imports',
    'new import': '/imports/new',
    'nothing there': '/phenomena/none-such',
    'no such page': '/nowhere',
  };
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-skeleton], [aria-busy="true"]')).toHaveCount(0);
}

for (const theme of ['dark', 'light'] as const) {
  test(`every screen passes axe in ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await signInAs(page, 'ada');
    const found: string[] = [];
    for (const [name, path] of Object.entries(await screens())) {
      await open(page, path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations) {
        found.push(`${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      }
    }
    expect(found).toEqual([]);
  });
}

for (const width of [360, 2560]) {
  test(`nothing is cut off or scrolls sideways at ${width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: width === 360 ? 740 : 1440 });
    await signInAs(page, 'ada');
    const tooWide: string[] = [];
    for (const [name, path] of Object.entries(await screens())) {
      await open(page, path);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      if (scroll > width) tooWide.push(`${name}: ${scroll} px`);
    }
    expect(tooWide).toEqual([]);
  });
}

test('the sign-in passes axe and fits 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
