import { findChromium } from '@nest/dev/lib/processes/chromium.ts';
import { defineConfig } from '@playwright/test';

/**
 * Chromium features that stories do not need. Only the last such list takes effect, so the first
 * part repeats Playwright's own. The address bar's suggestions are web pages that are rendered
 * again with each navigation, although the window is invisible: a quarter of a page's cost.
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

/** Runs against the console of a running suite; `npm test` starts it. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  fullyParallel: false,
  workers: 1,
  // Generous, because another stage runs in parallel; nothing waits longer than necessary.
  timeout: 150_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  outputDir: '../../.nest/e2e',
  snapshotPathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
  use: {
    baseURL: process.env.NEST_WEB_URL ?? 'http://localhost:15173',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    // A trace costs a third of the run; NEST_TRACE=1 records one for failed tests.
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
