import { closeRun } from './closing.ts';
import { runStage } from './report.ts';
import * as stages from './stages.ts';

const begun = performance.now();
const results = [
  await runStage('lint', stages.lint),
  await runStage('types', stages.types),
  await runStage('unit', () => stages.unit()),
];
closeRun(results, begun);
