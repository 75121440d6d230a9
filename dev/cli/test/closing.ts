import { countLine, sum } from './counts.ts';
import { failureLines } from './failures.ts';
import { type StageResult, stageTable } from './report.ts';
import { slowestTable } from './slowest.ts';
import { failures, times } from './stages.ts';

/**
 * The summary of a run: its failures, its slowest files, its stages, and the line with the counts.
 * @param begun its start, from `performance.now()`
 */
export function closeRun(results: readonly StageResult[], begun: number): void {
  const total = sum(results);
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  const parts = [
    ...(failures.length > 0 ? [failureLines(failures)] : []),
    ...(times.length > 0 ? [slowestTable(times)] : []),
    stageTable(results),
    `  ${minutes} minutes in all`,
    countLine(total),
  ];
  process.stdout.write(`\n${parts.join('\n\n')}\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
