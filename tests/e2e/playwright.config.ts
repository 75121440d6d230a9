import { findChromium } from '@nest/dev/lib/processes/chromium.ts';
import { defineConfig } from '@playwright/test';

/**
 * Chromium's features that stories do without. It takes the last such list alone, so the first part
 * repeats Playwright's own. The address bar's suggestions are web pages that are drawn again with
 * each navigation, though nobody sees the window: a quarter of what a page costs.
 */
const DISABLED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

/** Runs against the console of a suite that is up already; `npm test` brings it up. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  fullyParallel: false,
  workers: 1,
  // Wide, because another stage runs beside this one; nothing waits longer than it must.
  timeout: 150_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  outputDir: '../../.nest/e2e',
  snapshotPathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
  use: {
    baseURL: process.env.NEST_WEB_URL ?? 'http://localhost:15173',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    // A trace costs a third of the run; NEST_TRACE=1 asks for one where a test fails.
    trace: process.env.NEST_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--enable-unsafe-swiftshader',
        `--disable-features=${DISABLED_FEATURES.join(',')}`,
      ],
    },
  },
});
