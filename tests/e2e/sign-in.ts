import { expect, type Page } from '@playwright/test';
import { keepSignIn, resumeSignIn } from './kept-sign-ins.ts';

type Persona = 'ada' | 'bruno' | 'chiara' | 'farid';

/** Signs a seeded persona in by the form, which begins a session of its own. */
export async function signInByForm(
  page: Page,
  persona: Persona,
  path = '/phenomena',
): Promise<void> {
  await page.goto(`/sign-in?redirect=${encodeURIComponent(path)}`);
  await page.getByLabel('Email').fill(`${persona}@nest.example`);
  await page.getByLabel('Password', { exact: true }).fill('nest-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL((url) => url.pathname === path.split('?')[0]);
}

/**
 * Opens a path as a seeded persona and waits until the console shows it: the list of phenomena if the
 * test wants no other. Only the first story of a persona signs in; later ones go on in its session,
 * as whoever opens the console again does. Who registers a passkey must have signed in within ten
 * minutes, and takes the form.
 */
export async function signInAs(page: Page, persona: Persona, path = '/phenomena'): Promise<void> {
  if (await resumeSignIn(page, persona)) {
    await page.goto(path);
    await expect(page).toHaveURL((url) => url.pathname === path.split('?')[0]);
    return;
  }
  await signInByForm(page, persona, path);
  await keepSignIn(page, persona);
}
