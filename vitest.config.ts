import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** `npm run test:deep` gives properties more runs, and so more time. */
const DEEP = Number(process.env.NEST_PROPERTY_FACTOR ?? 1);
const DEEP_SETUP = './tests/deep-properties.ts';
const WEB_SETUP = './web/src/test-setup.ts';

/**
 * Integration tests by the suffix of their files.
 *
 * - `triggers`: they wait for what a write sets going. They run first: afterwards background triggers
 *   are silenced, since each function that starts costs a second of the machine, and an import keeps
 *   three of them busy for minutes.
 * - `apart`: they have a project, or a suite, of their own: nothing that others write, or switch off, is
 *   theirs. They run beside the others.
 * - `processes`: they start emulators of their own and kill them: two minutes of a processor each. They
 *   run in `npm run test:deep`; what workers do that die is tested without new processes in `npm test`.
 */
const TRIGGERS = 'tests/integration/**/*.triggers.test.ts';
const APART = 'tests/integration/**/*.apart.test.ts';
const PROCESSES = 'tests/integration/**/*.processes.test.ts';

/** Rules and integration tests need a suite: run them with `npm test -- rules integration`. */
export default defineConfig({
  test: {
    // A test's output is useful if it fails, and would hide the rest otherwise.
    silent: 'passed-only',
    // Test files share the modules of their process: loading them for each file took twice as long.
    maxWorkers: 2,
    // Stages share a cache, so that each module is transformed once.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.nest/vitest' },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{model,functions,bench}/src/**/*.test.ts', 'dev/**/*.test.ts'],
          environment: 'node',
          setupFiles: [DEEP_SETUP],
          testTimeout: 60_000 * DEEP,
          hookTimeout: 60_000,
          isolate: false,
        },
      },
      {
        plugins: [react()],
        resolve: { alias: { '@': at('./web/src') } },
        test: {
          name: 'web',
          include: ['web/{src,vite}/**/*.test.{ts,tsx}'],
          // Tests that render declare it themselves: a DOM costs each file a second.
          environment: 'node',
          testTimeout: 60_000 * DEEP,
          setupFiles: [DEEP_SETUP, ...(existsSync(at(WEB_SETUP)) ? [WEB_SETUP] : [])],
          isolate: false,
        },
      },
      {
        test: {
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          exclude: ['tests/rules/storage.test.ts'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        // The emulator looks up documents in the suite's own project, which others share.
        test: {
          name: 'storage-rules',
          include: ['tests/rules/storage.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
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
          name: 'triggers',
          include: [TRIGGERS],
          setupFiles: ['./tests/reset-emulators.setup.ts'],
          isolate: false,
          testTimeout: 120_000 * DEEP,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'apart',
          include: [APART],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'processes',
          include: [PROCESSES],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'soak',
          include: ['tests/soak/*.soak.ts'],
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: [TRIGGERS, APART, PROCESSES],
          setupFiles: ['./tests/disable-triggers.setup.ts', './tests/reset-emulators.setup.ts'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
