import { buildFunctions } from '@nest/dev/cli/start/functions-build.ts';
import { freePorts } from '@nest/dev/emulators/free-ports.ts';
import { startSuite } from '@nest/dev/emulators/suite/suite.ts';
import { measureColdStart } from './gate/cold-start.ts';
import { measureSignIn } from './gate/sign-in.ts';
import { printFigures, printTable } from './lib/report.ts';

/** The cost of the gate: a sign-in with it against one without, and the start of its module. */
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 5 : 11;
const SIGN_INS = quick ? 10 : 30;
const PORTS_FROM = 17_000;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const round = (value: number) => Number(value.toFixed(3));

process.env.METADATA_SERVER_DETECTION = 'none';
await buildFunctions();
const starts = measureColdStart(ROUNDS);
const suite = await startSuite({
  projectId: 'demo-nest-bench',
  ports: await freePorts(PORTS_FROM),
  only: ['auth', 'firestore', 'functions'],
});
try {
  Object.assign(process.env, suite.env);
  const { gated, open } = await measureSignIn(ROUNDS, SIGN_INS);
  const ratioSignIn = median(gated.map((ms, n) => ms / (open[n] ?? ms)));
  const ratioColdStart = median(starts.map(({ gate, empty }) => gate / empty));
  const gate = median(starts.map((each) => each.gate));
  const empty = median(starts.map((each) => each.empty));
  console.log(`Sign-in by password and start of the module, in ms, medians of ${ROUNDS} rounds`);
  printTable(
    ['', 'with the gate', 'without', 'ratio'],
    [
      ['sign-in', median(gated), median(open), ratioSignIn],
      ['module, against an empty function', gate, empty, ratioColdStart],
    ],
  );
  printFigures(
    'gate',
    {
      ratioSignIn: round(ratioSignIn),
      ratioColdStart: round(ratioColdStart),
      signInMs: round(median(gated)),
      addedMs: round(median(gated) - median(open)),
    },
    { quick },
  );
} finally {
  await suite.stop();
}
process.exit(0);
