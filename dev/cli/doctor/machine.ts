import { spawnSync } from 'node:child_process';
import { resolveBinaries } from '../../emulators/binaries/resolve.ts';
import { isPortFree, type Ports } from '../../emulators/ports.ts';
import { findChromium } from '../../lib/processes/chromium.ts';
import { runningStart } from '../start/lock.ts';
import type { Machine, Verdict } from './checks.ts';

/** The machine that this program runs on. */
export async function thisMachine(ports: Ports): Promise<Machine> {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return {
    nodeVersion: process.versions.node,
    javaVersion: java.status === 0 ? `${java.stderr}${java.stdout}` : null,
    binaries: await resolveBinaries(),
    chromium: findChromium(),
    ports,
    isPortFree,
    runningStart: runningStart()?.pid ?? null,
  };
}

const SIGN = { ok: '✓', warning: '!', failure: '✗' } as const;

/** One line per verdict, with the names in one column. */
export function verdictLines(verdicts: readonly Verdict[]): string {
  const width = Math.max(...verdicts.map(({ name }) => name.length));
  return verdicts
    .map(({ name, state, says }) => `${SIGN[state]} ${name.padEnd(width)}  ${says}`)
    .join('\n');
}
