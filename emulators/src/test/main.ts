import { totalmem } from 'node:os';
import { resolveBinaries } from '../jars/resolve.ts';
import { CHROMIUM_REMEDY, ensureChromium } from '../programs/chromium.ts';
import { countLine, sum } from './counts.ts';
import { failureLines } from './failures.ts';
import { runStage, type StageResult, stageTable } from './report.ts';
import * as stages from './stages.ts';
import { withConsole, withSuite } from './with-suite.ts';

const STAGES = ['lint', 'types', 'unit', 'build', 'rules', 'integration', 'e2e'] as const;
type Stage = (typeof STAGES)[number];

/**
 * The emulators live too short for what the JVM's second compiler spends on them. The report of which
 * rules have run grows all the while, and is copied less often where there is room for what is new.
 */
const JVM = [
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  ...(totalmem() >= 16 * 2 ** 30 ? ['-Xmn1536m', '-XX:MaxTenuringThreshold=1'] : []),
].join(' ');

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

if (isAsked('lint')) await run('lint', stages.lint);
if (isAsked('types')) await run('types', stages.types);
if (isAsked('unit')) await run('unit', () => stages.vitest('unit', ['unit', 'web']));
const needsSuite = isAsked('rules') || isAsked('integration') || isAsked('e2e');
if (isAsked('build') || needsSuite) await run('build', stages.build);

// Makes what is missing once, before two suites would make it at the same time.
if (needsSuite) await resolveBinaries();
// Both wait more than they compute, so they run side by side, each against a suite of its own.
await Promise.all([backend(), browser()]);

async function backend(): Promise<void> {
  if (!isAsked('rules') && !isAsked('integration')) return;
  await guarded('suite', () =>
    withSuite('empty', async (env) => {
      if (isAsked('rules')) {
        await run('rules', () => stages.vitest('rules', ['rules'], env));
        // The gate reads what the rules tests have just left in the emulator.
        await run('rules coverage', () => stages.vitest('coverage', ['rules-coverage'], env));
      }
      if (isAsked('integration')) {
        await run('triggers', () => stages.vitest('triggers', ['triggers'], env));
        await run('integration', () => stages.vitest('integration', ['integration'], env));
      }
    }),
  );
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

/** What goes wrong around the stages counts as a failure under a name of its own. */
async function guarded(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await run(name, () => Promise.reject(error));
  }
}

const total = sum(results);
if (stages.failures.length > 0) process.stdout.write(`\n${failureLines(stages.failures)}\n`);
process.stdout.write(`\n${stageTable(results)}\n\n${countLine(total)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
