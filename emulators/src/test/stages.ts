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
import { binOf, runNode, runScript } from '../programs/run.ts';
import { ROOT, STATE_DIR } from '../root.ts';
import { type Counts, countOf, playwrightCounts, vitestCounts } from './counts.ts';
import { type Failure, playwrightFailures, vitestFailures } from './failures.ts';
import { firstLoadKb, overBudget } from './first-load.ts';

export type Env = Record<string, string>;

const REPORTS = join(STATE_DIR, 'reports');
export const WORKSPACES = ['model', 'functions', 'web', 'emulators', 'tests', 'bench'] as const;

function reportFile(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  const path = join(REPORTS, `${name}.json`);
  rmSync(path, { force: true });
  return path;
}

/** The failed tests of all stages so far. */
export const failures: Failure[] = [];

/** The tests that a report counts; a run that ends in error before it can report is one failure. */
function readCounts(
  path: string,
  code: number,
  parse: (report: unknown) => Counts,
  failed: (report: unknown) => Failure[],
): Counts {
  const report: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  if (report) failures.push(...failed(report));
  const counts = report ? parse(report) : countOf(true, 0);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function hasTests(folder: string, pattern: RegExp): boolean {
  const path = join(ROOT, folder);
  return (
    existsSync(path) && readdirSync(path, { recursive: true }).some((f) => pattern.test(`${f}`))
  );
}

export async function lint(): Promise<Counts> {
  return countOf((await runNode([binOf('@biomejs/biome', 'biome'), 'check', '.'])) === 0);
}

/** One test a workspace. */
export async function types(): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const workspace of WORKSPACES) {
    const hasSource = hasTests(workspace, /^(src\/)?(?!node_modules).*\.tsx?$/);
    if (!hasSource) continue;
    if ((await runNode([binOf('typescript', 'tsc'), '-p', workspace])) === 0) counts.passed++;
    else counts.failed++;
  }
  return counts;
}

/** Runs projects of vitest.config.ts. */
export async function vitest(name: string, projects: string[], env: Env = {}): Promise<Counts> {
  const output = reportFile(name);
  const args = [binOf('vitest'), 'run', ...projects.flatMap((project) => ['--project', project])];
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${output}`);
  args.push('--passWithNoTests');
  if (name !== 'unit') args.push('--no-file-parallelism');
  const code = await runNode(args, { env: { ...process.env, ...env } });
  return readCounts(output, code, vitestCounts, vitestFailures);
}

/** The functions' bundle and the console, both as they are deployed, and the console's budget. */
export async function build(): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const passes = [(await runScript('functions', 'build')) === 0];
  if (existsSync(join(ROOT, 'web/vite.config.ts'))) {
    const args = [binOf('vite'), 'build', 'web', '--config', 'web/vite.config.ts'];
    const isBuilt = (await runNode([...args, '--logLevel', 'warn'])) === 0;
    passes.push(isBuilt);
    if (isBuilt) passes.push(isWithinBudget());
  }
  for (const pass of passes) counts[pass ? 'passed' : 'failed']++;
  return counts;
}

/** Whether the first load of the built console is within its budget; says how large it is. */
function isWithinBudget(): boolean {
  const kb = firstLoadKb(join(ROOT, 'web/dist'));
  const over = overBudget(kb);
  process.stdout.write(`First load: sign-in ${kb.signIn} kB, then the list ${kb.list} kB\n`);
  for (const line of over) process.stderr.write(`Over the budget of the first load: ${line}\n`);
  return over.length === 0;
}

/** What it prints is kept and comes at its end, whole, since another stage runs beside it. */
export async function e2e(env: Env): Promise<Counts> {
  if (!hasTests('tests/e2e', /\.(spec|test|e2e)\.ts$/)) return { passed: 0, failed: 0, skipped: 0 };
  const output = reportFile('e2e');
  const args = [binOf('@playwright/test', 'playwright'), 'test', '--config', 'tests/e2e'];
  const said = join(REPORTS, 'e2e.log');
  const file = openSync(said, 'w');
  try {
    const code = await runNode([...args, '--reporter=list,json'], {
      env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: output },
      stdio: ['ignore', file, file],
    });
    return readCounts(output, code, playwrightCounts, playwrightFailures);
  } finally {
    closeSync(file);
    process.stdout.write(`\n━━ e2e said ${'━'.repeat(52)}\n${readFileSync(said, 'utf8')}\n`);
  }
}
