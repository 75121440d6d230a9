import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('../../../', import.meta.url).pathname;

/**
 * What the Functions Framework does before it listens: loads the package and selects one function.
 */
const LOAD = `
const start = performance.now();
const target = require(process.argv[1])[process.argv[2]];
if (!target.__endpoint) throw new Error('no such function');
console.log(performance.now() - start);
`;

/** An empty blocking function: only Firebase's library, nothing of Nest. */
const EMPTY = `
const { beforeUserSignedIn } = require('firebase-functions/v2/identity');
exports.beforeUserSignedIn = beforeUserSignedIn(() => undefined);
`;

function load(main: string): number {
  const args = ['-e', LOAD, main, 'beforeUserSignedIn'];
  const env = { PATH: process.env.PATH, GCLOUD_PROJECT: 'demo-nest' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

/** Milliseconds in which a new process loads the gate's module, and an empty function's. */
export function measureColdStart(rounds: number): { gate: number; empty: number }[] {
  const folder = mkdtempSync(join(tmpdir(), 'nest-empty-'));
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const empty = join(folder, 'index.cjs');
    writeFileSync(empty, EMPTY);
    const gate = join(ROOT, 'functions/dist/index.cjs');
    // Once each to warm the file cache.
    load(empty);
    load(gate);
    return Array.from({ length: rounds }, (_, round) => {
      if (round % 2 === 0) return { gate: load(gate), empty: load(empty) };
      const first = load(empty);
      return { gate: load(gate), empty: first };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
