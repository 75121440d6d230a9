import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SUITE_MARK } from '../../lib/processes/marked-processes.ts';
import { claimStart, runningStart } from './lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nest-lock-'));
  file = join(folder, 'start.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sleeper = (env: Record<string, string> = {}) =>
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); // start'], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });

it('is free at first, held when claimed and free when released', () => {
  expect(runningStart(file)).toBeNull();
  const claim = claimStart('mark', file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ pid: process.pid, mark: 'mark' });
  if ('release' in claim) claim.release();
  expect(existsSync(file)).toBe(false);
});

it('names the process that holds it', () => {
  const other = sleeper();
  writeFileSync(file, JSON.stringify({ pid: other.pid, mark: 'theirs' }));
  try {
    expect(claimStart('mine', file)).toEqual({ holder: { pid: other.pid, mark: 'theirs' } });
  } finally {
    other.kill('SIGKILL');
  }
});

it('takes over from a process that is gone, and ends what that one left running', async () => {
  const dead = sleeper();
  const died = new Promise((resolve) => dead.once('exit', resolve));
  dead.kill('SIGKILL');
  await died;
  const orphan = sleeper({ [SUITE_MARK]: 'stale-mark' });
  await new Promise((resolve) => orphan.once('spawn', resolve));
  const ended = new Promise<string | null>((resolve) =>
    orphan.once('exit', (_code, name) => resolve(name)),
  );
  writeFileSync(file, JSON.stringify({ pid: dead.pid, mark: 'stale-mark' }));
  expect(claimStart('mine', file)).toHaveProperty('release');
  if (existsSync('/proc')) expect(await ended).toBe('SIGKILL');
  else orphan.kill('SIGKILL');
});
