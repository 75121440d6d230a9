import { resolveBinaries } from '../../emulators/binaries/resolve.ts';
import { closeRun } from './closing.ts';
import { mutants } from './mutants.ts';
import { runStage, type StageResult } from './report.ts';
import type { Env } from './stages.ts';
import * as stages from './stages.ts';
import { JVM, withSuite } from './with-suite.ts';

/** Today as a number, so that each night uses another seed. */
const today = () => Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const SEED = Number(process.env.NEST_SEED ?? today());
const PARTS = ['properties', 'rules', 'mutants', 'processes', 'soak'] as const;
type Part = (typeof PARTS)[number];

const begun = performance.now();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PARTS.some((part) => part === name));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}; choose of: ${PARTS.join(', ')}\n`);
  process.exit(1);
}
const isAsked = (part: Part) => asked.length === 0 || asked.includes(part);

process.env.JAVA_TOOL_OPTIONS ??= JVM;
process.stdout.write(`NEST_SEED=${SEED} npm run test:deep repeats this run\n`);
const MORE: Env = {
  NEST_SEED: String(SEED),
  NEST_AGREEMENT_SEED: String(SEED),
  NEST_AGREEMENT_DOCUMENTS: process.env.NEST_AGREEMENT_DOCUMENTS ?? '4000',
  NEST_PROPERTY_FACTOR: process.env.NEST_PROPERTY_FACTOR ?? '10',
};

const results: StageResult[] = [];
const run = async (name: string, stage: Parameters<typeof runStage>[1]) => {
  results.push(await runStage(name, stage));
};

await run('build', stages.build);
await resolveBinaries();
await run('suite', () =>
  withSuite('empty', async (suite) => {
    const env = { ...suite, ...MORE };
    const vitest = (name: string, project = name) =>
      run(name, () => stages.vitest(name, [project], env));
    if (isAsked('rules') || isAsked('mutants')) {
      await vitest('rules');
      await vitest('rules coverage', 'rules-coverage');
    }
    if (isAsked('properties')) {
      await run('unit', () => stages.unit(MORE));
      await vitest('triggers');
    }
    if (isAsked('processes')) await vitest('processes');
    if (isAsked('soak')) await vitest('soak');
    if (isAsked('mutants')) {
      const count = Number(process.env.NEST_MUTANTS ?? 60);
      await run('mutants', () => mutants(suite, { seed: SEED, count }));
    }
    return { passed: 0, failed: 0, skipped: 0 };
  }),
);
closeRun(results, begun);
