import { resolveBinaries } from '../../emulators/binaries/resolve.ts';
import { CHROMIUM_REMEDY, ensureChromium } from '../../lib/processes/chromium.ts';
import { closeRun } from './closing.ts';
import { runStage, type StageResult } from './report.ts';
import type { Env } from './stages.ts';
import * as stages from './stages.ts';
import { JVM, withConsole, withSuite } from './with-suite.ts';

const begun = performance.now();
const STAGES = ['lint', 'types', 'unit', 'build', 'rules', 'integration', 'e2e'] as const;
type Stage = (typeof STAGES)[number];

const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const unknown = asked.filter((name) => !STAGES.some((stage) => stage === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no stage ${unknown.join(', ')}; choose of: ${STAGES.join(', ')}\n`,
  );
  process.exit(1);
}
const isAsked = (stage: Stage) => asked.length === 0 || asked.includes(stage);
process.env.JAVA_TOOL_OPTIONS ??= JVM;
const results: StageResult[] = [];
const run = async (name: string, stage: Parameters<typeof runStage>[1]) => {
  results.push(await runStage(name, stage));
};

for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => process.exit(130));
}

const needsSuite = isAsked('rules') || isAsked('integration') || isAsked('e2e');
if (isAsked('build') || needsSuite) await run('build', stages.build);

// Creates missing binaries once, before two suites would do so at the same time.
if (needsSuite) await resolveBinaries();
// The browser takes longest, so everything else runs in parallel.
await Promise.all([browser(), withoutBrowser()]);

async function withoutBrowser(): Promise<void> {
  if (isAsked('lint')) await run('lint', stages.lint);
  if (isAsked('types')) await run('types', stages.types);
  if (isAsked('unit')) await run('unit', () => stages.unit());
  if (!isAsked('rules') && !isAsked('integration')) return;
  await guarded('suite', () => withSuite('empty', backend));
}

/** Stages with their own documents run in parallel with those that share the suite's project. */
async function backend(env: Env): Promise<void> {
  const vitest = (name: string, project = name) =>
    run(name, () => stages.vitest(name, [project], env));
  await Promise.all([
    (async () => {
      if (isAsked('rules')) {
        await vitest('rules');
        // The coverage check reads what the rules tests have just left in the emulator.
        await vitest('rules coverage', 'rules-coverage');
      }
      if (isAsked('integration')) await vitest('apart');
    })(),
    (async () => {
      if (isAsked('rules')) await vitest('storage rules', 'storage-rules');
      if (!isAsked('integration')) return;
      await vitest('triggers');
      await vitest('integration');
    })(),
  ]);
}

async function browser(): Promise<void> {
  if (!isAsked('e2e')) return;
  const chromium = ensureChromium();
  await guarded('e2e', async () => {
    if (!chromium) throw new Error(`End-to-end tests need Chromium. ${CHROMIUM_REMEDY}`);
    await withSuite('seeded', (env) =>
      withConsole(env, (full) =>
        run('e2e', () => stages.e2e({ ...full, NEST_CHROMIUM: chromium })),
      ),
    );
  });
}

/** An error outside the stages counts as a failure with its own name. */
async function guarded(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await run(name, () => Promise.reject(error));
  }
}

closeRun(results, begun);
