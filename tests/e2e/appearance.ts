import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const THEMES = ['dark', 'light'] as const;
const NORMAL = { width: 1280, height: 900 };
const SIZES = [
  { width: 360, height: 740 },
  { width: 2560, height: 1440 },
];

/** What is wrong with the screen that a page shows: for axe in each theme, and what is too wide. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveClass(
      theme === 'dark' ? /\bdark\b/ : /^(?!.*\bdark\b)/,
    );
    // Colours change by transitions, which last until the next frame even where motion is reduced.
    await page.evaluate(() =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter((animation) => animation instanceof CSSTransition)
          .map(({ finished }) => finished),
      ),
    );
    const axe = new AxeBuilder({ page });
    // Only colours differ between the themes.
    if (theme !== THEMES[0]) axe.withRules('color-contrast');
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations) {
      const where = nodes.map(({ target }) => target.join(' ')).join(', ');
      found.push(`${name} in ${theme}: ${id} at ${where}`);
    }
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
