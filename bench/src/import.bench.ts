import { freePorts } from '../../emulators/src/free-ports.ts';
import { startSuite } from '../../emulators/src/suite/suite.ts';
import { bulkWriterRound, importRound, inEmptyProject, prebuilt } from './import/rounds.ts';
import { benchFile } from './import/source.ts';
import { printFigures, printTable } from './lib/report.ts';

/**
 * Rows per second of an import, and its ratio to a bare BulkWriter that creates the same documents,
 * made beforehand: alternating rounds, each in an empty project, median.
 */
const quick = process.argv.includes('--quick');
const ROUNDS = 5;
const MAX_ROWS = quick ? 4_000 : Number.POSITIVE_INFINITY;
const PORTS_FROM = 14_000;

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function main(host: string): Promise<void> {
  const file = benchFile(MAX_ROWS);
  const documents = prebuilt(file);
  const baseline = () => inEmptyProject(host, (db) => bulkWriterRound(db, documents));
  const ours = () => inEmptyProject(host, (db) => importRound(db, file));
  await baseline();
  let { job } = await ours();
  const rows: (string | number)[][] = [];
  const ratios: number[] = [];
  const rates: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    // The order changes, so that neither side always finds the emulator fresher.
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
  const { rowsRead, imported, alreadyThere, rejected } = job;
  console.log(`${file.name}: ${rowsRead} rows a round\n`);
  printTable(['round', 'import, rows/s', 'bare BulkWriter, documents/s', 'ratio'], rows);
  printFigures(
    'import',
    {
      rowsRead,
      imported,
      alreadyThere,
      rejected,
      rowsPerSecond: Math.round(median(rates)),
      ratioToBulkWriter: Number(median(ratios).toFixed(3)),
    },
    { quick },
  );
}

// Else the Admin SDK asks in vain whether it runs on Google's machines.
process.env.METADATA_SERVER_DETECTION = 'none';
const given = process.env.FIRESTORE_EMULATOR_HOST;
if (given) {
  await main(given);
} else {
  const suite = await startSuite({
    projectId: 'demo-nest-bench',
    ports: await freePorts(PORTS_FROM),
    only: ['firestore'],
  });
  try {
    Object.assign(process.env, suite.env);
    await main(suite.env.FIRESTORE_EMULATOR_HOST ?? '');
  } finally {
    await suite.stop();
  }
}
