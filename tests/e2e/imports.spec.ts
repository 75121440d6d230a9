import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { columnMappingSchema } from '@nest/model';
import type { Page } from '@playwright/test';
import { go } from './go.ts';
import { expect, test } from './one-window.ts';
import { signInAs } from './sign-in.ts';

const HATCH = fileURLToPath(new URL('../../../shared/data/hatch-udb.csv', import.meta.url));

interface Accounts {
  imported: number;
  alreadyThere: number;
  rejected: number;
  rowsRead: number;
}

async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.getByLabel('Choose a file').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });
}

/** Starts the prepared import, waits for its end and reads its totals. */
async function runImport(page: Page): Promise<Accounts> {
  await page.getByRole('button', { name: 'Start import' }).click();
  await expect(page).toHaveURL(/\/imports\/[A-Za-z0-9]{20}/);
  await expect(page.getByText('Done', { exact: true })).toBeVisible({ timeout: 120_000 });
  const count = async (id: string) =>
    Number(((await page.getByTestId(id).textContent()) ?? '').replaceAll(',', ''));
  return {
    imported: await count('imported'),
    alreadyThere: await count('already-there'),
    rejected: await count('rejected'),
    rowsRead: await count('rows-read'),
  };
}

test.describe.configure({ timeout: 240_000 });
const begin = (page: Page) => signInAs(page, 'bruno', '/imports/new');

test('imports real reports once, however often the file is given', async ({ page }) => {
  test.skip(!existsSync(HATCH), `${HATCH} is not here: its reports cannot be imported`);
  const slice = readFileSync(HATCH, 'latin1')
    .split(/(?<=\n)/)
    .slice(0, 301)
    .join('');

  await test.step('Imports every row once', async () => {
    await begin(page);
    await chooseFile(page, 'hatch-slice.csv', slice);
    await expect(page.getByLabel('What date becomes')).toHaveText('Date');
    await expect(page.getByLabel('What description becomes')).toHaveText('Description');
    await expect(page.getByText('All 300 rows can be imported.')).toBeVisible();
    const first = await runImport(page);
    expect(first.rowsRead).toBe(300);
    expect(first.imported + first.alreadyThere).toBe(300);
  });

  await test.step('Creates nothing the second time', async () => {
    await go(page, '/imports/new');
    await chooseFile(page, 'hatch-slice.csv', slice);
    expect(await runImport(page)).toEqual({
      imported: 0,
      alreadyThere: 300,
      rejected: 0,
      rowsRead: 300,
    });
  });
});

test('says what is wrong with each bad row and imports the rest', async ({ page }) => {
  const file = Buffer.concat([
    Buffer.from(
      'date,time,latitude,longitude,place,description\n' +
        '1999-02-03,21:40,47.3,8.5,Zürich,Zwei Lichter über dem See\n' +
        '1999-02-04,21:41,47.4,8.6,Z',
    ),
    Buffer.from([0xfc]),
    Buffer.from(
      'rich,A wrong byte\n' +
        '1999-02-05,21:42,47.4,8.6,A cell is missing\n' +
        '1999-02-06,21:43,47.4,8.6,Bern,"Never closed\n' +
        '1999-02-31,21:44,47.4,8.6,Bern,No such day\n' +
        '1999-03-01,21:45,91,8.6,Pole,Beyond the pole\n' +
        '1999-03-02,21:46,47.4,8.6,Bern,"=HYPERLINK(""https://nest.example"",""here"")"\n' +
        '1999-03-03,21:47,47.4,8.6,Bern,A last sound row\n',
    ),
  ]);
  const rejected = page.getByRole('region', { name: 'Rejected rows' });

  await test.step('Previews what would be rejected', async () => {
    await begin(page);
    await chooseFile(page, 'bad-rows.csv', file);
    await expect(page.getByText('5 of all 8 rows would be rejected')).toBeVisible();
  });

  await test.step('Imports the rest', async () => {
    const accounts = await runImport(page);
    expect(accounts.rowsRead).toBe(8);
    expect(accounts.rejected).toBe(5);
    expect(accounts.imported + accounts.alreadyThere).toBe(3);
  });

  await test.step('Says what is wrong with each row', async () => {
    for (const [row, reason] of [
      [2, /not UTF-8 \(0xFC\)/],
      [3, /has 5 cells where the header has 6/],
      [4, /quote/],
      [5, /February 1999 has 28 days/],
      [6, /"91" must be 90 or less/],
    ] as const) {
      const line = rejected.getByRole('listitem').nth(row - 2);
      await expect(line).toContainText(`Row ${row}`);
      await expect(line).toContainText(reason);
    }
  });

  await test.step('Downloads the rejected rows', async () => {
    const download = page.waitForEvent('download');
    await rejected.getByRole('button', { name: 'Download all' }).click();
    expect((await download).suggestedFilename()).toBe('bad-rows.rejected.csv');
  });
});

test('lets the map be corrected, saved and loaded', async ({ page }) => {
  const file = 'seen,what\n1999-05-06 21:40,A ring of lights\n1999-05-07 21:40,Another ring\n';

  await test.step('Corrects the mapping', async () => {
    await begin(page);
    await chooseFile(page, 'own-columns.csv', file);
    const seen = page.getByLabel('What seen becomes');
    await seen.click();
    await page.getByRole('option', { name: 'Leave out' }).click();
    await expect(page.getByText('No column gives the date')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Start import' })).toBeDisabled();
    await seen.click();
    await page.getByRole('option', { name: 'Date and time' }).click();
    await expect(page.getByText('All 2 rows can be imported.')).toBeVisible();
  });

  const map = await test.step('Saves it', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save mapping' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    const map = columnMappingSchema.parse(JSON.parse(text));
    expect(map.columns.seen).toBe('dateTime');
    return map;
  });

  await test.step('Loads another, and says what does not fit', async () => {
    const other = { ...map, columns: { ...map.columns, gone: 'placeName' } };
    await page.getByLabel('Load a map').setInputFiles({
      name: 'other.map.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(other)),
    });
    await expect(page.getByText('lacks a column that the map names: gone')).toBeVisible();
  });
});

test('tells why a file cannot be read at all', async ({ page }) => {
  await begin(page);
  await chooseFile(page, 'open.csv', '"date,description\n1999-02-03,A light\n');
  await expect(page.getByRole('alert')).toContainText('The header line');
  await page.getByRole('button', { name: 'Another file' }).click();
  await expect(page.getByText('Drop a file here')).toBeVisible();
});

test('keeps the page responsive with 10 MB in one cell', async ({ page }) => {
  const huge = 'x'.repeat(10 * 1024 * 1024);
  const rows = `date,description\n1999-02-03,Small\n1999-02-04,"${huge}"\n1999-02-05,After\n`;
  await begin(page);
  await chooseFile(page, 'huge-cell.csv', rows);
  await expect(page.getByText('The first 1 row can be imported.')).toBeVisible();
  const accounts = await runImport(page);
  expect(accounts).toMatchObject({ rowsRead: 3, rejected: 1 });
  await expect(page.getByRole('region', { name: 'Rejected rows' })).toContainText(
    /holds [\d,]+ characters/,
  );
});

test('is closed to observers', async ({ page }) => {
  await signInAs(page, 'chiara', '/imports/new');
  await expect(page.getByText('Your role does not let you import files')).toBeVisible();
});
