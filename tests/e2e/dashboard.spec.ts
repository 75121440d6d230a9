import type { Page } from '@playwright/test';
import { expect, test } from './one-window.ts';
import { addPhenomenon, changePhenomenon, store } from './phenomena-data.ts';
import { signInAs } from './sign-in.ts';

const countOf = async (status?: string): Promise<number> => {
  const phenomena = store().collection('phenomena');
  const asked = status ? phenomena.where('status', '==', status) : phenomena;
  return (await asked.count().get()).data().count;
};
/** A figure of the headline by its name. */
const figure = (page: Page, name: string) =>
  page.locator('dl > div', { has: page.getByText(name, { exact: true }) }).locator('dd');
const bar = (page: Page, list: string, name: RegExp) =>
  page.getByRole('list', { name: list }).getByRole('button', { name });

test('the dashboard counts, narrows by a click, follows live, and says all of it in its address', async ({
  page,
}) => {
  test.slow();

  await test.step('Counts all phenomena', async () => {
    await signInAs(page, 'ada', '/dashboard?period=all');
    await expect(figure(page, 'Phenomena')).toContainText(String(await countOf()));
    await expect(bar(page, 'Status', /^Unexplained/)).toContainText(
      String(await countOf('unexplained')),
    );
  });

  await test.step('Narrows by a click, and keeps it in the address', async () => {
    await bar(page, 'Status', /^Unexplained/).click();
    await expect(page).toHaveURL(/only=status(:|%3A)unexplained/);
    await expect(figure(page, 'Phenomena')).toContainText(String(await countOf('unexplained')));
    await expect(bar(page, 'Status', /^Unexplained/)).toHaveAttribute('aria-pressed', 'true');
    await expect(bar(page, 'Status', /^Reported/)).toContainText(String(await countOf('reported')));
    await page.reload();
    await expect(figure(page, 'Phenomena')).toContainText(String(await countOf('unexplained')));
    await page.getByRole('button', { name: 'Remove the filter by status' }).click();
    await expect(page).not.toHaveURL(/only=/);
  });

  await test.step('Follows live', async () => {
    const before = await countOf();
    const id = await addPhenomenon({});
    try {
      // Trigger and worker may have a cold start.
      await expect(figure(page, 'Phenomena')).toContainText(String(before + 1), {
        timeout: 45_000,
      });
      await changePhenomenon(id, { status: 'triaged' });
      await expect(bar(page, 'Status', /^Triaged/)).toContainText(String(await countOf('triaged')));
    } finally {
      await store().doc(`phenomena/${id}`).delete();
    }
    await expect(figure(page, 'Phenomena')).toContainText(String(before));
  });

  await test.step('Shows a chart as a table', async () => {
    await page.getByRole('button', { name: 'Seen by weekday and hour: show as a table' }).click();
    await expect(
      page.getByRole('table', { name: 'Seen by weekday and hour' }).getByRole('row'),
    ).toHaveCount(25);
  });

  await test.step('Changes the period', async () => {
    await page.getByRole('button', { name: '12 months' }).click();
    await expect(page).toHaveURL(/period=12m/);
    await page.getByRole('button', { name: 'Custom range' }).click();
    await page.getByLabel('From').fill('2001-01-01');
    await page.getByLabel('to (UTC)').fill('2001-01-31');
    await expect(page.getByText('Nothing was reported in these days.')).toBeVisible();
    await expect(page).toHaveURL(/period=custom/);
  });
});

test('observers have no dashboard', async ({ page }) => {
  await signInAs(page, 'chiara', '/dashboard');
  await expect(page.getByText('Your role does not let you see the dashboard')).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Dashboard' })).toHaveCount(
    0,
  );
});
