import { test as base } from '@playwright/test';
import { hangUpWhenLeft } from './channels.ts';

export { expect } from '@playwright/test';

/** Playwright's test, whose pages take leave of the emulator. */
export const test = base.extend<object, { leaveTaking: undefined }>({
  leaveTaking: [
    async ({ browser }, use) => {
      const waits: (() => Promise<void>)[] = [];

      browser.on('context', (context) => waits.push(hangUpWhenLeft(context)));
      await use(undefined);
      await Promise.all(waits.map((wait) => wait()));
    },
    { scope: 'worker', auto: true },
  ],
});
