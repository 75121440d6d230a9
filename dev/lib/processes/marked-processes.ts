import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Each process of a suite has the suite's mark in this variable, and so do its children. */
export const SUITE_MARK = 'NEST_SUITE_MARK';

/** The ids of all running processes with a mark, or descendants of `rootPid` if /proc is absent. */
export function markedPids(mark: string, rootPid?: number): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .filter((pid) => carries(pid, `${SUITE_MARK}=${mark}\0`))
      .map(Number);
  } catch {
    return rootPid ? descendants(rootPid) : [];
  }
}

function carries(pid: string, text: string): boolean {
  try {
    return `${readFileSync(`/proc/${pid}/environ`, 'latin1')}\0`.includes(text);
  } catch {
    return false;
  }
}

function descendants(rootPid: number): number[] {
  const rows = execFileSync('ps', ['-axo', 'pid=,ppid='])
    .toString()
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const found = [rootPid];
  for (const parent of found) {
    for (const [pid, ppid] of rows) if (ppid === parent && pid) found.push(pid);
  }
  return found;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has already ended, which is what the signal is for.
  }
}
