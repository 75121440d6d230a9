import { readFile } from 'node:fs/promises';
import { auditEventPath, phenomenonPath } from '@nest/model';
import type { Locator, Page } from '@playwright/test';
import { go } from './go.ts';
import { expect, test } from './one-window.ts';
import {
  addPhenomenon,
  changePhenomenon,
  readPhenomenon,
  store,
  uniqueWord,
} from './phenomena-data.ts';
import { signInAs } from './sign-in.ts';

const row = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('row').filter({ hasText: text });

/** The browser's download, as text. */
async function downloaded(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return readFile(await download.path(), 'utf8');
}

async function exportAs(page: Page, format: 'CSV' | 'JSON'): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: format }).check();
  const text = await downloaded(page, () =>
    dialog.getByRole('button', { name: `Export as ${format}` }).click(),
  );
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  return text;
}

test('a change is seen, looked into, taken back, exported; and a tampering is found', async ({
  page,
}) => {
  test.slow();
  const word = uniqueWord();
  const id = await addPhenomenon({ title: `Lights ${word}`, summary: 'Three white lights.' });
  const sheet = page.getByRole('dialog', { name: 'Event' });
  const history = page.getByRole('region', { name: 'History' });

  await test.step('Shows the sign-in', async () => {
    await signInAs(page, 'ada', '/audit');
    await expect(row(page, 'Ada Okafor signed in').first()).toBeVisible();
  });

  await test.step('Follows live, and narrows to one document by its address', async () => {
    await changePhenomenon(id, { title: `Lantern ${word}`, summary: 'Three green lights.' });
    await expect(row(page, 'changed a phenomenon').filter({ hasText: id })).toBeVisible({
      timeout: 45_000,
    });
    await page.getByLabel('Document: path, address or id').fill(`/phenomena/${id}`);
    await expect(page.getByRole('row')).toHaveCount(3);
    await page.getByRole('button', { name: 'Action' }).click();
    await page.getByRole('menuitem', { name: 'Changed a phenomenon' }).click();
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(page).toHaveURL(/action=phenomena\.changed/);
    await page.reload();
    await expect(page.getByRole('row')).toHaveCount(2);
  });

  await test.step('Shows what changed, before and after', async () => {
    await row(page, id).getByRole('link').click();
    const changes = sheet.getByRole('region', { name: 'What changed' });
    await expect(changes.getByRole('deletion').filter({ hasText: `Lights ${word}` })).toBeVisible();
    await expect(
      changes.getByRole('insertion').filter({ hasText: `Lantern ${word}` }),
    ).toBeVisible();
    await sheet.getByRole('link', { name: id }).click();
  });

  await test.step('Restores the first version, and undoes that', async () => {
    await page.getByRole('tab', { name: 'History' }).click();
    await history.getByRole('button', { name: 'Restore this version' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Lights ${word}` })).toBeVisible();
    await expect(history.getByRole('listitem')).toHaveCount(3);
    expect(await readPhenomenon(id)).toMatchObject({
      summary: 'Three white lights.',
      updatedBy: 'ada',
      version: 3,
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Lantern ${word}` })).toBeVisible();
    await expect(history.getByRole('listitem')).toHaveCount(4);
  });

  await test.step('Exports what is listed, and logs the export', async () => {
    await history.getByRole('link', { name: 'View in audit log' }).click();
    await expect(page.getByRole('row')).toHaveCount(5);
    const events = JSON.parse(await exportAs(page, 'JSON')) as { target: string }[];
    expect(events.map(({ target }) => target)).toEqual(Array(4).fill(phenomenonPath(id)));
    expect(await exportAs(page, 'CSV')).toContain(`Lantern ${word}`);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(row(page, 'Ada Okafor exported').first()).toBeVisible();
  });

  await test.step('Finds an event that was edited behind the system’s back', async () => {
    await page.getByRole('button', { name: 'Verify now' }).click();
    await expect(page.getByText('The log is whole')).toBeVisible();
    const found = await store()
      .collection('auditEvents')
      .where('target', '==', phenomenonPath(id))
      .where('action', '==', 'phenomena.created')
      .get();
    const [event] = found.docs;
    expect(event?.ref.path).toBe(auditEventPath(event?.id ?? ''));
    await event?.ref.update({ actorUid: 'chiara' });
    try {
      await page.getByRole('button', { name: 'Verify now' }).click();
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('The log was tampered with');
      await alert.getByRole('link', { name: 'Look at the event' }).click();
      await expect(sheet).toContainText(event?.id ?? '');
    } finally {
      await event?.ref.update({ actorUid: event.get('actorUid') });
    }
  });
});

test('without the right to, there is no log to see', async ({ page }) => {
  await signInAs(page, 'bruno');
  await expect(page.getByRole('link', { name: 'Audit' })).toHaveCount(0);
  await go(page, '/audit');
  await expect(
    page.getByRole('heading', { name: 'Your role does not let you read the log' }),
  ).toBeVisible();
});
