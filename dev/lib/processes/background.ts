import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from '../root.ts';
import { signal } from './marked-processes.ts';
import { onEachLine } from './run.ts';

export interface Background {
  /** The exit code, once it has ended. */
  exited: Promise<number>;
  stop(): Promise<void>;
}

/**
 * Runs Node on a file in the background and returns when `isReady` accepts a line of its output.
 */
export async function startBackground(options: {
  args: readonly string[];
  env: Record<string, string>;
  /** The destination of its output: a file, or a function that is called for each line. */
  logFile?: string;
  onLine?: (line: string) => void;
  isReady: (line: string) => boolean;
}): Promise<Background> {
  const write = options.onLine ?? (options.logFile ? logTo(options.logFile) : () => {});
  const child = spawn(process.execPath, options.args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...options.env },
  });
  const exited = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const tail: string[] = [];
  const ready = new Promise<true>((resolve) => {
    onEachLine(child, (line) => {
      write(line);
      tail.push(line);
      if (tail.length > 15) tail.shift();
      if (options.isReady(line)) resolve(true);
    });
  });
  const killGroup = () => {
    if (child.pid) signal(-child.pid, 'SIGKILL');
  };
  process.once('exit', killGroup);
  const state = await Promise.race([ready, exited]);
  if (state !== true) {
    throw new Error(`A program ended while it was starting. Its last lines:\n${tail.join('\n')}`);
  }
  return {
    exited,
    stop: async () => {
      process.off('exit', killGroup);
      if (child.pid) signal(-child.pid, 'SIGTERM');
      const timer = setTimeout(killGroup, 5_000);
      await exited;
      clearTimeout(timer);
      killGroup();
    },
  };
}

function logTo(path: string): (line: string) => void {
  mkdirSync(dirname(path), { recursive: true });
  const log = createWriteStream(path);
  return (line) => log.write(`${line}\n`);
}
