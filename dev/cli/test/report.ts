import { table } from '../start/table.ts';
import type { Counts } from './counts.ts';

export interface StageResult extends Counts {
  name: string;
  ms: number;
}

/** Runs a stage under a heading; any error is one failure and does not stop the others. */
export async function runStage(name: string, stage: () => Promise<Counts>): Promise<StageResult> {
  process.stdout.write(`\n━━ ${name} ${'━'.repeat(Math.max(0, 60 - name.length))}\n`);
  const begun = performance.now();
  let counts: Counts;
  try {
    counts = await stage();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  return { name, ...counts, ms: performance.now() - begun };
}

/** Stages run in parallel, so their seconds add up to more than the total time. */
export function stageTable(results: readonly StageResult[]): string {
  return table(
    ['Stage', 'passed', 'failed', 'skipped', 'seconds'],
    results.map(({ name, passed, failed, skipped, ms }) => [
      name,
      ...[passed, failed, skipped].map(String),
      (ms / 1000).toFixed(1),
    ]),
  );
}
