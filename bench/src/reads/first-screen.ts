import type { Browser, Page, ViewportSize } from '@playwright/test';

/** How often the count of reads must be unchanged, half a second apart, to count as final. */
const STEADY_POLLS = 4;
const TIMEOUT_MS = 60_000;
/** The city of the generated data: a tenth of all phenomena are in and around it. */
const CITY_VIEW = '47.3769,8.5417,11';

/** The measured screens: their path, their reader, and what shows that they have loaded. */
const SCREENS = {
  phenomena: {
    path: '/phenomena',
    reader: 'Bruno Keller',
    shown: (page: Page) => page.getByRole('link', { name: /^Report \d+/ }).first(),
  },
  shoots: {
    path: '/shoots',
    reader: 'Bruno Keller',
    shown: (page: Page) => page.getByRole('link', { name: /^Shoot \d+/ }).first(),
  },
  audit: {
    path: '/audit',
    reader: 'Ada Okafor',
    shown: (page: Page) => page.getByRole('link', { name: /changed a role$/ }).first(),
  },
  dashboard: {
    path: '/dashboard',
    reader: 'Ada Okafor',
    shown: (page: Page) => page.getByRole('list', { name: 'Status' }),
  },
  globe: { path: '/', reader: 'Bruno Keller', shown: phenomenaInView },
  map: {
    path: `/?map=flat&view=${CITY_VIEW}`,
    reader: 'Bruno Keller',
    shown: phenomenaInView,
  },
} as const;
export type ScreenName = keyof typeof SCREENS;
export const SCREEN_NAMES = Object.keys(SCREENS) as ScreenName[];

/** The panel counts what is in view once the tiles have loaded. */
function phenomenaInView(page: Page) {
  return page.getByRole('tab', { name: /^Phenomena [1-9]/ });
}

/**
 * Documents that a member reads when first opening a screen: a new browser without a cache, signed
 * in as a typical user, counting everything that the page reads until it is idle.
 */
export async function firstScreenReads(
  browser: Browser,
  origin: string,
  screen: ScreenName,
  viewport: ViewportSize,
): Promise<number> {
  const { path, reader, shown } = SCREENS[screen];
  const context = await browser.newContext({
    viewport,
    // A rotating globe reads no more, and the CPU renders it.
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.goto(`${origin}/sign-in?redirect=${encodeURIComponent(path)}`);
    await page.getByRole('button', { name: `Sign in as ${reader}` }).click();
    await page.waitForURL((url) => url.pathname === path.split('?')[0]);
    await shown(page).waitFor();
    let total = 0;
    for (let steady = 0; steady < STEADY_POLLS; steady++) {
      await page.waitForTimeout(500);
      const now = await page.evaluate<number>('window.__nestReads?.total ?? 0');
      if (now !== total) steady = 0;
      total = now;
    }
    if (total === 0) throw new Error('The console counts no reads: window.__nestReads is 0.');
    return total;
  } finally {
    await context.close();
  }
}
