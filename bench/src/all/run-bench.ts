import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onEachLine } from '@nest/dev/lib/processes/run.ts';
import { ROOT } from '@nest/dev/lib/root.ts';
import type { BenchResult } from './report.ts';

/** A benchmark that has not ended by then is stuck. */
const TIMEOUT_MS = 45 * 60_000;

/** Runs a benchmark like its command, in a separate process, and reads its figures. */
export async function runBench(name: string, args: readonly string[]): Promise<BenchResult> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'dev/cli/bin/bench.mjs'), name, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  let figures: BenchResult['figures'] = null;
  let lastLine = '';
  onEachLine(child, (line) => {
    console.log(line);
    figures = figuresIn(line, name) ?? figures;
    if (/\b\w*Error\b|does not|could not|cannot/i.test(line)) lastLine = line;
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  process.off('exit', stop);
  const seconds = (performance.now() - begun) / 1_000;
  if (code === 0 && figures !== null) return { name, seconds, figures, failure: null };
  const how = signal ? `ended by ${signal}` : code === 0 ? 'no figures' : `ended with code ${code}`;
  return { name, seconds, figures, failure: lastLine ? `${how}: ${lastLine}` : how };
}

/** The figures in a benchmark's last line, or null for any other line. */
function figuresIn(line: string, name: string): BenchResult['figures'] {
  if (!line.startsWith('{"name":')) return null;
  const found = JSON.parse(line) as { name: string; figures?: Record<string, unknown> };
  return found.name === name ? (found.figures ?? null) : null;
}
