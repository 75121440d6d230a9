import { defineConfig } from '@playwright/test';

/** Runs against the console of a suite that is up already; `npm test` brings it up. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: '../../.nest/e2e',
  use: {
    baseURL: process.env.NEST_WEB_URL ?? 'http://127.0.0.1:15173',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    trace: 'retain-on-failure',
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
