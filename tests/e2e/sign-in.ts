import { expect, type Page } from '@playwright/test';

/**
 * Signs a seeded persona in and waits until the console shows a page: the list of phenomena if the
 * test wants no other, since the globe is slow to draw without a graphics card.
 */
export async function signInAs(
  page: Page,
  persona: 'ada' | 'bruno' | 'chiara' | 'farid',
  path = '/phenomena',
): Promise<void> {
  await page.goto(`/sign-in?redirect=${encodeURIComponent(path)}`);
  await page.getByLabel('Email').fill(`${persona}@nest.example`);
  await page.getByLabel('Password', { exact: true }).fill('nest-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL((url) => url.pathname === path.split('?')[0]);
}
