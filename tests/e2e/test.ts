import { test as base } from '@playwright/test';
import { hangUpWhenLeft } from './channels.ts';

export { expect } from '@playwright/test';

/** Playwright's test, whose pages take leave of the emulator. */
export const test = base.extend<object, { leaveTaking: undefined }>({
  leaveTaking: [
    async ({ browser }, use) => {
      const contexts: Promise<() => Promise<void>>[] = [];
      browser.on('context', (context) => contexts.push(hangUpWhenLeft(context)));
      await use(undefined);
      await Promise.all(contexts.map(async (settled) => (await settled)()));
    },
    { scope: 'worker', auto: true },
  ],
});
