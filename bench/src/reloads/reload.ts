import {
  followListens,
  type ListenChannel,
  remainingTargets,
} from '@nest/tests/e2e/listen-targets.ts';
import type { Browser, Page } from '@playwright/test';

const TIMEOUT_MS = 120_000;
/** How long the emulator may take to report that a channel is given up. */
const PATIENCE_MS = 5_000;

/** Requests that outlive a page are not sent. */
const SILENCE = `
  const { fetch } = window;
  window.fetch = (input, init) =>
    init?.keepalive ? Promise.reject(new TypeError('silenced')) : fetch(input, init);
`;

/** The list of phenomena, as open in a member's browser all day. */
export interface OpenList {
  page: Page;
  /** All channels that the page has opened so far, the current one last. */
  channels: readonly ListenChannel[];
  close(): Promise<void>;
}

/**
 * Signs in and opens the list.
 *
 * @param isSilent whether the page is prevented from removing its listeners
 */
export async function openList(
  browser: Browser,
  origin: string,
  isSilent: boolean,
): Promise<OpenList> {
  const context = await browser.newContext();
  if (isSilent) await context.addInitScript({ content: SILENCE });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  const channels = followListens(page);
  await page.goto(`${origin}/sign-in?redirect=${encodeURIComponent('/phenomena')}`);
  await page.getByRole('button', { name: 'Sign in as Bruno Keller' }).click();
  await isShown(page);
  return { page, channels, close: () => context.close() };
}

/** Waits for the first row, which comes with the emulator's response to the list's query. */
async function isShown(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Report \d+/ })
    .first()
    .waitFor();
}

export async function reload({ page }: OpenList, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await page.reload();
    await isShown(page);
  }
}

/** How many of a page's abandoned channels the emulator still serves. */
export async function countServed(channels: readonly ListenChannel[]): Promise<number> {
  const left = channels.slice(0, -1).filter(({ sid }) => sid !== null);
  const remaining = await Promise.all(left.map((each) => remainingTargets(each, PATIENCE_MS)));
  return remaining.filter(({ size }) => size > 0).length;
}
