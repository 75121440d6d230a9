import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { policyViolations } from './content-security-policy.ts';
import { clearWindow } from './kept-sign-ins.ts';
import { leaveMapUndrawn } from './undrawn-map.ts';

export { expect } from '@playwright/test';

/**
 * A test whose stories share one window: the browser has compiled the console's script after the
 * first one. Each starts signed out, with empty storage; maps are not rendered. Nothing may violate
 * the Content-Security-Policy. Stories that change the window irreversibly (scripts, clocks,
 * authenticators), or check a map's image, use Playwright’s own `test` instead.
 */
export const test = base.extend<object, { window: Page }>({
  window: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, reducedMotion } = project.use;
      const context = await browser.newContext({ baseURL, viewport, reducedMotion });
      await leaveMapUndrawn(context);
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: ({ window }, use) => use(window.context()),
  page: async ({ window, viewport }, use) => {
    await clearWindow(window);
    if (viewport) await window.setViewportSize(viewport);
    const violations = policyViolations(window);
    await use(window);
    window.removeAllListeners('console');
    window.removeAllListeners('pageerror');
    await window.context().setOffline(false);
    await window.unrouteAll({ behavior: 'ignoreErrors' });
    await window.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
    for (const other of window.context().pages()) if (other !== window) await other.close();
    // Last, so that a violation leaves the next story a clean window.
    expect(violations, 'of the Content-Security-Policy').toEqual([]);
  },
});
