import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureChromium } from '@nest/dev/lib/processes/chromium.ts';
import { type Browser, chromium, type Page } from '@playwright/test';
import { fillTrash } from './fill-trash.ts';

/**
 * Takes the docs' screenshots from a running suite: `npm start`, then `npm run screenshots --
 * [FOLDER] [SCREEN,SCREEN]`. Each is named SCREEN-WIDTH-THEME.png. It moves three of the seed's
 * phenomena into the trash.
 */
const WEB = process.env.NEST_WEB_URL ?? 'http://localhost:5173';
const FOLDER = process.argv[2] ?? join(import.meta.dirname, '../../docs/screenshots');
/** Screens to capture, by name; default: all. */
const ONLY = process.argv[3]?.split(',');
const SIZES = { 360: 740, 1280: 800, 1920: 1080 } as const;
const THEMES = ['dark', 'light'] as const;

const firstRecord = async (page: Page, list: string) => {
  await page.goto(`${WEB}${list}`);
  await page.locator('[data-row-id]').first().getByRole('link').first().click();
  await page.waitForURL(/\/(phenomena|shoots)\/[A-Za-z0-9_-]+/);
};

const SCREENS: Record<string, (page: Page) => Promise<unknown>> = {
  map: async (page) => {
    await page.goto(`${WEB}/?view=32,12,1.9`);
    await page.locator('[data-map][data-idle]').waitFor({ timeout: 60_000 });
    await page.getByRole('tab', { name: /Aircraft \d/ }).waitFor();
  },
  phenomena: (page) => page.goto(`${WEB}/phenomena`),
  phenomenon: (page) => firstRecord(page, '/phenomena?geoprivacy=obscured'),
  report: (page) => page.goto(`${WEB}/phenomena/new`),
  shoots: (page) => page.goto(`${WEB}/shoots`),
  shoot: (page) => firstRecord(page, '/shoots'),
  aircraft: (page) => page.goto(`${WEB}/aircraft?where=air`),
  imports: (page) => page.goto(`${WEB}/imports`),
  team: (page) => page.goto(`${WEB}/team`),
  roles: (page) => page.goto(`${WEB}/team/roles`),
  dashboard: (page) => page.goto(`${WEB}/dashboard?period=all`),
  audit: (page) => page.goto(`${WEB}/audit`),
  event: (page) => page.goto(`${WEB}/audit?action=phenomena.changed&event=seed-0150`),
  history: async (page) => {
    await page.goto(`${WEB}/phenomena/silent-triangle-over-lake-zurich?tab=history`);
    await page.getByRole('button', { name: /^Description/ }).click();
  },
  trash: (page) => page.goto(`${WEB}/trash`),
  sessions: (page) => page.goto(`${WEB}/account/sessions`),
  digest: async (page) => {
    await page.goto(`${WEB}/account/digest`);
    // It may already be turned on.
    const turnOn = page.getByRole('button', { name: 'Turn it on' });
    const summary = page.getByRole('heading', { name: 'Yours' });
    await turnOn.or(summary).waitFor();
    if (await turnOn.isVisible()) await turnOn.click();
    await summary.waitFor();
  },
};

async function settle(page: Page): Promise<void> {
  // On a small screen a record covers the page, and its heading is not of the first level.
  await page.getByRole('heading').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], [data-skeleton]'));
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
}

async function take(browser: Browser, width: number, height: number, theme: 'dark' | 'light') {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const save = (name: string) =>
    page.screenshot({ path: join(FOLDER, `${name}-${width}-${theme}.png`) });
  await page.goto(`${WEB}/sign-in`);
  await page.getByRole('button', { name: 'Sign in as Ada Okafor' }).waitFor();
  await save('sign-in');
  await page.getByRole('button', { name: 'Sign in as Ada Okafor' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  for (const [name, open] of Object.entries(SCREENS)) {
    if (ONLY && !ONLY.includes(name)) continue;
    await open(page);
    await settle(page);
    await save(name);
  }
  await context.close();
}

await mkdir(FOLDER, { recursive: true });
await fillTrash();
const browser = await chromium.launch({
  executablePath: ensureChromium() ?? undefined,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--enable-unsafe-swiftshader',
  ],
});
for (const [width, height] of Object.entries(SIZES)) {
  for (const theme of THEMES) await take(browser, Number(width), height, theme);
}
await browser.close();
