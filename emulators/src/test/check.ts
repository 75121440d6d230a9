import { countLine, sum } from './counts.ts';
import { runStage, stageTable } from './report.ts';
import * as stages from './stages.ts';

const results = [
  await runStage('lint', stages.lint),
  await runStage('types', stages.types),
  await runStage('unit', () => stages.vitest('unit', ['unit', 'web'])),
];
const total = sum(results);
process.stdout.write(`\n${stageTable(results)}\n\n${countLine(total)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
