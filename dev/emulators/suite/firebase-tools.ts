import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, markedPids, SUITE_MARK, signal } from '../../lib/processes/marked-processes.ts';
import { onEachLine } from '../../lib/processes/run.ts';
import type { EmulatorName } from '../ports.ts';

const require = createRequire(import.meta.url);
const PRELOADED = ['remote-emulators.cjs', 'one-process-a-function.cjs'];
const READY = 'All emulators ready!';
const QUESTION = /^\? (.*)/;
const LAST_LINES = 15;
const CLEAN_STOP_MS = 20_000;

export interface ToolsOptions {
  projectId: string;
  only: readonly EmulatorName[];
  configPath: string;
  logDir: string;
  mark: string;
  /** For the Storage emulator's files, which would otherwise be shared by all suites. */
  tmpDir: string;
  env: Record<string, string>;
  importDir?: string;
  exportOnExit?: string;
  /** Emulators of another process that this one uses, with their ports. */
  remote?: Partial<Record<EmulatorName, number>>;
  /** Called with each line that it prints; if absent, the lines go to `suite.log` in `logDir`. */
  onLine?: (line: string) => void;
}

/** One running `firebase emulators:start` with everything that it has started. */
export interface Tools {
  /** Settles when the process has ended, whether requested or not. */
  exited: Promise<void>;
  /** Ends it cleanly, then kills whatever is left of it. */
  stop(): Promise<void>;
  /** Kills it and its children, like a crash. */
  kill(): Promise<void>;
}

/**
 * Starts emulators and returns when all are ready. @throws Error with the end of the log if they
 * fail.
 */
export async function startTools(options: ToolsOptions): Promise<Tools> {
  const { child, lines } = spawnTools(options);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const pid = child.pid ?? 0;
  const kill = async () => {
    const pids = markedPids(options.mark, pid);
    if (pid) signal(-pid, 'SIGKILL');
    for (const left of pids) signal(left, 'SIGKILL');
    await gone(pids);
  };
  const stop = async () => {
    const pids = markedPids(options.mark, pid);
    if (child.exitCode === null && child.signalCode === null) {
      signal(pid, 'SIGINT');
      await Promise.race([exited, pause(CLEAN_STOP_MS, undefined, { ref: false })]);
    }
    await kill();
    await gone(pids);
  };
  try {
    await ready(child, exited, lines);
  } catch (error) {
    await kill();
    throw error;
  }
  return { exited, stop, kill };
}

function spawnTools(options: ToolsOptions) {
  mkdirSync(options.logDir, { recursive: true });
  const bin = join(dirname(require.resolve('firebase-tools/package.json')), 'lib/bin/firebase.js');
  const args = PRELOADED.flatMap((name) => ['--require', join(import.meta.dirname, name)]);
  args.push(bin);
  args.push('emulators:start', '--config', options.configPath, '--project', options.projectId);
  args.push('--only', options.only.join(','), '--non-interactive');
  if (options.importDir) args.push('--import', options.importDir);
  if (options.exportOnExit) args.push('--export-on-exit', options.exportOnExit);
  const child = spawn(process.execPath, args, {
    cwd: options.logDir,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NO_COLOR: '1',
      METADATA_SERVER_DETECTION: 'none',
      TMPDIR: options.tmpDir,
      FIREBASE_CLI_DISABLE_UPDATE_CHECK: 'true',
      // Seconds that functions have to declare themselves; ten are too few for a busy machine.
      FUNCTIONS_DISCOVERY_TIMEOUT: '120',
      ...options.env,
      [SUITE_MARK]: options.mark,
      NEST_REMOTE_EMULATORS: JSON.stringify(options.remote ?? {}),
    },
  });
  const write = options.onLine ?? appendTo(join(options.logDir, 'suite.log'));
  const lines: string[] = [];
  onEachLine(child, (line) => {
    write(line);
    lines.push(line);
    if (lines.length > LAST_LINES) lines.shift();
    if (line.includes(READY)) child.emit('nest-ready');
    const question = QUESTION.exec(line)?.[1];
    if (question) child.emit('nest-question', question);
  });
  return { child, lines };
}

function appendTo(path: string): (line: string) => void {
  const log = createWriteStream(path, { flags: 'a' });
  return (line) => log.write(`${line}\n`);
}

async function ready(child: ChildProcess, exited: Promise<void>, lines: string[]) {
  const outcome = await Promise.race([
    new Promise<'ready'>((resolve) => child.once('nest-ready', () => resolve('ready'))),
    new Promise<string>((resolve) => child.once('nest-question', resolve)),
    exited.then(() => 'ended' as const),
  ]);
  if (outcome === 'ready') return;
  if (outcome !== 'ended') {
    throw new Error(
      `The functions have a parameter without a value ("${outcome}"); give it one in dev/params/.env.`,
    );
  }
  throw new Error(
    `The emulators ended while they were starting. Their last lines:\n${lines.join('\n')}`,
  );
}

async function gone(pids: readonly number[]): Promise<void> {
  while (pids.some(isAlive)) await pause(25);
}
