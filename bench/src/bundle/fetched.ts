import type { Browser, BrowserContext, Page } from '@playwright/test';
import { isBuiltFile } from './sizes.ts';

const TIMEOUT_MS = 60_000;
/** How often the list of files must be unchanged, half a second apart, to count as final. */
const STEADY_POLLS = 4;

/**
 * Names of the script and data files that each step fetches in addition to those of earlier steps.
 */
export interface Fetched {
  signIn: string[];
  list: string[];
  map: string[];
  /** Requests of scripts until the list was shown, including repeated ones. */
  requests: number;
  /** The browser storage of the signed-in member. */
  storage: Awaited<ReturnType<BrowserContext['storageState']>>;
}

/** Opens the sign-in, the list of phenomena and the map with an empty cache. */
export async function fetchedScripts(browser: Browser, origin: string): Promise<Fetched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const names = new Set<string>();
  let requests = 0;
  // Includes workers and preloads.
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (isBuiltFile(pathname)) names.add(pathname);
    if (/\.m?js$/.test(pathname)) requests += 1;
  });
  const step = async (page: Page, before: ReadonlySet<string>) => {
    for (let steady = 0, count = -1; steady < STEADY_POLLS; steady++) {
      await page.waitForTimeout(500);
      if (names.size !== count) steady = 0;
      count = names.size;
    }
    return [...names].filter((name) => !before.has(name));
  };
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.goto(`${origin}/phenomena`);
    const signInButton = page.getByRole('button', { name: 'Sign in as Bruno Keller' });
    await signInButton.waitFor();
    const signIn = await step(page, new Set());
    const before = new Set(names);
    await signInButton.click();
    await page.waitForURL('**/phenomena*');
    await page
      .getByRole('link', { name: /^Report \d+/ })
      .first()
      .waitFor();
    const list = await step(page, before);
    const beforeMap = new Set(names);
    const untilList = requests;
    const storage = await context.storageState({ indexedDB: true });
    await page.goto(`${origin}/`);
    await page.locator('canvas').first().waitFor();
    const map = await step(page, beforeMap);
    return { signIn, list, map, requests: untilList, storage };
  } finally {
    await context.close();
  }
}
