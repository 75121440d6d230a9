import type { Browser, BrowserContext } from '@playwright/test';
import { FLOOR_PATH } from './floor.ts';

const ROUNDS = 5;
const TIMEOUT_MS = 60_000;

type Storage = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Runs in the page before its own scripts. */
const MARK_FIRST_ROW = `
const watch = new MutationObserver(() => {
  const rows = [...document.querySelectorAll('a')];
  if (!rows.some((row) => /^Report \\d+/.test(row.textContent ?? ''))) return;
  watch.disconnect();
  performance.mark('first-row');
});
watch.observe(document, { childList: true, subtree: true, characterData: true });
`;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Time from the start of loading until the first row is on the page, in ms, for a signed-in member
 * whose browser has nothing else.
 */
async function firstRowMs(browser: Browser, url: string, storageState: Storage): Promise<number> {
  const context = await browser.newContext({
    storageState,
    viewport: { width: 1440, height: 900 },
  });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: MARK_FIRST_ROW });
    await page.goto(url, { waitUntil: 'commit' });
    const mark = await page.waitForFunction(
      () => performance.getEntriesByName('first-row')[0]?.startTime,
      undefined,
      { timeout: TIMEOUT_MS },
    );
    return Number(await mark.jsonValue());
  } finally {
    await context.close();
  }
}

export interface FirstRows {
  consoleMs: number;
  floorMs: number;
  ratio: number;
}

/**
 * The first-row times of the console and of the floor page, in ms: medians of alternating rounds.
 */
export async function firstRows(
  browser: Browser,
  origin: string,
  storage: Storage,
): Promise<FirstRows> {
  const rounds: [console: number, floor: number][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push([
      await firstRowMs(browser, `${origin}/phenomena`, storage),
      await firstRowMs(browser, `${origin}${FLOOR_PATH}`, storage),
    ]);
  }
  return {
    consoleMs: median(rounds.map(([ours]) => ours)),
    floorMs: median(rounds.map(([, floor]) => floor)),
    ratio: median(rounds.map(([ours, floor]) => ours / floor)),
  };
}
