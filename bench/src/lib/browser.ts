import { CHROMIUM_REMEDY, ensureChromium } from '@nest/dev/lib/processes/chromium.ts';
import { type Browser, chromium } from '@playwright/test';

/**
 * Path of the browser; checked before the benchmark starts. @throws Error that says how to install
 * one
 */
export function chromiumPath(): string {
  const path = ensureChromium();
  if (!path) throw new Error(`There is no Chromium to open. ${CHROMIUM_REMEDY}`);
  return path;
}

/** Opens the browser for benchmarks. */
export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
      // The CPU renders maps if there is no GPU.
      '--enable-unsafe-swiftshader',
    ],
  });
