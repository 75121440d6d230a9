import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { examine } from '../doctor/checks.ts';
import { thisMachine, verdictLines } from '../doctor/machine.ts';
import { CONSOLE_HOST, DEV_PORTS, HOST } from '../ports.ts';
import { startBackground } from '../programs/background.ts';
import { binOf } from '../programs/run.ts';
import { ROOT, STATE_DIR } from '../root.ts';
import { signal } from '../suite/processes.ts';
import { startSuite } from '../suite/suite.ts';
import { startClock } from './clock.ts';
import { buildFunctions, rebuildFunctionsOnChange } from './functions-build.ts';
import { keepState, stateToStartFrom } from './kept-state.ts';
import { claimStart } from './lock.ts';
import { areImported, findReports, importReports } from './reports.ts';
import { welcome } from './welcome.ts';

const PROJECT = 'demo-nest';

const { values: flags } = parseArgs({
  allowNegative: true,
  options: {
    fresh: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: true },
    reports: { type: 'boolean', default: true },
    help: { type: 'boolean', default: false },
  },
});

const say = (text: string) => process.stdout.write(`${text}\n`);

const HELP = `npm start brings up all of Nest. Options, after "--":
  --fresh        start from the seeded state and not from what the last run kept
  --no-keep      do not keep at Ctrl-C what was made
  --no-reports   do not import the real reports into an empty Nest`;

/** What to undo when all of it ends, last begun first. */
const cleanups: (() => unknown)[] = [];
let ending: Promise<void> | null = null;

function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const cleanup of cleanups.reverse()) {
      try {
        await cleanup();
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
      }
    }
    process.exit(code);
  })();
  return ending;
}

/** npm passes Ctrl-C on to a program that the terminal has told already: one press, two signals. */
const SAME_PRESS_MS = 1_000;
let firstSignalAt = 0;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    if (firstSignalAt === 0) {
      firstSignalAt = performance.now();
      say('\nStopping … (Ctrl-C again stops at once and keeps nothing)');
      void end(0);
    } else if (performance.now() - firstSignalAt > SAME_PRESS_MS) {
      process.exit(1);
    }
  });
}

async function start(): Promise<void> {
  const mark = randomUUID();
  const claim = claimStart(mark);
  if ('holder' in claim) {
    say(
      `Nest is already running here (process ${claim.holder.pid}); use it at http://${CONSOLE_HOST}:${DEV_PORTS.console}, or stop it with Ctrl-C in its terminal first.`,
    );
    process.exit(1);
  }
  cleanups.push(() => claim.release());

  const verdicts = await examine(await thisMachineWithout(process.pid));
  if (verdicts.some(({ state }) => state === 'failure')) {
    say(verdictLines(verdicts.filter(({ state }) => state !== 'ok')));
    return end(1);
  }

  say('Starting Nest …');
  await buildFunctions();
  mkdirSync(join(ROOT, 'web/dist'), { recursive: true });
  const { dir, kept } = stateToStartFrom(flags.fresh);
  const suite = await startSuite({
    projectId: PROJECT,
    name: 'start',
    ports: DEV_PORTS,
    mark,
    ...(dir && { importDir: dir }),
    onLine: (line) => {
      if (/^⚠|Failed to load function|^>|Error:/.test(line) && isWorthTelling(line)) say(line);
    },
  });
  cleanups.push(() => suite.stop());
  void suite.exited.then(() => {
    if (ending) return;
    say(
      `The emulators have ended unexpectedly; ${relative(ROOT, suite.logDir)}/suite.log says why.`,
    );
    void end(1);
  });
  if (flags.keep) {
    cleanups.push(async () => {
      say('Keeping what you made …');
      await keepState((folder) => suite.exportTo(folder));
    });
  }

  cleanups.push(rebuildFunctionsOnChange(say));
  if (suite.running.includes('functions')) {
    const functionsHost = `${HOST}:${DEV_PORTS.functions}`;
    cleanups.push(startClock({ projectId: PROJECT, functionsHost, onError: say }));
  }

  const vite = binOf('vite');
  const hasConsole = existsSync(join(ROOT, 'web/vite.config.ts'));
  if (hasConsole) {
    const web = await startBackground({
      args: [vite, 'web', '--config', 'web/vite.config.ts'],
      env: suite.env,
      logFile: join(STATE_DIR, 'logs', 'console.log'),
      isReady: (line) => /ready in|Local:/.test(line),
    });
    cleanups.push(() => web.stop());
  }
  say(await welcome({ suite, startedFrom: dir, kept, keeps: flags.keep }));

  if (hasConsole) {
    const build = startBackground({
      args: [vite, 'build', 'web', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
      env: {},
      logFile: join(STATE_DIR, 'logs', 'console-build.log'),
      isReady: () => false,
    });
    build.catch(() => undefined);
  }
  await fillWithReports(suite.env);
}

/** A warning that asks nothing of the person at the keyboard is left to the log. */
function isWorthTelling(line: string): boolean {
  return !/override detected|Emulator UI is not starting|Java version|CLI MOTD|External network|may be a production|not currently authenticated/.test(
    line,
  );
}

async function thisMachineWithout(pid: number) {
  const machine = await thisMachine(DEV_PORTS);
  return machine.runningStart === pid ? { ...machine, runningStart: null } : machine;
}

async function fillWithReports(env: Record<string, string>): Promise<void> {
  const file = flags.reports ? findReports() : null;
  if (!file || (await areImported(file, env.FIRESTORE_EMULATOR_HOST ?? '', PROJECT))) return;
  say(`\nImporting the reports of ${relative(ROOT, file)}; the console shows them as they arrive.`);
  const { child, done } = importReports(file, env, (line) => say(`  import  ${line}`));
  cleanups.push(() => {
    if (child.pid && child.exitCode === null) signal(-child.pid, 'SIGTERM');
  });
  const code = await done;
  if (code !== 0 && !ending) say('  import  did not finish; run npm run import to go on with it.');
}

if (flags.help) {
  say(HELP);
} else {
  start().catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    void end(1);
  });
}
