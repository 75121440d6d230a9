import { buildFunctions } from '@nest/dev/cli/start/functions-build.ts';
import { freePorts } from '@nest/dev/emulators/free-ports.ts';
import type { EmulatorName } from '@nest/dev/emulators/ports.ts';
import { startSuite } from '@nest/dev/emulators/suite/suite.ts';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { operationsPerRow } from './import/operations.ts';
import { bulkWriterRound, importRound, inEmptyProject, prebuilt } from './import/rounds.ts';
import { Invocations, settledRound, warmUp } from './import/settled.ts';
import { type BenchFile, benchFile } from './import/source.ts';
import { printFigures, printTable } from './lib/report.ts';

/**
 * Three properties of an import, each against a bare BulkWriter that creates the same prebuilt
 * documents in a project without functions:
 * - rows per second, also in a project without functions;
 * - time until tiles, rollups and audit log are exact, in a project with all functions;
 * - reads, writes and function calls per row.
 */
const quick = process.argv.includes('--quick');
const ROUNDS = 5;
/** Fewer than for the rate: a round of the whole file takes about three minutes. */
const SETTLED_ROUNDS = quick ? 1 : 3;
const MAX_ROWS = quick ? 1_000 : Number.POSITIVE_INFINITY;
const SMALL_ROWS = 1_000;
const PROJECT_ID = 'demo-nest-bench';
const PORTS_FROM = 14_000;

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const rounded = (value: number, digits = 3) => Number(value.toFixed(digits));

/** Rows per second, and the ratio to the BulkWriter's. */
async function measureRate(host: string, file: BenchFile) {
  const documents = prebuilt(file);
  const baseline = () => inEmptyProject(host, (db) => bulkWriterRound(db, documents));
  const ours = () => inEmptyProject(host, (db) => importRound(db, file));
  await baseline();
  let { job } = await ours();
  const rows: (string | number)[][] = [];
  const ratios: number[] = [];
  const rates: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    // The order alternates, so that neither side always gets the fresher emulator.
    const first = round % 2 === 0 ? await baseline() : null;
    const run = await ours();
    const bare = first ?? (await baseline());
    job = run.job;
    const rate = job.rowsRead / run.seconds;
    const bareRate = documents.length / bare;
    rates.push(rate);
    ratios.push(job.imported / run.seconds / bareRate);
    rows.push([round, rate, bareRate, ratios.at(-1) ?? 0]);
  }
  console.log(`${file.name}: ${job.rowsRead} rows a round\n`);
  printTable(['round', 'import, rows/s', 'bare BulkWriter, documents/s', 'ratio'], rows);
  return { job, rowsPerSecond: Math.round(median(rates)), ratioToBulkWriter: median(ratios) };
}

/**
 * Time until everything is exact, and the number of function calls per row. Each round has its own
 * suite: emptying one would call the triggers for each deleted document.
 */
async function measureSettled(file: BenchFile, count: number) {
  const documents = prebuilt(file);
  const rows: number[][] = [];
  for (let round = 1; round <= count; round++) {
    const invocations = new Invocations();
    await withSuite(BACKEND, invocations.onLine, async (host) => {
      const app = initializeApp({ projectId: PROJECT_ID });
      const watched = getFirestore(app);
      const baseline = () => inEmptyProject(host, (db) => bulkWriterRound(db, documents));
      await warmUp(watched);
      await baseline();
      const bare = await baseline();
      const run = await settledRound(watched, file, invocations);
      await deleteApp(app);
      const perRow = run.invocations / run.imported;
      rows.push([round, bare, run.importedSeconds, run.seconds, run.seconds / bare, perRow]);
    });
  }
  console.log(`\n${file.name}: ${documents.length} rows a round, all functions running\n`);
  const headings = ['round', 'bare, s', 'imported, s', 'all exact, s', 'ratio', 'calls a row'];
  printTable(headings, rows);
  const column = (at: number) => median(rows.map((row) => row[at] ?? 0));
  return { settledRatio: column(4), invocationsPerRow: column(5) };
}

const BACKEND = ['auth', 'firestore', 'functions', 'tasks', 'eventarc'] as const;

/** Runs something against a suite, whose addresses are in the environment. */
async function withSuite<T>(
  only: readonly EmulatorName[],
  onLine: (line: string) => void,
  work: (host: string) => Promise<T>,
): Promise<T> {
  const ports = await freePorts(PORTS_FROM);
  const suite = await startSuite({ projectId: PROJECT_ID, ports, only, onLine });
  try {
    Object.assign(process.env, suite.env);
    return await work(suite.env.FIRESTORE_EMULATOR_HOST ?? '');
  } finally {
    await suite.stop();
  }
}

process.env.METADATA_SERVER_DETECTION = 'none';
await buildFunctions();
const file = benchFile(MAX_ROWS);
const small = benchFile(SMALL_ROWS);
const alone = await withSuite(
  ['firestore'],
  () => undefined,
  async (host) => ({
    ...(await measureRate(host, file)),
    operations: await inEmptyProject(host, (db) => operationsPerRow(db, file)),
    ofSmall: await inEmptyProject(host, (db) => operationsPerRow(db, small)),
  }),
);
const settled = await measureSettled(file, SETTLED_ROUNDS);
const settledSmall = quick ? settled : await measureSettled(small, SETTLED_ROUNDS);
const { job, operations, ofSmall } = alone;
const { rowsRead, imported, alreadyThere, rejected } = job;
console.log('\nOperations a row beyond its own document\n');
printTable(
  ['rows', 'writes', 'reads'],
  [
    [rowsRead, operations.writes, operations.reads],
    [SMALL_ROWS, ofSmall.writes, ofSmall.reads],
  ],
);
printFigures(
  'import',
  {
    rowsRead,
    imported,
    alreadyThere,
    rejected,
    rowsPerSecond: alone.rowsPerSecond,
    ratioToBulkWriter: rounded(alone.ratioToBulkWriter),
    settledRatio: rounded(settled.settledRatio, 2),
    invocationsPerRow: rounded(settled.invocationsPerRow),
    writesPerRow: rounded(operations.writes),
    readsPerRow: rounded(operations.reads),
    settledRatioSmall: rounded(settledSmall.settledRatio, 2),
    invocationsPerRowSmall: rounded(settledSmall.invocationsPerRow),
    writesPerRowSmall: rounded(ofSmall.writes),
    readsPerRowSmall: rounded(ofSmall.reads),
  },
  { quick },
);
process.exit(0);
