import { expect, type Page, test } from '@playwright/test';
import { Timestamp } from 'firebase-admin/firestore';
import { followListens, remainingTargets } from './listen-targets.ts';
import { addPhenomenon, uniqueWord } from './phenomena-data.ts';
import { signInAs } from './sign-in.ts';

const TIMEOUT_MS = 30_000;
const firstRow = (page: Page) => page.locator('[data-row-id]').first();

test('a page that is reloaded leaves no query behind in the emulator', async ({ page }) => {
  const channels = followListens(page);
  await signInAs(page, 'bruno');
  await expect(firstRow(page)).toBeVisible();
  const opened = channels.length;
  const left = channels.at(-1);
  if (!left?.sid) throw new Error('The page has opened no channel.');
  expect(left.targets.size).toBeGreaterThan(0);

  await page.reload();
  await expect(firstRow(page)).toBeVisible();
  expect(channels.length).toBeGreaterThan(opened);
  expect(await remainingTargets(left, TIMEOUT_MS)).toEqual(new Set());
});

test('a page that comes back as it was left is live again', async ({ page }) => {
  await signInAs(page, 'bruno');
  await expect(firstRow(page)).toBeVisible();
  const removal = page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('removeTarget'),
  );
  const pass = (name: string) =>
    page.evaluate((type) => {
      window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    }, name);
  // What a browser does if it keeps the page in its back-forward cache.
  await pass('pagehide');
  expect((await removal).ok()).toBe(true);
  await pass('pageshow');

  const title = `Back ${uniqueWord()}`;
  const id = await addPhenomenon({ title, observedAt: Timestamp.now() });
  await expect(page.locator(`[data-row-id="${id}"]`)).toContainText(title);
});
