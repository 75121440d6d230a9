import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in.ts';
import { leaveMapUndrawn } from './undrawn-map.ts';

/** A seeded phenomenon with an exact location and no neighbour. */
const CYLINDER = {
  id: 'cylinder-turning-end-over-end',
  title: 'Cylinder turning end over end',
  latitude: 29.5759,
  longitude: 35.4203,
};
/** The seed's current time, so that ages and figures are stable. */
const NOW = '2026-11-01T11:00:00Z';

const map = (page: Page) => page.locator('[data-map]');
const rows = (page: Page) => page.locator('[data-row-id]');

/** Waits until the map is completely rendered. */
async function still(page: Page): Promise<void> {
  await expect(page.locator('[data-map][data-idle]')).toBeVisible({ timeout: 60_000 });
}

/** Navigates to another URL of the map like a link, without reloading the page. */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => window.history.pushState({}, '', to), address);
  await still(page);
}

/** The pixel at the centre of the map; the panel is collapsed, so nothing shifts it. */
async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = await map(page).boundingBox();
  if (!box) throw new Error('There is no map');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Lets the console request aircraft only once, because later ones have moved on. */
async function oneSky(page: Page): Promise<void> {
  await page.route('**/api/aircraft', async (route) => {
    const response = await route.fetch();
    const {
      'content-encoding': _coding,
      'content-length': _length,
      ...headers
    } = response.headers();
    await route.fulfill({ response, headers: { ...headers, 'x-sky-next': '600' } });
  });
}

/** Collapses the panel permanently. */
const foldPanel = (context: BrowserContext) =>
  context.addInitScript(() => localStorage.setItem('nest.map.panel.fold', 'folded'));

/** No larger than a layout with a panel requires: the CPU renders each pixel. */
test.use({ viewport: { width: 1000, height: 600 } });
test.describe.configure({ timeout: 150_000 });

test('looks as it did: by day and night, from behind, at a pole, at the date line, in a city', async ({
  page,
  context,
}) => {
  // Reports of the last year: none that another test imports.
  await foldPanel(context);
  await page.clock.setFixedTime(NOW);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await signInAs(page, 'ada', '/?view=24,10,1.6&layers=aircraft&period=1y&at=2026-11-01T11:00Z');
  await expect(page.locator('[role=tab]', { hasText: /Phenomena\s*[1-9]/ })).toBeAttached();
  await still(page);
  await page.addStyleTag({
    content: '[data-map] ~ * { visibility: hidden !important } * { caret-color: transparent }',
  });
  const looksLike = (name: string) =>
    test.step(`Looks as it did: ${name}`, () =>
      expect(map(page)).toHaveScreenshot(`${name}.png`, {
        maxDiffPixelRatio: 0.005,
        timeout: 60_000,
      }));
  await looksLike('globe-by-day');
  const views = {
    'globe-by-night': 'view=24,10,1.6&at=2026-10-31T23:00Z',
    'far-side': 'view=-10,-160,1.6&at=2026-11-01T11:00Z',
    pole: 'view=86,20,-1&at=2026-11-01T11:00Z',
    antimeridian: 'view=-14,179.9,3&at=2026-11-01T11:00Z',
    city: 'view=47.37,8.54,10&at=2026-11-01T11:00Z',
  };
  for (const [name, view] of Object.entries(views)) {
    await go(page, `/?${view}&layers=aircraft&period=1y`);
    await looksLike(name);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await go(page, '/?view=24,10,0.6&layers=aircraft&period=1y&at=2026-11-01T11:00Z');
  await looksLike('narrow');
});

test('finds what is under the pointer, opens it, and reports at a place', async ({
  page,
  context,
}) => {
  await leaveMapUndrawn(context);
  await foldPanel(context);
  // Aircraft do not move, so that a slow machine hits them.
  await page.clock.setFixedTime(Date.now());
  await oneSky(page);
  const { latitude, longitude, title, id } = CYLINDER;
  await signInAs(page, 'ada', `/?view=${latitude},${longitude},8&layers=aircraft`);
  await still(page);
  const at = await middle(page);

  await test.step('Finds a phenomenon under the pointer, and opens it', async () => {
    await expect(async () => {
      await page.mouse.move(at.x + 60, at.y);
      await page.mouse.move(at.x, at.y);
      await expect(page.getByRole('tooltip')).toContainText(title, { timeout: 2_000 });
    }).toPass();
    await page.mouse.click(at.x, at.y);
    const card = page.getByRole('region', { name: 'Phenomenon', exact: true });
    await expect(card.getByRole('heading', { name: title })).toBeVisible();
    await expect(card.getByRole('link', { name: 'Open the record' })).toHaveAttribute(
      'href',
      `/phenomena/${id}`,
    );
    await expect(page).toHaveURL((url) => url.searchParams.get('selected') === `phenomenon:${id}`);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  });

  await test.step('Reports at a place', async () => {
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Report a phenomenon here' }).click();
    await expect(page).toHaveURL(/\/phenomena\/new\?at=/);
    const typed = await page.getByLabel('Coordinates').inputValue();
    const [north = 0, east = 0] = typed.split(',').map(Number);
    expect(Math.hypot(north - latitude, east - longitude)).toBeLessThan(0.02);
  });

  await test.step('Finds an aircraft under the pointer, and opens it', async () => {
    await page.goto('/?view=50.03,8.57,9&list=aircraft');
    await page.getByRole('button', { name: 'Unfold the panel' }).click();
    // In the air: at an airport others stand on the same spot.
    const first = rows(page)
      .filter({ hasNotText: /ground/i })
      .first();
    await expect(first).toBeVisible({ timeout: 60_000 });
    const address = await first.getAttribute('data-row-id');
    await first.getByRole('button').click();
    const aircraft = page.getByRole('region', { name: 'Aircraft', exact: true });
    const name = await aircraft.getByRole('heading', { level: 3 }).textContent();
    await page.getByRole('button', { name: 'Fold the panel' }).click();
    await still(page);
    await page.keyboard.press('Escape');
    await expect(async () => {
      await page.mouse.move(at.x + 60, at.y);
      await page.mouse.move(at.x, at.y);
      await expect(page.getByRole('tooltip')).toContainText(name ?? 'no name', { timeout: 2_000 });
    }).toPass();
    await page.mouse.click(at.x, at.y);
    await expect(page).toHaveURL(
      (url) => url.searchParams.get('selected') === `aircraft:${address}`,
    );
    await expect(page.getByText('Bringing Up OpenSky')).toBeVisible();
  });
});

test('is brought back by its address, and moved by keys', async ({ page }) => {
  await leaveMapUndrawn(page);
  await page.clock.setFixedTime(NOW);
  await signInAs(
    page,
    'bruno',
    '/?view=47.4,8.5,6&layers=aircraft,labels&status=investigating,explained&period=1y&at=2026-08-01T12:00Z&sort=nearest',
  );

  await test.step('Is brought back by its address', async () => {
    await still(page);
    await expect(page.getByRole('button', { name: 'Status 2' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Period' })).toContainText('1 year');
    await expect(page.getByRole('slider', { name: 'Moment' })).toHaveAttribute(
      'aria-valuetext',
      '2026-08-01 12:00 UTC',
    );
    await expect(rows(page).first()).toContainText('Silent triangle over Lake Zürich');
    await page.keyboard.press('l');
    const layers = page.getByRole('dialog', { name: 'Layers and legend' });
    await expect(layers.getByRole('checkbox', { name: /Aircraft/ })).not.toBeChecked();
    await expect(layers.getByRole('checkbox', { name: /Grid/ })).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(layers).toHaveCount(0);
  });

  await test.step('Moves by keys', async () => {
    await page.keyboard.press('+');
    await expect(page).toHaveURL((url) => url.searchParams.get('view') === '47.4,8.5,7');
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(
      (url) => Number(url.searchParams.get('view')?.split(',')[1]) > 8.6,
    );
    await page.keyboard.press('p');
    await expect(page).toHaveURL(/map=flat/);
    await page.keyboard.press('.');
    await expect(page).not.toHaveURL(/at=/);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/selected=phenomenon/);
  });

  await test.step('Finds places', async () => {
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Find a place' }).fill(`33°51'35"S 151°12'40"E`);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => {
      const [north = 0, east = 0] = (url.searchParams.get('view') ?? '').split(',').map(Number);
      return Math.hypot(north + 33.86, east - 151.21) < 0.05;
    });
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Find a place' }).fill('Reykjavik');
    await page
      .getByRole('option', { name: /Iceland/ })
      .first()
      .click();
    await expect(page).toHaveURL(
      (url) => url.searchParams.get('view')?.startsWith('64.1') ?? false,
    );
  });

  await test.step('Leads to the dashboard by a figure', async () => {
    const waiting = page.getByRole('link', { name: /^To be screened \d/ });
    const [count] = ((await waiting.textContent()) ?? '').match(/\d+/) ?? [];
    await waiting.click();
    await expect(page).toHaveURL(/\/dashboard\?period=all/);
    await expect(page.locator('dl > div', { hasText: 'To be screened' })).toContainText(`${count}`);
  });
});

test('is a list where it cannot be drawn, and comes back', async ({ page }) => {
  await leaveMapUndrawn(page);
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    const without = function (this: HTMLCanvasElement, kind: string, options?: unknown) {
      const closed = 'closed' in window && kind.startsWith('webgl');
      return closed ? null : getContext.call(this, kind as '2d', options as object);
    };
    HTMLCanvasElement.prototype.getContext = without as typeof getContext;
    Object.assign(window, { closed: true });
  });

  await test.step('Is a list where it cannot be drawn', async () => {
    await signInAs(page, 'chiara', '/');
    await expect(page.getByRole('alert')).toContainText('The map cannot be drawn here');
    // She has no dashboard; her figures are counted by the server.
    await expect(page.getByRole('region', { name: 'At a glance' })).toContainText('New in 24 h');
    await expect(rows(page).first()).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Phenomenon', exact: true })).toContainText(
      'Open the record',
    );
  });

  await test.step('Is drawn once it can be', async () => {
    await page.keyboard.press('Escape');
    await page.evaluate(() => Reflect.deleteProperty(window, 'closed'));
    await page.getByRole('button', { name: 'Try again' }).click();
    await still(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  await test.step('Comes back after its picture was lost', async () => {
    const lose = (what: 'loseContext' | 'restoreContext') =>
      page.evaluate((call) => {
        const canvas = document.querySelector<HTMLCanvasElement>('[data-map] canvas');
        const known = window as { lost?: WEBGL_lose_context | null };
        known.lost ??= canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
        known.lost?.[call]();
      }, what);
    await lose('loseContext');
    await expect(page.getByRole('alert')).toContainText('The picture of the map was lost');
    await expect(rows(page).first()).toBeVisible();
    await lose('restoreContext');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await still(page);
  });
});
