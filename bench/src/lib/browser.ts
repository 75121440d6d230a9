import { CHROMIUM_REMEDY, ensureChromium } from '@nest/dev/lib/processes/chromium.ts';
import { type Browser, chromium } from '@playwright/test';

/** Where the browser is. Asked for before the work begins. @throws Error that says how to get one */
export function chromiumPath(): string {
  const path = ensureChromium();
  if (!path) throw new Error(`There is no Chromium to open. ${CHROMIUM_REMEDY}`);
  return path;
}

/** Opens the browser that benchmarks drive. */
export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
      // Maps are drawn by the processor where there is no graphics card.
      '--enable-unsafe-swiftshader',
    ],
  });
