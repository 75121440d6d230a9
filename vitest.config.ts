import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const WEB_SETUP = './web/src/test-setup.ts';

/** Rules and integration tests need a suite: run them with `npm test -- rules integration`. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{model,functions,emulators,bench}/{src,bin}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias: { '@': at('./web/src') } },
        test: {
          name: 'web',
          include: ['web/{src,vite}/**/*.test.{ts,tsx}'],
          // Tests that draw say so themselves: a DOM costs each file a second.
          environment: 'node',
          testTimeout: 60_000,
          setupFiles: existsSync(at(WEB_SETUP)) ? [WEB_SETUP] : [],
        },
      },
      {
        test: {
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          setupFiles: ['./tests/empty-suite.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'rules-coverage',
          include: ['tests/rules/coverage/*.coverage.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          setupFiles: ['./tests/empty-suite.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
