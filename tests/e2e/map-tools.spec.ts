import { readFile } from 'node:fs/promises';
import { MAP_SETTINGS_PATH } from '@nest/model';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { Timestamp } from 'firebase-admin/firestore';
import { forgetPasskeys, withAuthenticator } from './authenticator.ts';
import { fillSkyArchive } from './fill-sky.ts';
import { addPhenomenon, store, uniqueWord } from './phenomena-data.ts';
import { signInByForm } from './sign-in.ts';
import { drawMap, leaveMapUndrawn } from './undrawn-map.ts';

test.use({
  viewport: { width: 1000, height: 600 },
  permissions: ['geolocation'],
  geolocation: { latitude: 0.5, longitude: -29.5 },
});

const STEP_S = 900;
const HOUR_S = 3_600;
/** Far out in the Atlantic, with no other reports. */
const PLACE = { latitude: 0, longitude: -30, accuracyM: 10 };
const word = uniqueWord();
const titles = [`Lower light ${word}`, `Upper light ${word}`];
/** The reader's own, and private: only its author's map has it. */
const own = `Own light ${word}`;
/**
 * Half a day ago, at a step of the archive from which it has a snapshot each quarter of an hour.
 */
const fromS = Math.floor(Date.now() / 1000 / STEP_S) * STEP_S - 12 * HOUR_S;
const ids: string[] = [];

test.beforeAll(async () => {
  const observedAt = Timestamp.fromMillis((fromS - HOUR_S) * 1000);
  for (const title of titles) {
    ids.push(await addPhenomenon({ title, exactLocation: PLACE, observedAt, geoprivacy: 'open' }));
  }
  const hidden = { exactLocation: PLACE, observedAt, geoprivacy: 'private' } as const;
  ids.push(await addPhenomenon({ title: own, ...hidden }, { createdBy: 'ada' }));
  ids.push(await addPhenomenon({ title: `Another’s light ${word}`, ...hidden }));
  await fillSkyArchive(Array.from({ length: 9 }, (_, i) => fromS + i * STEP_S));
});
test.afterAll(async () => {
  await forgetPasskeys('ada');
  await store().doc(MAP_SETTINGS_PATH).delete();
  for (const id of ids) await store().recursiveDelete(store().doc(`phenomena/${id}`));
});

const minute = (timeS: number) => `${new Date(timeS * 1000).toISOString().slice(0, 16)}Z`;
const viewOf = (page: Page) => new URL(page.url()).searchParams.get('view') ?? '';

test('replays the archived sky, and does what its tools are for', async ({ page }) => {
  await leaveMapUndrawn(page);
  await signInByForm(page, 'ada', `/?view=0,-30,8&period=24h&at=${minute(fromS)}`);
  const then = page.getByText(/^Aircraft as of /);
  const press = (key: string) => page.keyboard.press(key);
  const clock = new Date(fromS * 1000).toISOString().slice(11, 19);
  await expect(then).toHaveText(`Aircraft as of ${clock} UTC`);
  await expect(page.getByText('Archived', { exact: true })).toBeVisible();

  await test.step('Plays on to later skies', async () => {
    await press('t');
    await expect(then).toHaveText(/later|earlier/);
    await expect(then).not.toContainText(clock);
    await press('t');
    await expect(page).not.toHaveURL((url) => url.searchParams.get('at') === minute(fromS));
  });

  await test.step('Says where nothing is archived, and comes back to the present', async () => {
    const slider = page.getByRole('slider', { name: 'Moment' });
    await slider.press('Home');
    await expect(page.getByText('No archived sky for that moment')).toBeVisible();
    await press('.');
    await expect(page).not.toHaveURL(/at=/);
    await expect(page.getByText('Simulated', { exact: true })).toBeVisible();
    await expect(page.getByText('Archived', { exact: true })).toHaveCount(0);
    await expect(then).toHaveCount(0);
  });

  await test.step('Lets one choose of what lies one over another', async () => {
    const menu = page.getByRole('menu', { name: 'At this place' });
    await expect(async () => {
      // It lists what was there when it opened.
      await press('Escape');
      await expect(menu).toHaveCount(0);
      await press('c');
      await expect(menu.getByRole('menuitem', { name: word })).toHaveCount(3, { timeout: 2_000 });
    }).toPass();
    await expect(menu.getByRole('menuitem', { name: own })).toBeVisible();
    const second = menu.getByRole('group', { name: 'Here' }).getByRole('menuitem').nth(1);
    const title = (await second.textContent()) ?? '';
    await press('ArrowDown');
    await press('ArrowDown');
    await expect(second).toBeFocused();
    await press('Enter');
    const card = page.getByRole('region', { name: 'Phenomenon', exact: true });
    await expect(card.getByRole('heading', { name: title })).toBeVisible();
    await expect(page).toHaveURL((url) =>
      ids.some((id) => url.searchParams.get('selected') === `phenomenon:${id}`),
    );
    await press('Escape');
  });

  await test.step('Measures', async () => {
    await press('m');
    const box = await page.locator('[data-map]').boundingBox();
    if (!box) throw new Error('There is no map');
    const y = box.y + box.height * 0.8;
    await page.mouse.click(box.x + box.width * 0.6, y);
    await page.mouse.click(box.x + box.width * 0.8, y);
    await expect(page.getByRole('status').filter({ hasText: 'nmi' })).toContainText(/\d+ km/);
    await press('Escape');
  });

  await test.step('Saves a picture', async () => {
    await drawMap(page);
    const waiting = page.waitForEvent('download');
    await press('s');
    const file = await waiting;
    expect(file.suggestedFilename()).toMatch(/^nest-map-.*\.png$/);
    const png = (await readFile(await file.path())).toString('base64');
    const colours = await page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height * 0.6).data;
      return new Set(new Uint32Array(pixels?.buffer ?? new ArrayBuffer(0))).size;
    }, png);
    expect(colours).toBeGreaterThan(20);
  });

  await test.step('Shows where the device is', async () => {
    await press('y');
    await expect.poll(() => viewOf(page)).toMatch(/^0\.5\d*,-29\.5/);
  });

  await test.step('Fills the screen, and gives it back', async () => {
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await press('f');
    await expect.poll(isFull).toBe(true);
    await press('f');
    await expect.poll(isFull).toBe(false);
  });

  await test.step('Keeps what the settings are given', async () => {
    await withAuthenticator(page);
    await page.getByRole('link', { name: 'Settings' }).click();
    const card = page.getByRole('region', { name: 'Map and places' });
    await card.getByLabel('Map id of Google Maps').fill('a-map-id');
    await card.getByRole('button', { name: 'Save map settings' }).click();
    await page.getByRole('button', { name: 'Register a passkey' }).click();
    await expect(page.getByText('Settings of the map saved')).toBeVisible();
    const kept = await store().doc(MAP_SETTINGS_PATH).get();
    expect(kept.data()).toMatchObject({ googleMapId: 'a-map-id', updatedBy: 'ada' });
  });
});
