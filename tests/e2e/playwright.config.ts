import { defineConfig } from '@playwright/test';

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
      executablePath: process.env.NEST_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--enable-unsafe-swiftshader',
      ],
    },
  },
});
