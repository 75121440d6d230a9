import { commentFixture } from '@nest/model/testing';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { Timestamp } from 'firebase-admin/firestore';
import { forgetPasskeys, withAuthenticator } from './authenticator.ts';
import { go } from './go.ts';
import { addPhenomenon, evening, store, uniqueWord } from './phenomena-data.ts';
import { signInAs, signInByForm } from './sign-in.ts';

const WORD = uniqueWord();
const KEPT = `Lantern ${WORD} over the pier`;
const DOUBLE = `Lantern ${WORD} seen from the ferry`;
let kept = '';
let double = '';

test.beforeAll(async () => {
  kept = await addPhenomenon({ title: KEPT, observedAt: evening(1) });
  double = await addPhenomenon({ title: DOUBLE, observedAt: evening(2) });
  await store()
    .doc(`phenomena/${double}/comments/remark`)
    .set(commentFixture({ text: `The ferry says ${WORD}` }, Timestamp.fromMillis));
});
test.afterAll(async () => {
  const db = store();
  for (const id of [kept, double]) {
    for (const name of ['phenomena', 'trash', 'forwards']) {
      await db.recursiveDelete(db.doc(`${name}/${id}`));
    }
  }
  await forgetPasskeys('ada');
});

const row = (page: Page, text: string): Locator => page.getByRole('row').filter({ hasText: text });
const toast = (page: Page, text: string): Locator =>
  page.getByRole('listitem').filter({ hasText: text });

test('a report goes to the trash and comes back, twice, and duplicates are merged and parted', async ({
  page,
}) => {
  test.slow();
  await withAuthenticator(page);
  await signInByForm(page, 'ada', `/phenomena/${double}`);

  const dialog = page.getByRole('dialog');

  await test.step('Moves a report to the trash, and undoes that', async () => {
    await page.getByRole('button', { name: 'Move to trash' }).click();
    await dialog.getByRole('button', { name: 'Move to trash' }).click();
    await expect(dialog).toContainText('Say why in a few words.');
    await dialog.getByLabel('Reason').fill('A test of the form');
    await dialog.getByRole('button', { name: 'Move to trash' }).click();
    await page.getByRole('button', { name: /Register a passkey|Use your passkey/ }).click();
    // The first passkey takes several calls, each of which starts a function.
    const inTrash = page.getByText(`“${DOUBLE}” is in the trash`);
    await expect(inTrash).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('30 days left')).toBeVisible();
    await toast(page, 'moved to the trash').getByRole('button', { name: 'Undo' }).click();
    // Exact, since the trash page also has the title in its heading.
    await expect(page.getByRole('heading', { name: DOUBLE, exact: true })).toBeVisible();
  });

  await test.step('Trashes and restores from the lists', async () => {
    await go(page, `/phenomena?q=${WORD}`);
    await row(page, DOUBLE).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Move to trash' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('Reported twice');
    await page.getByRole('dialog').getByRole('button', { name: 'Move to trash' }).click();
    // While the dialog is open the table is hidden, so a missing row proves nothing yet.
    await expect(dialog).toHaveCount(0);
    await expect(row(page, DOUBLE)).toHaveCount(0);
    await go(page, '/trash');
    await expect(row(page, DOUBLE)).toContainText('Reported twice');
    await row(page, DOUBLE).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect(toast(page, 'restored')).toBeVisible();
    await expect(row(page, DOUBLE)).toHaveCount(0);
  });

  await test.step('Merges duplicates', async () => {
    await go(page, `/phenomena?q=${WORD}`);
    for (const title of [KEPT, DOUBLE]) await row(page, title).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await dialog.getByRole('radio', { name: new RegExp(KEPT) }).check();
    await expect(dialog.getByRole('status')).toContainText(
      `0 shoots and 1 comment go to “${KEPT}”`,
    );
    await dialog.getByRole('button', { name: 'Merge 1 duplicate' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(row(page, DOUBLE)).toHaveCount(0);
    await go(page, `/phenomena/${double}?tab=comments`);
    await expect(page).toHaveURL(new RegExp(`/phenomena/${kept}`));
    await page.getByRole('tab', { name: 'comments' }).click();
    await expect(page.getByText(`The ferry says ${WORD}`)).toBeVisible();
  });

  await test.step('Undoes the merge', async () => {
    await go(page, '/trash?kind=merged');
    await row(page, DOUBLE).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Undo the merge' }).click();
    await expect(toast(page, 'stands by itself again')).toBeVisible();
    await go(page, `/phenomena/${double}?tab=comments`);
    await expect(page.getByText(`The ferry says ${WORD}`)).toBeVisible();
  });
});

test('what an observer opens that lies in the trash is not there, and neither is the trash', async ({
  page,
}) => {
  await signInAs(page, 'chiara', '/trash');
  await expect(page.getByText('Your role does not let you see the trash')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Trash' })).toHaveCount(0);
});
