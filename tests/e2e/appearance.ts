import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const THEMES = ['dark', 'light'] as const;
const NORMAL = { width: 1280, height: 900 };
const SIZES = [
  { width: 360, height: 740 },
  { width: 2560, height: 1440 },
];

/**
 * Waits until colours have changed: they do so by transitions, which last until the next frame even
 * where motion is reduced, and the end of one is what starts those of the elements inside.
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

/** What is wrong with the screen that a page shows: for axe in each theme, and what is too wide. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveClass(
      theme === 'dark' ? /\bdark\b/ : /^(?!.*\bdark\b)/,
    );
    await transitionsOver(page);
    // Whole pages of one origin, of which only faults are reported: no second window is needed.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
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
