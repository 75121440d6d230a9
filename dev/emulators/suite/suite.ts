import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markedPids, signal } from '../../lib/processes/marked-processes.ts';
import { ROOT, STATE_DIR } from '../../lib/root.ts';
import { resolveBinaries } from '../binaries/resolve.ts';
import { type EmulatorName, isPortFree, type Ports, TEST_PORTS } from '../ports.ts';
import { writeSuiteConfig } from './config.ts';
import { geocodingEnv, mockServerEnv, passkeyEnv, suiteEnv } from './env.ts';
import { startTools, type Tools, type ToolsOptions } from './firebase-tools.ts';
import { assertMockServerPortsFree, type MockServers, startMockServers } from './mock-servers.ts';
import { warmUpGate } from './warm-up.ts';

const BACKEND: readonly EmulatorName[] = ['functions', 'tasks', 'eventarc', 'hosting'];
const USUAL: readonly EmulatorName[] = [
  'auth',
  'firestore',
  'storage',
  'functions',
  'tasks',
  'eventarc',
  'hosting',
];

export interface SuiteOptions {
  /** Must start with `demo-`, so that nothing can reach a real project. */
  projectId: string;
  /** Default: the ports of `npm test`. */
  ports?: Ports;
  /** Default: all but Pub/Sub; functions and hosting only if they are built. */
  only?: readonly EmulatorName[];
  /** An export folder to start from. */
  importDir?: string;
  /** A folder to export to when the suite stops cleanly. */
  exportOnExit?: string;
  /** Runs functions, tasks and hosting in a separate process that can be killed and restarted. */
  split?: boolean;
  /** Rules to use instead of the project's, as paths relative to the root. */
  rules?: { firestore?: string; storage?: string };
  /** A folder of functions to use instead of the project's, relative to the root. */
  functionsSource?: string;
  /** Further variables for the emulators and the functions in them. */
  env?: Record<string, string>;
  /** Name of its log folder; default: the project's id. */
  name?: string;
  /** The mark that every process of the suite carries; default: a random one. */
  mark?: string;
  /** Whether the mock servers for outside services run with the functions; default: true. */
  mockServers?: boolean;
  /**
   * Called with each line that the emulators log; if absent, the lines go to `suite.log` in
   * {@link Suite.logDir}.
   */
  onLine?: (line: string) => void;
}

export interface Suite {
  readonly projectId: string;
  readonly ports: Ports;
  /** The running emulators. */
  readonly running: readonly EmulatorName[];
  /** Variables for programs that use the suite. */
  readonly env: Record<string, string>;
  /** The mark that every process of the suite carries. */
  readonly mark: string;
  readonly logDir: string;
  /** The outside services that the functions call, or null if none run. */
  readonly mockServers: MockServers | null;
  /** Settles when the suite has ended, whether requested or not. */
  readonly exited: Promise<void>;
  /** Only with `split`: kills functions and tasks like a crash, and restarts them. */
  readonly functions: { kill(): Promise<void>; start(): Promise<void> };
  /** Exports all data to a folder while the suite runs. */
  exportTo(folder: string): Promise<void>;
  /** Ends the suite with all its processes. */
  stop(): Promise<void>;
}

/** The requested emulators that have something to run. */
function startable(only: readonly EmulatorName[], functionsSource?: string): EmulatorName[] {
  const hasFunctions = existsSync(join(ROOT, functionsSource ?? 'functions/dist/index.cjs'));
  const hasHosting = existsSync(join(ROOT, 'web/dist'));
  return only.filter((name) => {
    if (name === 'hosting') return hasHosting;
    return hasFunctions || !(name === 'functions' || name === 'tasks' || name === 'eventarc');
  });
}

async function assertPortsFree(names: readonly EmulatorName[], ports: Ports) {
  for (const name of [...names, 'hub'] as const) {
    if (await isPortFree(ports[name])) continue;
    throw new Error(
      `Port ${ports[name]} of the ${name} emulator is in use by another program; stop that program, or the suite that already runs here.`,
    );
  }
}

/**
 * Starts the emulators and returns when all of them are ready.
 * @throws Error with a message for the user if a port is taken, or if an emulator is missing or
 * does not start.
 * @example const suite = await startSuite({ projectId: 'demo-nest-test', only: ['auth',
 * 'firestore'] }); try { ... } finally { await suite.stop(); }
 */
export async function startSuite(options: SuiteOptions): Promise<Suite> {
  const { projectId, ports = TEST_PORTS, split = false } = options;
  const running = startable(options.only ?? USUAL, options.functionsSource);
  await assertPortsFree(running, ports);
  const hasMocks = running.includes('functions') && options.mockServers !== false;
  if (hasMocks) await assertMockServerPortsFree(ports);
  const binaries = await resolveBinaries();
  for (const [name, found] of [
    ['firestore', binaries.firestore],
    ['storage', binaries.storageRules],
  ] as const) {
    if (running.includes(name) && found.how === 'absent') throw new Error(found.problem);
  }

  const mark = options.mark ?? randomUUID();
  const logDir = join(STATE_DIR, 'logs', options.name ?? projectId);
  // Short, because it contains the functions' sockets, and a socket's path may have 107 characters.
  const tmpDir = mkdtempSync(join(tmpdir(), 'nest-'));
  const env = suiteEnv(projectId, ports);
  const front = split ? running.filter((name) => !BACKEND.includes(name)) : running;
  const back = split ? running.filter((name) => BACKEND.includes(name)) : [];
  const portsOf = (names: readonly EmulatorName[]) =>
    Object.fromEntries(names.map((name) => [name, ports[name]]));
  const shared: Pick<ToolsOptions, 'projectId' | 'tmpDir' | 'env' | 'onLine'> = {
    projectId,
    tmpDir,
    env: {
      ...binaries.env,
      ...mockServerEnv(ports),
      ...geocodingEnv(ports),
      ...passkeyEnv(ports),
      ...options.env,
    },
    ...(options.onLine && { onLine: options.onLine }),
  };

  const other = {
    ...(options.rules && { rules: options.rules }),
    ...(options.functionsSource && { functionsSource: options.functionsSource }),
  };
  const frontConfig = writeSuiteConfig({
    name: mark,
    ports,
    ...other,
  });
  const backConfig = split
    ? writeSuiteConfig({
        name: `${mark}.functions`,
        ports,
        second: true,
        ...other,
      })
    : null;
  const mockServers = hasMocks ? await startMockServers(ports) : null;
  const removeFiles = () => {
    rmSync(tmpDir, { recursive: true, force: true });
    frontConfig.remove();
    backConfig?.remove();
  };
  const startBack = () =>
    startTools({
      ...shared,
      mark: `${mark}-functions`,
      only: back,
      configPath: backConfig?.path ?? '',
      logDir: join(logDir, 'functions'),
      remote: portsOf(front),
    });

  const killAll = () => {
    for (const each of [mark, `${mark}-functions`]) {
      for (const pid of markedPids(each)) signal(pid, 'SIGKILL');
    }
    removeFiles();
  };
  process.once('exit', killAll);
  let first: Tools;
  let second: Tools | null = null;
  try {
    first = await startTools({
      ...shared,
      mark,
      only: front,
      configPath: frontConfig.path,
      logDir,
      remote: portsOf(back),
      ...(options.importDir && { importDir: options.importDir }),
      ...(options.exportOnExit && { exportOnExit: options.exportOnExit }),
    });
  } catch (error) {
    process.off('exit', killAll);
    removeFiles();
    await mockServers?.stop();
    throw error;
  }
  const stop = async () => {
    process.off('exit', killAll);
    await second?.stop();
    await first.stop();
    await mockServers?.stop();
    removeFiles();
  };
  if (back.length > 0) {
    try {
      second = await startBack();
    } catch (error) {
      await stop();
      throw error;
    }
  }

  if (running.includes('functions') && !options.functionsSource) await warmUpGate(projectId, ports);

  const needSplit = () => {
    if (!split) throw new Error('Start the suite with { split: true } to restart its functions.');
  };
  return {
    projectId,
    ports,
    running,
    env,
    mark,
    logDir,
    mockServers,
    exited: first.exited,
    functions: {
      kill: async () => {
        needSplit();
        await second?.kill();
        second = null;
      },
      start: async () => {
        needSplit();
        second ??= await startBack();
      },
    },
    exportTo: async (folder) => {
      const url = `http://${env.FIREBASE_EMULATOR_HUB}/_admin/export`;
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ path: folder, initiatedBy: 'nest' }),
      });
      if (!response.ok) throw new Error(`The export to ${folder} failed: ${await response.text()}`);
    },
    stop,
  };
}
