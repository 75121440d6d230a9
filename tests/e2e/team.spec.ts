import { ALL_PERMISSIONS, type Role } from '@nest/model';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { forgetPasskeys, withAuthenticator } from './authenticator.ts';
import { go } from './go.ts';
import { store } from './phenomena-data.ts';
import { signInAs, signInByForm } from './sign-in.ts';
import { leaveMapUndrawn } from './undrawn-map.ts';

const NOOR = `noor.${Date.now().toString(36)}@observatory.example`;
const FIELD = 'roles/field-investigator';
const TWIN: Role = { name: 'Twin', description: '', permissions: ALL_PERMISSIONS, builtIn: false };

let field: Role;
test.beforeAll(async () => {
  field = (await store().doc(FIELD).get()).data() as Role;
});
test.afterAll(async () => {
  const db = store();
  await db.doc(FIELD).set(field);
  await db.doc('members/bruno').update({ role: 'analyst' });
  await db.doc('roles/twin').delete();
  for (const uid of ['ada', 'bruno']) await forgetPasskeys(uid);
  const joined = await db.collection('members').where('email', '==', NOOR).get();
  for (const { ref } of joined.docs) await db.recursiveDelete(ref);
  const invited = await db.collection('invitations').where('email', '==', NOOR).get();
  for (const { ref } of invited.docs) await ref.delete();
});

/** Another person's browser. */
async function another(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  await leaveMapUndrawn(context);
  return context.newPage();
}

/** Completes the console's step-up: with a first passkey, or with the existing one. */
async function confirm(page: Page): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Register a passkey|Use your passkey/ })
    .click();
}

/** The target of the newest mail to an address. */
async function mailedAddress(email: string): Promise<string> {
  const { FIREBASE_AUTH_EMULATOR_HOST: host, GCLOUD_PROJECT: project } = process.env;
  const url = `http://${host}/emulator/v1/projects/${project}/oobCodes`;
  const found = async () => {
    const { oobCodes } = (await (await fetch(url)).json()) as {
      oobCodes: { email: string; oobLink: string }[];
    };
    return oobCodes.findLast((code) => code.email === email)?.oobLink ?? '';
  };
  await expect.poll(found).not.toBe('');
  return found();
}

const part = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
const row = (page: Page, text: string): Locator => page.getByRole('row').filter({ hasText: text });

test('somebody is invited, joins, rises and is suspended, each at once in their own browser', async ({
  page,
  browser,
}) => {
  test.slow();
  await withAuthenticator(page);
  const theirs = await another(browser);

  await test.step('Invites two people', async () => {
    await signInByForm(page, 'ada', '/team');
    await page.getByRole('link', { name: 'Invite people' }).click();
    const addresses = page.getByLabel('E-mail addresses');
    await addresses.fill(`Noor <${NOOR}>, bruno@nest.example, not-an-address`);
    await expect(page.getByRole('list', { name: 'Addresses' })).toContainText(
      'is no e-mail address',
    );
    await page.getByRole('button', { name: 'Invite 3 people' }).click();
    await expect(page.getByRole('alert')).toContainText('Correct or remove');
    await addresses.fill(`Noor <${NOOR}>, bruno@nest.example`);
    await page.getByRole('button', { name: 'Invite 2 people' }).click();
    await confirm(page);
    const invited = page.getByRole('list', { name: 'Invited' });
    await expect(invited).toContainText('the mail is on its way');
    await expect(invited).toContainText('bruno@nest.example is a member already.');
    await page.getByRole('link', { name: 'See all invitations' }).click();
    await expect(row(page, NOOR)).toContainText('Pending');
  });

  await test.step('Joins from the mail', async () => {
    await theirs.goto(await mailedAddress(NOOR));
    await expect(theirs.getByRole('heading', { name: 'You are invited' })).toBeVisible();
    await theirs.getByLabel('Email').fill(NOOR);
    await theirs.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(part(theirs, 'Phenomena')).toBeVisible();
    await go(theirs, '/phenomena');
    await expect(part(theirs, 'Phenomena')).toBeVisible();
    await expect(part(theirs, 'Imports')).toHaveCount(0);
    await expect(row(page, NOOR)).toContainText('Accepted');
  });

  await test.step('Changes the role, and undoes that', async () => {
    await go(page, `/team?q=${encodeURIComponent(NOOR)}`);
    await row(page, 'Observer').getByRole('link').click();
    await expect(page.getByText('accepted an invitation')).toBeVisible();
    await page.getByRole('button', { name: 'Change role' }).click();
    await page.getByRole('menuitem', { name: /^Analyst/ }).click();
    await expect(part(theirs, 'Imports')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(part(theirs, 'Imports')).toHaveCount(0);
  });

  await test.step('Suspends the member', async () => {
    await page.getByRole('button', { name: 'Suspend' }).click();
    await page.getByLabel('Reason').fill('Left the observatory');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Suspend' }).click();
    await expect(
      theirs.getByRole('heading', { name: 'Your membership is suspended' }),
    ).toBeVisible();
    await expect(page.getByText('“Left the observatory”')).toBeVisible();
    await theirs.context().close();
  });
});

test('a custom role gains and loses a right, and so does whoever holds it, without reload', async ({
  page,
  browser,
}) => {
  const farid = await another(browser);

  await test.step('Opens as a holder of the role', async () => {
    await signInAs(farid, 'farid');
    await expect(part(farid, 'Phenomena')).toBeVisible();
    await expect(part(farid, 'Imports')).toHaveCount(0);
  });

  await test.step('Grants a permission, and undoes that', async () => {
    await forgetPasskeys('ada');
    await withAuthenticator(page);
    await signInByForm(page, 'ada', '/team/roles');
    const box = page.getByRole('checkbox', { name: 'Field investigator: Import files of reports' });
    await box.click();
    await page.getByRole('button', { name: 'Save Field investigator' }).click();
    await confirm(page);
    // A notice stays while the pointer is on it, however long the claims take.
    await page.getByRole('button', { name: 'Undo' }).hover();
    await expect(part(farid, 'Imports')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(part(farid, 'Imports')).toHaveCount(0);
    await expect(box).not.toBeChecked();
  });

  await test.step('Makes and deletes a role', async () => {
    await page.getByRole('button', { name: 'New role' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Night watch');
    await page.getByRole('dialog').getByRole('button', { name: 'Make role' }).click();
    await page.getByRole('button', { name: 'Role Night watch' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('Role Night watch deleted')).toBeVisible();
    await farid.context().close();
  });
});

test('the last admin stays, and nobody acts on themselves or beyond their rights', async ({
  page,
}) => {
  await store().doc('roles/twin').set(TWIN);
  await store().doc('members/bruno').update({ role: 'twin' });

  await test.step('Keeps the last admin', async () => {
    await withAuthenticator(page);
    await signInByForm(page, 'bruno', '/team');
    await row(page, 'Ada Okafor').getByRole('checkbox').check();
    await row(page, 'Bruno Keller').getByRole('checkbox').check();
    const bar = page.getByRole('region', { name: 'Selected members' });
    await expect(bar).toContainText('You cannot change 1 member of them.');
    await bar.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await confirm(page);
    await expect(
      page.getByText('Ada Okafor is the last admin. Make somebody else an admin first.'),
    ).toBeVisible();
    expect((await store().doc('members/ada').get()).get('status')).toBe('active');
  });

  await test.step('Changes a setting, and undoes that', async () => {
    await go(page, '/settings');
    await page.getByRole('checkbox').check();
    await expect(page.getByRole('alert')).toContainText('opens the workspace to everybody');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Nest North');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByText('Settings saved')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Nest');
  });
});

test('without the right to, there is no team to see and nothing to change', async ({ page }) => {
  await signInAs(page, 'chiara');
  await expect(part(page, 'Team')).toHaveCount(0);
  for (const [path, what] of [
    ['/team', 'see the other members'],
    ['/team/ada', 'see the other members'],
    ['/team/invitations', 'see invitations'],
    ['/team/invite', 'invite people'],
    ['/team/roles', 'see the roles'],
    ['/settings', 'change the settings'],
  ] as const) {
    await test.step(path, async () => {
      await go(page, path);
      await expect(
        page.getByRole('heading', { name: `Your role does not let you ${what}` }),
      ).toBeVisible();
    });
  }
});
