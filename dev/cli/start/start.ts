import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DEV_PORTS } from '../../emulators/ports.ts';
import { type Suite, startSuite } from '../../emulators/suite/suite.ts';
import { CONSOLE_HOST, HOST } from '../../lib/hosts.ts';
import { startBackground } from '../../lib/processes/background.ts';
import { signal } from '../../lib/processes/marked-processes.ts';
import { binOf } from '../../lib/processes/run.ts';
import { ROOT } from '../../lib/root.ts';
import { examine } from '../doctor/checks.ts';
import { thisMachine, verdictLines } from '../doctor/machine.ts';
import { startClock } from './clock.ts';
import { buildFunctions, rebuildFunctionsOnChange } from './functions-build.ts';
import { claimStart } from './lock.ts';
import type { StartOptions } from './options.ts';
import type { Reporter } from './reporter.ts';
import { areImported, findReports, importReports } from './reports.ts';
import { keepState, stateToStartFrom } from './saved-state.ts';
import { START_LOG } from './start-log.ts';
import { Steps } from './steps.ts';
import { watchStatus } from './watch-status.ts';
import { welcome } from './welcome.ts';

const PROJECT = 'demo-nest';
const VITE = ['web', '--config', 'web/vite.config.ts'];

/** One run of `npm start`. */
export interface Session {
  reporter: Reporter;
  options: StartOptions;
  /** What to undo at the end, in reverse order of starting. */
  cleanups: (() => unknown)[];
  end(code: number): Promise<void>;
  isEnding(): boolean;
}

/**
 * Starts all of Nest and returns when it is running. @throws Error with a message for the user if
 * it cannot
 */
export async function startNest(session: Session): Promise<void> {
  const { reporter, options, cleanups, end } = session;
  const mark = randomUUID();
  const claim = claimStart(mark);
  if ('holder' in claim) {
    reporter.say(
      `Nest is already running here (process ${claim.holder.pid}); use it at http://${CONSOLE_HOST}:${DEV_PORTS.console}, or stop it with Ctrl-C in its terminal first.`,
    );
    process.exit(1);
  }
  cleanups.push(() => claim.release());

  const hasConsole = existsSync(join(ROOT, 'web/vite.config.ts'));
  const steps = new Steps(reporter.screen, hasConsole ? 4 : 3);
  const verdicts = await steps.run('Checking this machine', () => examineMachine());
  if (verdicts.some(({ state }) => state === 'failure')) {
    reporter.say(verdictLines(verdicts.filter(({ state }) => state !== 'ok')));
    return end(1);
  }
  await steps.run('Building functions', () =>
    buildFunctions((line) => reporter.log('functions', line)),
  );
  mkdirSync(join(ROOT, 'web/dist'), { recursive: true });
  const { dir, kept } = stateToStartFrom(options.fresh);
  const suite = await steps.run('Starting emulators', (tell) =>
    startEmulators(session, mark, dir, tell),
  );
  if (hasConsole) await steps.run('Starting the console', () => startConsole(session, suite.env));
  reporter.say(await welcome({ suite, startedFrom: dir, kept, keeps: options.keep }));
  reporter.showStatus();
  if (hasConsole) buildConsole(reporter);
  await fillWithReports(session, suite.env);
}

async function examineMachine() {
  const machine = await thisMachine(DEV_PORTS);
  // The lock that this process holds itself is not another start.
  const runningStart = machine.runningStart === process.pid ? null : machine.runningStart;
  return examine({ ...machine, runningStart });
}

/** The progress of the start that a line of the emulators shows. */
function stageOf(line: string): string | null {
  if (/Importing (?:data|config|accounts)/.test(line)) return 'loading the data';
  if (/functions: (?:Watching|Loaded environment)/.test(line)) return 'loading the functions';
  return null;
}

/**
 * Starts the emulators with everything that depends on them: saving the state at the end, builds,
 * clock, status.
 */
async function startEmulators(
  { reporter, options, cleanups, end, isEnding }: Session,
  mark: string,
  importDir: string | null,
  tell: (stage: string) => void,
): Promise<Suite> {
  let onExecution = () => {};
  const suite = await startSuite({
    projectId: PROJECT,
    name: 'start',
    ports: DEV_PORTS,
    mark,
    ...(importDir && { importDir }),
    onLine: (line) => {
      reporter.emulatorLine(line);
      const stage = stageOf(line);
      if (stage) tell(stage);
      if (line.includes('Beginning execution of')) onExecution();
    },
  });
  cleanups.push(() => suite.stop());
  void suite.exited.then(() => {
    if (isEnding()) return;
    reporter.say(`The emulators have ended unexpectedly; ${START_LOG} says why.`);
    void end(1);
  });
  if (options.keep) {
    cleanups.push(async () => {
      reporter.say('Keeping what you made …');
      await keepState((folder) => suite.exportTo(folder));
    });
  }
  cleanups.push(rebuildFunctions(reporter));
  if (suite.running.includes('functions')) {
    const functionsHost = `${HOST}:${DEV_PORTS.functions}`;
    const onError = (message: string) =>
      reporter.problem({ kind: 'emulators', message, where: null, detail: [] });
    cleanups.push(startClock({ projectId: PROJECT, functionsHost, onError }));
  }
  const { nudge, stop } = watchStatus(reporter, databaseOf(suite.env));
  onExecution = nudge;
  cleanups.push(stop);
  return suite;
}

const databaseOf = (env: Record<string, string>) => ({
  host: env.FIRESTORE_EMULATOR_HOST ?? '',
  projectId: PROJECT,
});

const rebuildFunctions = (reporter: Reporter) =>
  rebuildFunctionsOnChange({
    onLine: (line) => reporter.log('functions', line),
    onBegin: () => reporter.update({ isBuilding: true }),
    onEnd: (problem) => {
      reporter.update({ isBuilding: false });
      if (problem) return reporter.problem(problem);
      reporter.forgetProblems();
      reporter.update({ rebuiltAt: new Date() });
      if (!reporter.screen.isTerminal) reporter.say('Functions rebuilt.');
    },
  });

async function startConsole({ reporter, cleanups }: Session, env: Record<string, string>) {
  const web = await startBackground({
    args: [binOf('vite'), ...VITE],
    env,
    onLine: (line) => reporter.consoleLine(line),
    isReady: (line) => /ready in|Local:/.test(line),
  });
  cleanups.push(() => web.stop());
}

/** Builds the console that Hosting serves, in parallel. */
function buildConsole(reporter: Reporter): void {
  const [folder, ...config] = VITE;
  const build = startBackground({
    args: [binOf('vite'), 'build', folder ?? '', ...config, '--logLevel', 'warn'],
    env: {},
    onLine: (line) => reporter.log('build', line),
    isReady: () => false,
  });
  // It never becomes ready: the process ends with the build, and Hosting serves the previous one
  // until then.
  build.catch(() => undefined);
}

async function fillWithReports(
  { reporter, options, cleanups, isEnding }: Session,
  env: Record<string, string>,
): Promise<void> {
  const file = options.reports ? findReports() : null;
  if (!file || (await areImported(file, databaseOf(env)))) return;
  if (!reporter.screen.isTerminal) reporter.say(`Importing ${relative(ROOT, file)} …`);
  const { child, done } = importReports(file, env, (line) => reporter.log('import', line));
  cleanups.push(() => {
    if (child.pid && child.exitCode === null) signal(-child.pid, 'SIGTERM');
  });
  if ((await done) === 0 || isEnding()) return;
  reporter.say(
    `The import of ${relative(ROOT, file)} did not finish; ${START_LOG} says why, and npm run import goes on with it.`,
  );
}
