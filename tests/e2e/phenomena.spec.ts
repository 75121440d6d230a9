import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Timestamp } from 'firebase-admin/firestore';
import { go } from './go.ts';
import { expect, test } from './one-window.ts';
import {
  addPhenomenon,
  changePhenomenon,
  evening,
  readPhenomenon,
  uniqueWord,
} from './phenomena-data.ts';
import { signInAs } from './sign-in.ts';

const rows = (page: Page) => page.locator('[data-row-id]');
const titles = (page: Page) => rows(page).getByRole('link').allInnerTexts();
const row = (page: Page, id: string) => page.locator(`[data-row-id="${id}"]`);

/** Signs in to the list filtered by a word. */
async function openList(page: Page, persona: 'bruno' | 'chiara', word: string): Promise<void> {
  await signInAs(page, persona, `/phenomena?q=${word}`);
  await expect(rows(page).first()).toBeVisible();
}

test.describe('the list', () => {
  test('shows what is written elsewhere without reload, in at most 60 reads', async ({ page }) => {
    const title = `Flash ${uniqueWord()}`;

    await test.step('Lists in at most 60 reads', async () => {
      await signInAs(page, 'bruno');
      await expect(rows(page).first()).toBeVisible();
      const reads = await page.evaluate(
        () =>
          (window as { __nestReads?: { byScreen: Record<string, number> } }).__nestReads?.byScreen,
      );
      expect(reads?.['/phenomena']).toBeLessThanOrEqual(60);
    });

    await test.step('Shows what is written elsewhere', async () => {
      const id = await addPhenomenon({ title, observedAt: Timestamp.now() });
      await expect(row(page, id)).toContainText(title);
      await changePhenomenon(id, { status: 'triaged' });
      await expect(row(page, id)).toContainText('Triaged');
    });
  });

  test('keeps search, filter and order in the address', async ({ page }) => {
    const word = uniqueWord();
    await addPhenomenon({ title: `B ${word}`, observedAt: evening(0) });
    await addPhenomenon({ title: `A ${word}`, observedAt: evening(1), shape: 'disk' });
    await addPhenomenon({ title: `C ${word}`, observedAt: evening(2) }, { status: 'triaged' });

    await test.step('Searches', async () => {
      await signInAs(page, 'bruno', '/phenomena');
      await expect(rows(page).first()).toBeVisible();
      await page.keyboard.press('/');
      await page.keyboard.type(word);
      await expect(rows(page)).toHaveCount(3);
      expect(await titles(page)).toEqual([`C ${word}`, `A ${word}`, `B ${word}`]);
    });

    await test.step('Sorts and filters', async () => {
      await page.getByRole('button', { name: 'Title', exact: true }).click();
      await expect.poll(() => titles(page)).toEqual([`A ${word}`, `B ${word}`, `C ${word}`]);
      await page.getByRole('button', { name: 'Status', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Reported' }).click();
      await expect(rows(page)).toHaveCount(2);
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('q')).toBe(word);
      expect(searchParams.get('status')).toBe('reported');
      expect(searchParams.get('sort')).toBe('title.asc');
    });

    await test.step('Keeps all of it over a reload, and clears it', async () => {
      await page.reload();
      await expect.poll(() => titles(page)).toEqual([`A ${word}`, `B ${word}`]);
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      await expect(page).not.toHaveURL(/status=|q=/);
    });
  });

  test('orders a range of days by the time observed, and says so', async ({ page }) => {
    const word = uniqueWord();
    await addPhenomenon({ title: `Early ${word}`, observedAt: evening(-48) });
    await addPhenomenon({ title: `Late ${word}`, observedAt: evening(0) });
    await signInAs(
      page,
      'bruno',
      `/phenomena?q=${word}&from=2026-02-03&to=2026-02-03&sort=title.asc`,
    );
    await expect.poll(() => titles(page)).toEqual([`Late ${word}`]);
    await expect(page.getByText('A range of days orders the list by time observed.')).toBeVisible();
    await page.getByRole('button', { name: 'Remove the filter From 2026-02-03' }).click();
    await expect(rows(page)).toHaveCount(2);
  });

  test('opens by keyboard and leads to the neighbours of the filtered list', async ({ page }) => {
    const word = uniqueWord();
    for (const [index, name] of ['First', 'Second', 'Third'].entries()) {
      await addPhenomenon({ title: `${name} ${word}`, observedAt: evening(-index) });
    }
    const heading = page.getByRole('heading', { level: 1 });

    await test.step('Opens the second by keyboard', async () => {
      await openList(page, 'bruno', word);
      await expect(rows(page)).toHaveCount(3);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await expect(heading).toHaveText(`Second ${word}`);
      await expect(page).toHaveURL(new RegExp(`q=${word}`));
    });

    await test.step('Walks to its neighbours and back', async () => {
      await page.getByRole('button', { name: 'Next phenomenon' }).click();
      await expect(heading).toHaveText(`Third ${word}`);
      await expect(page.getByRole('button', { name: 'Next phenomenon' })).toBeDisabled();
      await page.keyboard.press('[');
      await expect(heading).toHaveText(`Second ${word}`);
      await page.keyboard.press('u');
      await expect(rows(page)).toHaveCount(3);
    });
  });

  test('changes many at once, and puts them back', async ({ page }) => {
    const word = uniqueWord();
    const reported = await addPhenomenon({ title: `One ${word}` });
    const archived = await addPhenomenon({ title: `Two ${word}` }, { status: 'archived' });

    await test.step('Changes the status of all selected', async () => {
      await openList(page, 'bruno', word);
      await page.getByRole('checkbox', { name: 'Select all rows loaded' }).click();
      const bar = page.getByRole('region', { name: 'Selected phenomena' });
      await expect(bar).toContainText('2 rows selected');
      await bar.getByRole('button', { name: 'Change status' }).click();
      await page.getByRole('menuitem', { name: /Triaged.*1 of 2/ }).click();
      await expect(row(page, reported)).toContainText('Triaged');
      await expect(row(page, archived)).toContainText('Archived');
    });

    await test.step('Puts them back', async () => {
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(row(page, reported)).toContainText('Reported');
      await expect.poll(async () => (await readPhenomenon(reported)).version).toBe(3);
    });
  });

  test('exports what is listed', async ({ page }) => {
    const word = uniqueWord();
    await addPhenomenon({ title: `=HYPERLINK("${word}")`, observedAt: evening(0) });
    await addPhenomenon({ title: `Plain ${word}`, observedAt: evening(1), geoprivacy: 'private' });
    await openList(page, 'bruno', word);
    const exportAs = async (format: string) => {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('radio', { name: new RegExp(`^${format}`) }).check();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: `Export as ${format}` }).click();
      const file = await download;
      await expect(page.getByText('2 records exported')).toBeVisible();
      await page.getByRole('button', { name: 'Close' }).first().click();
      expect(file.suggestedFilename()).toMatch(/^nest-phenomena-.*\.(csv|geojson|kml)$/);
      return readFile(await file.path(), 'utf8');
    };

    await test.step('Exports as CSV', async () => {
      const csv = await exportAs('CSV');
      expect(csv.trim().split('\r\n')).toHaveLength(3);
      expect(csv).toContain(`"'=HYPERLINK(""${word}"")"`);
    });

    await test.step('Exports as GeoJSON', async () => {
      const { features } = JSON.parse(await exportAs('GeoJSON'));
      expect(features.map((f: { geometry: unknown }) => f.geometry === null)).toEqual([
        true,
        false,
      ]);
    });

    await test.step('Exports as KML', async () => {
      expect((await exportAs('KML')).match(/<Placemark /g)).toHaveLength(2);
    });
  });
});

test.describe('reporting and editing', () => {
  test('says what is wrong field by field, then reports', async ({ page }) => {
    const title = `Green flash ${uniqueWord()}`;

    await test.step('Says what is missing', async () => {
      await signInAs(page, 'chiara', '/phenomena/new');
      await page.getByRole('button', { name: 'Report', exact: true }).click();
      await expect(page.getByText('3 fields need a correction')).toBeVisible();
      await expect(page.getByLabel('Title')).toBeFocused();
    });

    await test.step('Says what is wrong', async () => {
      await page.getByLabel('Title').fill(title);
      await page.getByLabel('Date').fill('2026-02-31');
      await page.getByLabel('Time of day').fill('21:41');
      await page.getByLabel('UTC offset').fill('+01:00');
      await page.getByLabel('Coordinates').fill('91, 8.5');
      await page.getByRole('button', { name: 'Report', exact: true }).click();
      await expect(page.getByText('Must be a day that exists').first()).toBeVisible();
      await expect(page.getByText(/Must be a latitude and a longitude/).first()).toBeVisible();
    });

    await test.step('Reports', async () => {
      await page.getByLabel('Date').fill('2026-02-03');
      await page.getByLabel('Coordinates').fill(`47°22'37"N 8°32'30"E`);
      await expect(page.getByText('That is 2026-02-03 20:41 UTC.')).toBeVisible();
      await page.getByText('Obscured', { exact: true }).click();
      await page.getByRole('button', { name: 'Name a witness' }).click();
      await page.getByLabel('Name', { exact: true }).fill('Mara Lind');
      await page.getByRole('button', { name: 'Report', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByText('Mara Lind')).toBeVisible();
      await expect(page.getByText('Exact place', { exact: true })).toBeVisible();
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      await expect.poll(async () => (await readPhenomenon(id)).title).toBe(title);
      expect((await readPhenomenon(id)).location.accuracyM).toBeGreaterThanOrEqual(22_000);
    });
  });

  test('saves an edit at once and undoes it', async ({ page }) => {
    const word = uniqueWord();
    const id = await addPhenomenon({ title: `Before ${word}` });
    const heading = page.getByRole('heading', { level: 1 });

    await test.step('Saves an edit at once', async () => {
      await signInAs(page, 'bruno', `/phenomena/${id}`);
      await expect(heading).toHaveText(`Before ${word}`);
      await page.keyboard.press('e');
      await page.getByLabel('Title').fill(`After ${word}`);
      await page.getByText('Private', { exact: true }).click();
      await page.keyboard.press('Control+s');
      await expect(heading).toHaveText(`After ${word}`);
      await expect.poll(async () => (await readPhenomenon(id)).location).toBeNull();
    });

    await test.step('Undoes it', async () => {
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(heading).toHaveText(`Before ${word}`);
      await expect.poll(async () => (await readPhenomenon(id)).version).toBe(3);
      expect((await readPhenomenon(id)).placeName).toBe('Zürich, Switzerland');
    });
  });

  test('keeps what is typed when the form is left', async ({ page }) => {
    const id = await addPhenomenon({ title: `Draft ${uniqueWord()}` });
    await signInAs(page, 'bruno', `/phenomena/${id}/edit`);
    await page.getByLabel('Description').fill('Half a sentence');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Leave without saving?')).toBeVisible();
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.getByRole('link', { name: 'Edit' }).click();
    await expect(page.getByText('What you typed earlier is back')).toBeVisible();
    await expect(page.getByLabel('Description')).toHaveValue('Half a sentence');
    await page.getByRole('button', { name: 'Discard it and start over' }).click();
    await expect(page.getByLabel('Description')).not.toHaveValue('Half a sentence');
  });

  test('lets two people who edit at once choose, field by field', async ({ page, browser }) => {
    const word = uniqueWord();
    const id = await addPhenomenon({ title: `Start ${word}`, durationS: 60 });

    await test.step('Edits as one person', async () => {
      await signInAs(page, 'bruno', `/phenomena/${id}/edit`);
      await page.getByLabel('Title').fill(`Bruno's ${word}`);
      await page.getByLabel('Duration').fill('5 min');
    });

    await test.step('Saves as another meanwhile', async () => {
      const other = await browser.newContext();
      const ada = await other.newPage();
      await signInAs(ada, 'ada', `/phenomena/${id}/edit`);
      await ada.getByLabel('Title').fill(`Ada's ${word}`);
      await ada.getByLabel('Tags').fill('lake, night, ada');
      await ada.getByRole('button', { name: 'Save', exact: true }).click();
      await expect.poll(async () => (await readPhenomenon(id)).version).toBe(2);
      await other.close();
    });

    await test.step('Chooses field by field', async () => {
      await expect(page.getByText('changed this phenomenon while you edit it')).toBeVisible();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Changed meanwhile' });
      await expect(dialog).toContainText('Tags: lake, night, ada');
      await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
      await dialog.getByText(`Ada's ${word}`).click();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ada's ${word}`);
      await expect.poll(async () => (await readPhenomenon(id)).version).toBe(3);
      expect(await readPhenomenon(id)).toMatchObject({
        title: `Ada's ${word}`,
        durationS: 300,
        tags: ['lake', 'night', 'ada'],
      });
    });
  });

  test('gives the text back when a save is refused', async ({ page, context }) => {
    const word = uniqueWord();
    const id = await addPhenomenon({ title: `Start ${word}` });
    await signInAs(page, 'bruno', `/phenomena/${id}`);

    await test.step('Saves offline', async () => {
      await page.getByRole('link', { name: 'Edit' }).click();
      await page.getByLabel('Title').fill(`Offline ${word}`);
      await context.setOffline(true);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Offline ${word}`);
    });

    await test.step('Gives the text back when somebody else saved first', async () => {
      await changePhenomenon(id, { title: `Theirs ${word}` });
      await context.setOffline(false);
      await expect(page.getByText(/Not saved: somebody else saved first/)).toBeVisible();
      await expect(page.getByLabel('Title')).toHaveValue(`Offline ${word}`);
      expect((await readPhenomenon(id)).title).toBe(`Theirs ${word}`);
    });
  });
});

test('comments are posted, edited, deleted and restored', async ({ page }) => {
  const id = await addPhenomenon({ title: `Discussed ${uniqueWord()}` });
  const list = page.getByRole('list', { name: 'Comments' });

  await test.step('Posts a comment', async () => {
    await signInAs(page, 'chiara', `/phenomena/${id}?tab=comments`);
    await expect(page.getByText('No comments yet')).toBeVisible();
    await page.getByRole('button', { name: 'Post comment' }).click();
    await expect(page.getByText('The comment must not be empty')).toBeVisible();
    await page.getByLabel('Write a comment').fill('Nothing on radar.');
    await page.keyboard.press('Control+Enter');
    await expect(list).toContainText('Nothing on radar.');
    await expect(list).toContainText('Chiara Rossi');
  });

  await test.step('Edits it', async () => {
    await list.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Edit your comment').fill('Nothing on any radar.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(list).toContainText('Nothing on any radar.');
  });

  await test.step('Deletes and restores it', async () => {
    await list.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByText('No comments yet')).toBeVisible();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Comment deleted' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(list).toContainText('Nothing on any radar.');
  });
});

test('observers see what is open to members and what is theirs, without private data', async ({
  page,
}) => {
  const word = uniqueWord();
  await addPhenomenon({ title: `Team ${word}`, audience: 'team' });
  await addPhenomenon({ title: `Mine ${word}`, audience: 'team' }, { createdBy: 'chiara' });
  const hidden = await addPhenomenon({ title: `Open ${word}`, geoprivacy: 'obscured' });

  await test.step('Lists what is open to members, and what is theirs', async () => {
    await openList(page, 'chiara', word);
    await expect.poll(() => titles(page)).toEqual([`Open ${word}`]);
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toHaveCount(0);
    await go(page, `/phenomena?q=${word}&mine=true`);
    await expect.poll(() => titles(page)).toEqual([`Mine ${word}`]);
  });

  await test.step('Hides the exact place and the witnesses', async () => {
    await go(page, `/phenomena/${hidden}`);
    await expect(page.getByText(/The exact place is kept from you/)).toBeVisible();
    await expect(page.getByText(/Names, contacts and statements are kept from you/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
  });
});

test('fits a screen of 360 px', async ({ page }) => {
  const word = uniqueWord();
  const id = await addPhenomenon({ title: `Narrow ${word} ${'verylongword'.repeat(8)}` });
  await page.setViewportSize({ width: 360, height: 780 });
  await signInAs(page, 'bruno');
  for (const path of [
    `/phenomena?q=${word}&status=reported&from=1990-01-01`,
    `/phenomena/${id}`,
    `/phenomena/${id}?tab=comments`,
    `/phenomena/${id}?tab=history`,
    `/phenomena/${id}/edit`,
    '/phenomena/new',
  ]) {
    await test.step(path, async () => {
      await go(page, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(360);
    });
  }
});
