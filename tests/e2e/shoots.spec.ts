import { shootPath } from '@nest/model';
import { shootFixture, stampsFixture } from '@nest/model/testing';
import type { Page } from '@playwright/test';
import { Timestamp } from 'firebase-admin/firestore';
import { go } from './go.ts';
import { expect, test } from './one-window.ts';
import { addPhenomenon, store, uniqueWord } from './phenomena-data.ts';
import { signInAs } from './sign-in.ts';

const at = (milliseconds: number) => Timestamp.fromMillis(milliseconds);

const GPX = `<?xml version="1.0"?>
<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1"><trk><trkseg>
  <trkpt lat="47.3769" lon="8.5417"><time>2026-02-03T20:40:00Z</time></trkpt>
  <trkpt lat="47.3772" lon="8.5421"><time>2026-02-03T20:41:00Z</time></trkpt>
  <trkpt lat="47.3774" lon="8.5428"><time>2026-02-03T20:43:10Z</time></trkpt>
</trkseg></trk></gpx>`;

/** Stores a shoot of another member and returns its id. */
async function addShoot(fields: Parameters<typeof shootFixture>[0]): Promise<string> {
  const { id } = store().collection('shoots').doc();
  const now = at(Date.now());
  const stamps = stampsFixture({ createdAt: now, updatedAt: now }, at);
  await store()
    .doc(shootPath(id))
    .set(shootFixture({ ...stamps, ...fields }, at));
  return id;
}

async function submit(page: Page, verb: string): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).click();
}

test.describe('shoots', () => {
  test('are added with their path and linked to a phenomenon', async ({ page }) => {
    const word = uniqueWord();
    const phenomenonId = await addPhenomenon({ title: `Lights over ${word}` });
    await signInAs(page, 'bruno', '/shoots/new');

    const card = page.getByRole('region', { name: 'Phenomenon' });

    await test.step('Says what is missing', async () => {
      await submit(page, 'Add shoot');
      await expect(page.getByText('2 fields need a correction')).toBeVisible();
    });

    await test.step('Takes the path from a file', async () => {
      await page.getByLabel('Title').fill(`Quay ${word}`);
      await page.getByLabel('Camera or phone').fill('Pixel 9 Pro');
      const path = page.getByLabel('Path from a file');
      await path.setInputFiles({
        name: 'point.gpx',
        mimeType: 'application/gpx+xml',
        buffer: Buffer.from('<gpx><trk/></gpx>'),
      });
      await expect(page.getByText('a path needs at least two points')).toBeVisible();
      await path.setInputFiles({
        name: 'walk.gpx',
        mimeType: 'application/gpx+xml',
        buffer: Buffer.from(GPX),
      });
      await expect(page.getByText('A path of 3 points', { exact: true })).toBeVisible();
      await expect(page.getByLabel('Start, in UTC')).toHaveValue('2026-02-03 20:40:00');
      await expect(page.getByLabel('Latitude')).toHaveValue('47.3769');
    });

    await test.step('Links a phenomenon', async () => {
      await page.getByRole('combobox', { name: 'Phenomenon' }).click();
      await page.getByPlaceholder('Type to find').fill(word);
      await page.getByRole('option', { name: `Lights over ${word}` }).click();
      await submit(page, 'Add shoot');
    });

    await test.step('Shows the shoot', async () => {
      await expect(page.getByRole('heading', { level: 1, name: `Quay ${word}` })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Place and path' })).toContainText('3 points');
      await expect(page.getByRole('img', { name: /^Path of the camera/ })).toBeVisible();
      await expect(page.getByText('3 min 10 s').first()).toBeVisible();
      await expect(card.getByRole('link', { name: `Lights over ${word}` })).toHaveAttribute(
        'href',
        `/phenomena/${phenomenonId}`,
      );
    });

    await test.step('Unlinks the phenomenon, and undoes that', async () => {
      await card.getByRole('button', { name: 'Unlink' }).click();
      await expect(card.getByRole('combobox')).toBeVisible();
      await page.getByRole('button', { name: 'Undo' }).first().click();
      await expect(card.getByRole('link', { name: `Lights over ${word}` })).toBeVisible();
    });
  });

  test('are edited with undo', async ({ page }) => {
    const word = uniqueWord();
    const id = await addShoot({ title: `Roof ${word}` });
    await signInAs(page, 'bruno', `/shoots/${id}/edit`);
    await page.getByRole('textbox', { name: 'Notes' }).fill('Two lights, no sound');
    await page.keyboard.press('Control+s');
    const notes = page.getByRole('region', { name: 'Notes' });
    await expect(notes).toContainText('Two lights, no sound');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(notes).toContainText('None.');
    await expect.poll(async () => (await store().doc(shootPath(id)).get()).get('version')).toBe(3);
  });

  test('keep what is typed through a reload', async ({ page }) => {
    const title = `Ridge ${uniqueWord()}`;
    const id = await addShoot({ title });
    await signInAs(page, 'bruno', `/shoots/${id}/edit`);
    const notes = page.getByRole('textbox', { name: 'Notes' });
    await notes.fill('Half a sentence');
    await expect(page.getByText('Not saved yet')).toBeVisible();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(page.getByText('What you typed earlier is back')).toBeVisible();
    await expect(notes).toHaveValue('Half a sentence');

    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await go(page, `/shoots/${id}/edit`);
    await expect(notes).toHaveValue('Half a sentence');
    await page.getByRole('button', { name: 'Discard it and start over' }).click();
    await expect(notes).toHaveValue('');
    await expect(page.getByText('No changes')).toBeVisible();
  });

  test('show both sides when somebody else saved meanwhile', async ({ page }) => {
    const id = await addShoot({ title: `Tower ${uniqueWord()}` });
    await signInAs(page, 'bruno', `/shoots/${id}/edit`);
    await page.getByRole('textbox', { name: 'Notes' }).fill('Mine');
    await page.getByLabel('Conditions').fill('Clear');
    await store()
      .doc(shootPath(id))
      .update({ notes: 'Theirs', device: 'Canon R5', version: 2, updatedBy: 'ada' });
    await expect(page.getByText('changed this shoot while you edit it')).toBeVisible();
    await submit(page, 'Save shoot');
    const dialog = page.getByRole('dialog', { name: 'Changed meanwhile' });
    await expect(dialog).toContainText('Theirs');
    await expect(dialog).toContainText('Camera or phone: Canon R5');
    await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await dialog.getByText('Mine', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('region', { name: 'Notes' })).toContainText('Mine');
    await expect(page.getByRole('region', { name: 'Recording' })).toContainText('Canon R5');
    await expect(page.getByRole('region', { name: 'Recording' })).toContainText('Clear');
  });

  test('appear live, are found, filtered and walked through', async ({ page }) => {
    const word = uniqueWord();
    const tokens = { searchTokens: [word] };
    await addShoot({ title: `First ${word}`, ...tokens, startedAt: at(1_700_000_000_000) });
    const table = page.getByRole('table', { name: 'Shoots' });

    await test.step('Appears live', async () => {
      await signInAs(page, 'bruno', `/shoots?q=${word}`);
      await expect(table.getByText(`First ${word}`)).toBeVisible();
      await addShoot({ title: `Second ${word}`, ...tokens, startedAt: at(1_700_000_600_000) });
      await expect(table.getByText(`Second ${word}`)).toBeVisible();
    });

    await test.step('Filters', async () => {
      await page.getByRole('button', { name: 'Status', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Archived' }).click();
      await expect(page.getByText('No shoot matches')).toBeVisible();
    });

    await test.step('Walks to the next', async () => {
      await go(page, `/shoots?q=${word}`);
      await table.getByText(`Second ${word}`).click();
      await page.getByRole('button', { name: 'Next shoot' }).click();
      await expect(page.getByRole('heading', { level: 1, name: `First ${word}` })).toBeVisible();
    });
  });

  test('of the team stay hidden from observers', async ({ page }) => {
    const word = uniqueWord();
    const id = await addShoot({ title: `Team ${word}`, audience: 'team', searchTokens: [word] });
    await signInAs(page, 'chiara', `/shoots?q=${word}`);
    await expect(page.getByText('No shoot matches')).toBeVisible();
    await go(page, `/shoots/${id}`);
    await expect(page.getByText('Your role does not let you see this shoot')).toBeVisible();
  });
});
