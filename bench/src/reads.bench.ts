import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, Timestamp } from 'firebase-admin/firestore';
import { freePorts } from '../../emulators/src/free-ports.ts';
import { CHROMIUM_REMEDY, ensureChromium } from '../../emulators/src/programs/chromium.ts';
import { workspaceDocuments } from '../../emulators/src/seed/workspace.ts';
import { writeUsers } from '../../emulators/src/seed/write-users.ts';
import { startSuite } from '../../emulators/src/suite/suite.ts';
import { printFigures, printTable } from './lib/report.ts';
import { buildConsole, serveConsole } from './reads/console.ts';
import { fill } from './reads/fill.ts';
import { firstScreenReads } from './reads/first-screen.ts';

/**
 * Documents read by the first screen of the lists as the data grows. The baseline is the smallest
 * size: the number must be the same at every size, and at most 60.
 */
const PROJECT_ID = 'demo-nest-bench';
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, list: { type: 'string' } },
});
const LISTS = (['phenomena', 'shoots'] as const).filter(
  (list) => values.list === undefined || values.list === list,
);
const MOST_READS = 60;
const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-sync',
];
const sizes = values.quick ? [1_000, 3_000, 10_000] : [1_000, 10_000, 100_000];

const executablePath = chromiumPath();
// Else the admin SDK asks in vain whether it runs on Google's machines.
process.env.METADATA_SERVER_DETECTION = 'none';
// Ending by exit lets suite and server take their processes with them.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(130));
await buildConsole();
const figures = Object.fromEntries(LISTS.map((list): [string, number[]] => [list, []]));
const rows: (string | number)[][] = [];
for (const size of sizes) {
  const { reads, rate } = await measure(size);
  for (const [i, list] of LISTS.entries()) figures[list]?.push(reads[i] ?? 0);
  console.error(`${size.toLocaleString('en-US')} documents: ${reads.join(' and ')} reads`);
  rows.push([size.toLocaleString('en-US'), ...reads, Math.round(rate)]);
}

printTable(['documents a list', ...LISTS.map((list) => `${list} reads`), 'filled docs/s'], rows);
const all = Object.values(figures);
const steady = all.every((reads) => new Set(reads).size === 1);
const bounded = all.every((reads) => Math.max(...reads) <= MOST_READS);
console.log(
  steady && bounded
    ? `The same number at every size, and at most ${MOST_READS}.`
    : `Not as it should be: the same number at every size, and at most ${MOST_READS}.`,
);
printFigures('reads', figures, { quick: values.quick });
process.exitCode = steady && bounded ? 0 : 1;

/**
 * A suite of its own for each size: a closed browser's listeners stay in the emulator for minutes,
 * and would be sent every document of the next filling.
 */
async function measure(size: number): Promise<{ reads: number[]; rate: number }> {
  const suite = await startSuite({
    projectId: PROJECT_ID,
    ports: await freePorts(16_000),
    only: ['auth', 'firestore', 'storage'],
  });
  const stops = [() => suite.stop()];
  try {
    Object.assign(process.env, suite.env);
    const app = initializeApp({ projectId: PROJECT_ID }, `bench-${size}`);
    stops.unshift(() => deleteApp(app));
    const firestore = getFirestore(app);
    await writeUsers(PROJECT_ID, suite.env.FIREBASE_AUTH_EMULATOR_HOST ?? '');
    for (const { path, data } of workspaceDocuments(Timestamp.fromMillis)) {
      await firestore.doc(path).set(data);
    }
    const begun = performance.now();
    await fill(firestore, size);
    const rate = (2 * size * 1000) / (performance.now() - begun);
    const server = await serveConsole(suite.env);
    stops.unshift(server.stop);
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
    stops.unshift(() => browser.close());
    const reads: number[] = [];
    for (const list of LISTS) reads.push(await firstScreenReads(browser, server.url, list));
    return { reads, rate };
  } finally {
    for (const stop of stops) await stop();
  }
}

function chromiumPath(): string {
  const path = ensureChromium();
  if (!path) throw new Error(`There is no Chromium to open the console in. ${CHROMIUM_REMEDY}`);
  return path;
}
