import { expect, type Page } from '@playwright/test';

/** Signs a seeded persona in and waits until the console is open. */
export async function signInAs(page: Page, persona: 'ada' | 'bruno' | 'chiara'): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(`${persona}@nest.example`);
  await page.getByLabel('Password', { exact: true }).fill('nest-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/phenomena/);
}
