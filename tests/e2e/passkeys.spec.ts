import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { forgetPasskeys, withAuthenticator } from './authenticator.ts';
import { signInByForm } from './sign-in.ts';

const account = (page: Page, name: string) =>
  page.getByRole('button', { name: `Account of ${name}` });

async function signOut(page: Page, name: string): Promise<void> {
  await account(page, name).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
}

/** How long a function may take to start on a busy machine. */
const COLD_MS = 45_000;

const byPasskey = (page: Page) => page.getByRole('button', { name: 'Sign in with a passkey' });

test.afterAll(() => forgetPasskeys('bruno'));

test('a passkey: registered, signs in without a name, and is locked once a copy of it is used', async ({
  page,
}) => {
  // Each of seven functions starts here for the first time.
  test.slow();
  const { cdp, id } = await withAuthenticator(page);
  const row = page.getByRole('listitem').filter({ hasText: 'Field laptop' });
  const renamed = page.getByRole('listitem').filter({ hasText: 'Old laptop' });

  await test.step('Registers a passkey', async () => {
    await signInByForm(page, 'bruno', '/account/passkeys');
    await expect(page.getByText('You have no passkey yet')).toBeVisible();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Field laptop');
    await dialog.getByRole('button', { name: 'Add the passkey' }).click();
    await expect(dialog).toHaveCount(0, { timeout: COLD_MS });
    await expect(row).toContainText('not used yet');
  });

  await test.step('Signs in without a name', async () => {
    await signOut(page, 'Bruno Keller');
    await byPasskey(page).click();
    await expect(account(page, 'Bruno Keller')).toBeVisible({ timeout: COLD_MS });
    await page.goto('/account/passkeys');
    await expect(row).toContainText('last used');
  });

  await test.step('Renames the passkey', async () => {
    await row.getByRole('button', { name: 'Rename Field laptop' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Old laptop');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(renamed).toBeVisible({ timeout: COLD_MS });
    await signOut(page, 'Bruno Keller');
  });

  await test.step('Says that no passkey was used', async () => {
    // Another authenticator, which has no passkey of this site.
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
    await byPasskey(page).click();
    await expect(page.getByRole('alert')).toContainText('No passkey was used');
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true });
  });

  await test.step('Locks a passkey whose copy was used', async () => {
    // A copy of the key with an older counter.
    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId: id });
    const [credential] = credentials;
    if (!credential) throw new Error('The authenticator holds no passkey');
    await cdp.send('WebAuthn.removeCredential', {
      authenticatorId: id,
      credentialId: credential.credentialId,
    });
    await cdp.send('WebAuthn.addCredential', {
      authenticatorId: id,
      credential: { ...credential, signCount: 0 },
    });
    await byPasskey(page).click();
    await expect(page.getByRole('alert')).toContainText('used from a copy and is locked');
    await signInByForm(page, 'bruno', '/account/passkeys');
    await expect(renamed).toContainText('Locked');
  });
});

test('a passkey of another site’s authenticator signs nobody in', async ({ page }) => {
  await withAuthenticator(page);
  await page.goto('/sign-in');
  await byPasskey(page).click();
  await expect(page.getByRole('alert')).toContainText('No passkey was used');
});

test('a session ended from another browser signs out with one sentence', async ({
  page,
  browser,
}) => {
  const context = await browser.newContext();
  const lost = await context.newPage();
  const others = page.getByRole('button', { name: /^End Chrome/ });

  await test.step('Lists the sessions of both browsers', async () => {
    await signInByForm(lost, 'bruno');
    await signInByForm(page, 'bruno', '/account/sessions');
    await expect(page.getByText('This device')).toBeVisible();
    await expect(others.first()).toBeVisible();
  });

  await test.step('Ends all others', async () => {
    await page.getByRole('button', { name: 'End all others' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End all others' }).click();
    await expect(lost.getByText('Your session on this device was ended.')).toBeVisible();
    await expect(others).toHaveCount(0);
  });

  await test.step('Goes on in this browser', async () => {
    // This session continues, with a new token.
    await expect(page.getByText(/^\d+ sessions? ended$/)).toBeVisible();
    await page.goto('/account/passkeys');
    await expect(page.getByRole('heading', { name: 'Passkeys', level: 1 })).toBeVisible();
    await context.close();
  });
});
