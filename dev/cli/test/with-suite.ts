import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { consoleHeaders } from '../../emulators/hosting-headers.ts';
import { SEEDED_TEST_PORTS, TEST_PORTS } from '../../emulators/ports.ts';
import { startSuite } from '../../emulators/suite/suite.ts';
import { CONSOLE_HOST } from '../../lib/hosts.ts';
import { type Background, startBackground } from '../../lib/processes/background.ts';
import { binOf } from '../../lib/processes/run.ts';
import { ROOT, STATE_DIR } from '../../lib/root.ts';
import type { Env } from './stages.ts';

/** The emulators run too briefly to benefit from the JVM's second compiler. */
export const JVM = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn256m';

const TEST_PROJECT = 'demo-nest-test';
/** An export can only be imported into the project that made it. */
const SEEDED_PROJECT = 'demo-nest';
const SEEDED = join(ROOT, 'emulator-data');

/**
 * Starts a suite on its own ports, empty or from the seeded state; stops it when `work` is done.
 */
export async function withSuite<T>(
  state: 'empty' | 'seeded',
  work: (env: Env) => Promise<T>,
): Promise<T> {
  process.stdout.write(`\nStarting the emulators (${state}) …\n`);
  const isSeeded = state === 'seeded' && existsSync(join(SEEDED, 'firebase-export-metadata.json'));
  const suite = await startSuite({
    projectId: isSeeded ? SEEDED_PROJECT : TEST_PROJECT,
    name: `test-${state}`,
    ports: state === 'seeded' ? SEEDED_TEST_PORTS : TEST_PORTS,
    ...(isSeeded && { importDir: SEEDED }),
  });
  try {
    return await work(suite.env);
  } finally {
    await suite.stop();
  }
}

/** Serves the built console against a suite while `work` runs. */
export async function withConsole<T>(env: Env, work: (env: Env) => Promise<T>): Promise<T> {
  const url = `http://${CONSOLE_HOST}:${SEEDED_TEST_PORTS.console}`;
  let server: Background | null = null;
  try {
    server = await startBackground({
      args: [binOf('vite'), 'preview', 'web', '--config', 'web/vite.config.ts'],
      env: { ...env, NEST_WEB_HEADERS: JSON.stringify(consoleHeaders()) },
      logFile: join(STATE_DIR, 'logs', 'test-seeded', 'console.log'),
      isReady: (line) => line.includes('Local:'),
    });
    return await work({ ...env, NEST_WEB_URL: url });
  } finally {
    await server?.stop();
  }
}
