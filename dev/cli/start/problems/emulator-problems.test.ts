import { describe, expect, it } from 'vitest';
import { emulatorProblem, type Locate } from './emulator-problems.ts';
import type { Problem } from './problem.ts';
import { Records } from './records.ts';

const locate: Locate = (file, line) => {
  const own = /functions\/dist\/(.*)\.js$/.exec(file);
  return own ? `functions/src/${own[1]}.ts:${line}` : null;
};

/** The problems found in a log, read line by line. */
function problemsIn(log: string): Problem[] {
  const found: (Problem | null)[] = [];
  const records = new Records((record) => found.push(emulatorProblem(record, locate)));
  for (const line of log.split('\n')) records.add(line);
  records.flush();
  return found.filter((problem) => problem !== null);
}

describe('what is no business of the person at the keyboard', () => {
  it.each([
    '⚠  Unable to fetch the CLI MOTD and remote config. This is not a fatal error, but may indicate an issue with your network connection.',
    '⬢  emulators: firebase-tools will drop support for Java version < 21 soon in firebase-tools@15. Please install a JDK at version 21 or above to get a compatible runtime.',
    '⚠  firestore: Env variable override detected. Using firestore emulator at /x/launcher.jar',
    '⚠  functions: Your requested "node" version "22" doesn\'t match your global version "20". Using node@20 from host.',
    '⚠  emulators: The Emulator UI is not starting because none of the running emulators have a UI component.',
    '⚠  tasks: AbortError: The user aborted a request.',
    'i  functions: Beginning execution of "us-central1-markPhenomenon"',
    '✔  functions: Loaded functions definitions from source: a, b.',
    '>  {"sealed":238,"severity":"INFO","message":"audit.sealed"}',
    '>  {"severity":"WARNING","message":"sky.slow"}',
    '>  an error-free message',
    'Serving at port 8917',
    '⚠  Your function was killed because it raised an unhandled error.',
  ])('%s', (line) => {
    expect(problemsIn(line)).toEqual([]);
  });

  it('is judged by whole sentences', () => {
    const other = '⚠  functions: Your requested "node" version "22" is not installed.';
    expect(problemsIn(other)).toHaveLength(1);
  });
});

const THROWN = `i  functions: Beginning execution of "us-central1-markPhenomenon"
⚠  functions: TypeError: Cannot read properties of null (reading 'boom')
    at file:///w/node_modules/firebase-functions/lib/esm/common/onInit.mjs:28:10
    at file:///w/functions/dist/phenomena/mark-phenomenon.trigger.js:87:47
    at func (file:///w/node_modules/firebase-functions/lib/esm/v2/providers/firestore.mjs:318:45)
⚠  Your function was killed because it raised an unhandled error.
i  functions: Finished "us-central1-markPhenomenon" in 1032.397895ms`;

it('finds a function that throws, and where', () => {
  expect(problemsIn(THROWN)).toEqual([
    {
      kind: 'function',
      message: "TypeError: Cannot read properties of null (reading 'boom')",
      where: 'functions/src/phenomena/mark-phenomenon.trigger.ts:87',
      detail: [],
    },
  ]);
});

it('finds an error that a callable threw, as the SDK logs it', () => {
  const message =
    'Unhandled error TypeError: x is not a function\n    at /w/functions/dist/a.js:3:1';
  expect(problemsIn(`>  ${JSON.stringify({ severity: 'ERROR', message })}`)).toMatchObject([
    { message: 'Unhandled error TypeError: x is not a function', where: 'functions/src/a.ts:3' },
  ]);
});

it('finds an error that a function logged with its cause', () => {
  const error = 'Error: no lease\n    at run (/w/functions/dist/map/tiles.js:9:5)';
  const line = JSON.stringify({ error, severity: 'ERROR', message: 'tiles.failed' });
  expect(problemsIn(`>  ${line}`)).toMatchObject([
    { message: 'tiles.failed: Error: no lease', where: 'functions/src/map/tiles.ts:9' },
  ]);
});

it('finds an error that a function printed', () => {
  expect(
    problemsIn('>  RangeError: too far\n>      at f (/w/functions/dist/a.js:3:1)'),
  ).toMatchObject([{ message: 'RangeError: too far', where: 'functions/src/a.ts:3' }]);
});

it('finds functions that do not load', () => {
  const log = `⬢  functions: Failed to load function definition from source: FirebaseError: User code failed to load. Cannot determine backend specification.`;
  expect(problemsIn(log)).toMatchObject([
    { kind: 'load', message: 'User code failed to load. Cannot determine backend specification.' },
  ]);
});

it('says what to do when the functions take too long to load', () => {
  const log = `⬢  functions: Failed to load function definition from source: FirebaseError: User code failed to load. Cannot determine backend specification. Timeout after 60000. See https://firebase.google.com/docs'`;
  expect(problemsIn(log)).toMatchObject([{ message: expect.stringContaining('more than 60 s.') }]);
});

it('finds errors that are marked as information', () => {
  expect(problemsIn('i  Your function timed out after ~60s. To configure this')).toMatchObject([
    { kind: 'function' },
  ]);
});
