import { gzipSync } from 'node:zlib';
import { freePorts } from '@nest/dev/emulators/free-ports.ts';
import { startSuite } from '@nest/dev/emulators/suite/suite.ts';
import { packSnapshot, SnapshotCache } from '@nest/functions/aircraft/snapshot/snapshot-cache.ts';
import { countCalls } from './aircraft/calls.ts';
import { measureLatency } from './aircraft/latency.ts';
import { measureParsing } from './aircraft/parsing.ts';
import { worldJson, worldSnapshot } from './aircraft/sample.ts';
import { printFigures, printTable } from './lib/report.ts';

/**
 * Calls that 1,000 clients cause, latency on a warm cache against a bare function that sends the
 * same bytes, transfer size and parse time against OpenSky's own JSON.
 */
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 7 : 15;
const REQUESTS = quick ? 600 : 2_000;
const NAIVE_REQUESTS = quick ? 60 : 300;
const PARSE_ROUNDS = quick ? 11 : 41;
const PORTS_FROM = 16_000;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const round = (value: number, digits = 3) => Number(value.toFixed(digits));

async function main(): Promise<void> {
  const calls = await countCalls();
  const { name, text } = worldJson();
  const snapshot = worldSnapshot(text);
  const aircraft = snapshot.states.length;
  const held = new SnapshotCache(packSnapshot(snapshot, 0));
  const json = gzipSync(text).length / aircraft;
  const [brotli, zipped, plain] = (
    await Promise.all([held.columns.as('br'), held.columns.as('gzip'), held.columns.as('identity')])
  ).map((bytes) => bytes.length / aircraft) as [number, number, number];
  const latency = await measureLatency({
    rounds: ROUNDS,
    requests: REQUESTS,
    naiveRequests: NAIVE_REQUESTS,
  });
  const parsing = measureParsing(text, PARSE_ROUNDS);

  console.log(`Calls: ${calls.answers} answers, ${calls.failures} without a sky`);
  printTable(
    ['', 'calls'],
    [
      ['OpenSky was called', calls.upstreamCalls],
      ['the ledger counts', calls.ledgerCalls],
    ],
  );
  console.log(`\nBytes an aircraft, ${name}, ${aircraft} aircraft`);
  printTable(
    ['', 'bytes', 'of JSON gzipped'],
    [
      ['OpenSky’s JSON, gzipped', json, 1],
      ['columns, brotli', brotli, brotli / json],
      ['columns, gzip', zipped, zipped / json],
      ['columns, plain', plain, plain / json],
    ],
  );
  console.log(`\nLatency in ms, ${latency.bytes} bytes, medians of ${ROUNDS} rounds`);
  const of = (pick: (each: (typeof latency.rounds)[number]) => number) =>
    median(latency.rounds.map(pick));
  const ratioP50 = of(({ ours, bare }) => ours.p50 / bare.p50);
  const ratioP99 = of(({ ours, bare }) => ours.p99 / bare.p99);
  const p50 = of(({ ours }) => ours.p50);
  printTable(
    ['', 'p50', 'p99'],
    [
      ['aircraft API, warm', p50, of(({ ours }) => ours.p99)],
      ['bare function', of(({ bare }) => bare.p50), of(({ bare }) => bare.p99)],
      ['ours ÷ bare', ratioP50, ratioP99],
      ['naive proxy', latency.naive.p50, latency.naive.p99],
    ],
  );
  console.log(`\nParsing in ms, medians of ${PARSE_ROUNDS} rounds`);
  const ratioParse = median(parsing.map(({ columns, json: whole }) => columns / whole));
  printTable(
    ['', 'ms'],
    [
      ['bytes to typed arrays', median(parsing.map(({ columns }) => columns))],
      ['JSON.parse', median(parsing.map((each) => each.json))],
      ['ours ÷ JSON.parse', ratioParse],
    ],
  );
  printFigures(
    'aircraft',
    {
      upstreamCalls: calls.upstreamCalls,
      ledgerCalls: calls.ledgerCalls,
      ratioP50: round(ratioP50),
      ratioP99: round(ratioP99),
      bytesPerAircraft: round(brotli, 2),
      ratioBytes: round(brotli / json),
      ratioParse: round(ratioParse),
      bytesPerAircraftGzip: round(zipped, 2),
      ratioNaiveP50: round(p50 / latency.naive.p50),
    },
    { quick },
  );
}

// Otherwise the Admin SDK tries in vain to detect Google's machines.
process.env.METADATA_SERVER_DETECTION = 'none';
if (process.env.FIRESTORE_EMULATOR_HOST) {
  await main();
} else {
  const suite = await startSuite({
    projectId: 'demo-nest-bench',
    ports: await freePorts(PORTS_FROM),
    only: ['firestore'],
  });
  try {
    Object.assign(process.env, suite.env);
    await main();
  } finally {
    await suite.stop();
  }
}
