import { expect, type Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import axe from 'axe-core';

const THEMES = ['dark', 'light'] as const;
const NORMAL = { width: 1280, height: 900 };
const SIZES = [
  { width: 360, height: 740 },
  { width: 2560, height: 1440 },
];

/**
 * Waits until colours have changed: they have transitions, which last until the next frame even
 * with reduced motion, and the end of one starts those of the elements inside.
 */
async function transitionsOver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const running = () =>
      document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    for (let calm = 0, frames = 0; calm < 2 && frames < 100; calm++, frames++) {
      const transitions = running();
      if (transitions.length > 0) calm = -1;
      await Promise.allSettled(transitions.map(({ finished }) => finished));
      await frame();
    }
  });
}

/**
 * The violations that axe finds, each as the rule and its location. axe stays in the page, because
 * injecting it again costs more than a run.
 */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  };
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, options);
    return violations.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, options);
}

/** The faults of a page's screen: axe violations in each theme, and elements that are too wide. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveClass(
      theme === 'dark' ? /\bdark\b/ : /^(?!.*\bdark\b)/,
    );
    await transitionsOver(page);
    // Only colours differ between the themes.
    const faults = await axeFaults(page, theme === THEMES[0] ? undefined : ['color-contrast']);
    found.push(...faults.map((fault) => `${name} in ${theme}: ${fault}`));
  }
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const width = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() => resolve(document.documentElement.scrollWidth));
        }),
    );
    if (width > size.width) found.push(`${name} at ${size.width} px: ${width} px wide`);
  }
  await page.setViewportSize(NORMAL);
  return found;
}
