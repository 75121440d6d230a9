import type { Browser } from '@playwright/test';

/** How often the count of reads must be found unchanged, half a second apart, to be final. */
const STEADY_POLLS = 6;
const TIMEOUT_MS = 60_000;

/**
 * Documents that a member reads who opens a list for the first time: a new browser without any
 * cache, signed in as the analyst, everything counted that the page reads until it is at rest.
 */
export async function firstScreenReads(
  browser: Browser,
  origin: string,
  list: 'phenomena' | 'shoots',
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.goto(`${origin}/${list}`);
    await page.getByRole('button', { name: 'Sign in as Bruno Keller' }).click();
    await page.waitForURL(`**/${list}*`);
    await page
      .getByRole('link', { name: list === 'shoots' ? /^Shoot \d+/ : /^Report \d+/ })
      .first()
      .waitFor();
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
