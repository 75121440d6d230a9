import type { StdioOptions } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { binOf, runNode, runScript } from '../../lib/processes/run.ts';
import { ROOT, STATE_DIR } from '../../lib/root.ts';
import { type Counts, countOf, playwrightCounts, vitestCounts } from './counts.ts';
import { type Failure, playwrightFailures, vitestFailures } from './failures.ts';
import { firstLoadKb, overBudget } from './first-load.ts';
import { type FileTime, playwrightTimes, vitestTimes } from './slowest.ts';

export type Env = Record<string, string>;

const REPORTS = join(STATE_DIR, 'reports');
const KNIP_ARGS = [
  '--no-progress',
  '--treat-config-hints-as-errors',
  ...['--cache', '--cache-location', join(STATE_DIR, 'knip')],
];
const WORKSPACES = ['model', 'functions', 'web', 'dev', 'tests', 'bench'] as const;

function reportFile(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  const path = join(REPORTS, `${name}.json`);
  rmSync(path, { force: true });
  return path;
}

/** The failed tests of all stages so far. */
export const failures: Failure[] = [];
/** The test files of all stages so far. */
export const times: FileTime[] = [];

/** How to read a kind of report. */
interface Reader {
  counts: (report: unknown) => Counts;
  failures: (report: unknown) => Failure[];
  times: (report: unknown) => FileTime[];
}

const VITEST: Reader = { counts: vitestCounts, failures: vitestFailures, times: vitestTimes };
const PLAYWRIGHT: Reader = {
  counts: playwrightCounts,
  failures: playwrightFailures,
  times: playwrightTimes,
};

/** The tests in a report; a run that ends with an error before it reports is one failure. */
function readReport(path: string, code: number, reader: Reader): Counts {
  const report: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  if (report) {
    failures.push(...reader.failures(report));
    times.push(...reader.times(report));
  }
  const counts = report ? reader.counts(report) : countOf(true, 0);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Runs Node; its output is printed as a whole at its end, since another stage runs in parallel. */
async function runBeside(name: string, args: readonly string[], env: Env): Promise<number> {
  mkdirSync(REPORTS, { recursive: true });
  const said = join(REPORTS, `${name}.log`);
  const file = openSync(said, 'w');
  try {
    const stdio: StdioOptions = ['ignore', file, file];
    return await runNode(args, { env: { ...process.env, ...env }, stdio });
  } finally {
    closeSync(file);
    const rule = '━'.repeat(Math.max(0, 55 - name.length));
    process.stdout.write(`\n━━ ${name} said ${rule}\n${readFileSync(said, 'utf8')}\n`);
  }
}

function hasTests(folder: string, pattern: RegExp): boolean {
  const path = join(ROOT, folder);
  return (
    existsSync(path) && readdirSync(path, { recursive: true }).some((f) => pattern.test(`${f}`))
  );
}

/** Style and faults of each file; then files, exports and dependencies that nothing uses. */
export async function lint(): Promise<Counts> {
  const biome = await runNode([binOf('@biomejs/biome', 'biome'), 'check', '.']);
  const knip = await runNode([binOf('knip'), ...KNIP_ARGS]);
  const passed = [biome, knip].filter((code) => code === 0).length;
  return { passed, failed: 2 - passed, skipped: 0 };
}

/** One test per workspace, two at a time. */
export async function types(): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const queue = WORKSPACES.filter((workspace) =>
    hasTests(workspace, /^(src\/)?(?!node_modules).*\.tsx?$/),
  ).values();
  const check = async () => {
    for (const workspace of queue) {
      const code = await runNode([binOf('typescript', 'tsc'), '-p', workspace]);
      counts[code === 0 ? 'passed' : 'failed']++;
    }
  };
  await Promise.all([check(), check()]);
  return counts;
}

/** Unit tests of all workspaces, on this terminal. */
export async function unit(env: Env = {}): Promise<Counts> {
  const output = reportFile('unit');
  const args = vitestArgs(['unit', 'web'], output);
  const code = await runNode(args, { env: { ...process.env, ...env } });
  return readReport(output, code, VITEST);
}

/** Runs projects of vitest.config.ts against a suite, one file after another. */
export async function vitest(name: string, projects: string[], env: Env): Promise<Counts> {
  const output = reportFile(name);
  const args = [...vitestArgs(projects, output), '--no-file-parallelism'];
  return readReport(output, await runBeside(name, args, env), VITEST);
}

/**
 * Runs some files of a project without output, up to the first failure, and returns the exit code.
 */
export async function runQuietly(project: string, files: string[], env: Env): Promise<number> {
  const args = [...vitestArgs([project], reportFile('mutant')), '--no-file-parallelism'];
  args.push('--bail=1', ...files);
  return runNode(args, { env: { ...process.env, ...env }, stdio: 'ignore' });
}

const vitestArgs = (projects: string[], output: string) => [
  binOf('vitest'),
  'run',
  ...projects.flatMap((project) => ['--project', project]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${output}`,
  '--passWithNoTests',
];

/** The functions' bundle and the console, both as deployed, and the console's budget. */
export async function build(): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const hasConsole = existsSync(join(ROOT, 'web/vite.config.ts'));
  const vite = [binOf('vite'), 'build', 'web', '--config', 'web/vite.config.ts'];
  const builds = [
    runScript('functions', 'build'),
    ...(hasConsole ? [runNode([...vite, '--logLevel', 'warn'])] : []),
  ];
  const passes = (await Promise.all(builds)).map((code) => code === 0);
  if (hasConsole && passes.at(-1)) passes.push(isWithinBudget());
  for (const pass of passes) counts[pass ? 'passed' : 'failed']++;
  return counts;
}

/** Whether the first load of the built console is within its budget; prints its size. */
function isWithinBudget(): boolean {
  const kb = firstLoadKb(join(ROOT, 'web/dist'));
  const over = overBudget(kb);
  process.stdout.write(`First load: sign-in ${kb.signIn} kB, then the list ${kb.list} kB\n`);
  for (const line of over) process.stderr.write(`Over the budget of the first load: ${line}\n`);
  return over.length === 0;
}

export async function e2e(env: Env): Promise<Counts> {
  if (!hasTests('tests/e2e', /\.(spec|test|e2e)\.ts$/)) return { passed: 0, failed: 0, skipped: 0 };
  const output = reportFile('e2e');
  const args = [binOf('@playwright/test', 'playwright'), 'test', '--config', 'tests/e2e'];
  const code = await runBeside('e2e', [...args, '--reporter=list,json'], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: output,
  });
  return readReport(output, code, PLAYWRIGHT);
}
