import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isAlive, markedPids, signal } from '../../lib/processes/marked-processes.ts';
import { STATE_DIR } from '../../lib/root.ts';

export interface Lock {
  pid: number;
  /** The mark of all processes of this start. */
  mark: string;
}

const LOCK_FILE = join(STATE_DIR, 'start.lock');

function readLock(file: string): Lock | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Lock;
  } catch {
    return null;
  }
}

/** Whether a process id still belongs to `npm start` and not to a later program. */
function isStart(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('start');
  } catch {
    return true;
  }
}

/** The running `npm start`, or null. */
export function runningStart(file = LOCK_FILE): Lock | null {
  const lock = readLock(file);
  return lock && isStart(lock.pid) ? lock : null;
}

/**
 * Claims the right to run. Ends the leftover processes of a killed start first.
 * @returns the lock's release, or the start that holds it.
 */
export function claimStart(mark: string, file = LOCK_FILE): { release(): void } | { holder: Lock } {
  const holder = runningStart(file);
  if (holder) return { holder };
  const stale = readLock(file);
  if (stale) {
    for (const left of [stale.mark, `${stale.mark}-functions`]) {
      for (const pid of markedPids(left)) signal(pid, 'SIGKILL');
    }
  }
  rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, mark } satisfies Lock), { flag: 'wx' });
  } catch {
    return { holder: readLock(file) ?? { pid: 0, mark: '' } };
  }
  return { release: () => rmSync(file, { force: true }) };
}
