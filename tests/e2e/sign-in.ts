import { expect, type Page } from '@playwright/test';
import { keepSignIn, resumeSignIn } from './kept-sign-ins.ts';

type Persona = 'ada' | 'bruno' | 'chiara' | 'farid';

/** Signs a seeded persona in with the form, which starts a new session. */
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
 * Opens a path as a seeded persona and waits until the console shows it; default: the list of
 * phenomena. Only the first story of a persona signs in; later ones continue its session, like a
 * user who opens the console again. Stories that register a passkey need a sign-in within ten
 * minutes, and use the form.
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
