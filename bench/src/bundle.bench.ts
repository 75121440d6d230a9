import { overBudget } from '@nest/dev/cli/test/first-load.ts';
import { freePorts } from '@nest/dev/emulators/free-ports.ts';
import { startSuite } from '@nest/dev/emulators/suite/suite.ts';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { type Fetched, fetchedScripts } from './bundle/fetched.ts';
import { type FirstRows, firstRows } from './bundle/first-row.ts';
import { buildFloor } from './bundle/floor.ts';
import { builtScripts, MAP_CODE, mapCodeIn, sum } from './bundle/sizes.ts';
import { chromiumPath, openBrowser } from './lib/browser.ts';
import { printFigures, printTable } from './lib/report.ts';
import { buildConsole, OUT_DIR, serveConsole } from './reads/console.ts';
import { fill } from './reads/fill.ts';
import { fillWorkspace } from './reads/workspace.ts';

/**
 * Gzipped JavaScript that a browser with an empty cache fetches: to sign in and see the list of
 * phenomena, and what the map adds; and how long a member waits for the first row. The baseline is
 * a page with only React, the router and Firebase. The first load must stay within its budget,
 * which `npm test` also checks, and contain no code of the map.
 */
const PROJECT_ID = 'demo-nest-bench';
const RECORDS = 60;

process.env.METADATA_SERVER_DETECTION = 'none';
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(130));
const executablePath = chromiumPath();
await buildConsole();
const scripts = builtScripts(OUT_DIR);
const floor = await buildFloor(OUT_DIR);
const { fetched, rows } = await inSuite();
const of = (paths: readonly string[]) => paths.flatMap((path) => scripts.get(path) ?? []);
const [signIn, list, map] = [of(fetched.signIn), of(fetched.list), of(fetched.map)];
const all = [...scripts.values()];
const firstLoad = [...signIn, ...list];

printTable(
  ['gzipped JavaScript', 'files', 'kB'],
  [
    ['React, router and Firebase alone', 1, floor],
    ['sign-in', signIn.length, sum(signIn)],
    ['and the list of phenomena', list.length, sum(list)],
    ['the map, beyond both', map.length, sum(map)],
    ['all there is', all.length, sum(all)],
  ],
);
console.log('\nLargest files of the first load:');
printTable(
  ['file', 'kB'],
  [...firstLoad]
    .sort((a, b) => b.gzKb - a.gzKb)
    .slice(0, 8)
    .map(({ path, gzKb }) => [path.replace('/assets/', ''), gzKb]),
);
console.log('\nA signed-in member, nothing cached, until the first row:');
printTable(
  ['page', 'ms'],
  [
    ['the console', rows.consoleMs],
    ['React, router and Firebase alone', rows.floorMs],
  ],
);
const kb = { signIn: sum(signIn), list: sum(firstLoad) };
const over = overBudget(kb);
for (const line of over) console.log(`\nOver the budget of the first load: ${line}`);
const strays = mapCodeIn(firstLoad);
// A marker that is in no file would prove nothing.
const unknown = Object.keys(MAP_CODE).filter((name) => !mapCodeIn(all).includes(name));
const complete = firstLoad.length === fetched.signIn.length + fetched.list.length;
if (strays.length > 0) console.log(`\nThe first load has code of the map: ${strays.join(', ')}.`);
else console.log('\nThe first load has no code of the map.');
if (unknown.length > 0) console.log(`In no file at all: ${unknown.join(', ')}. Mend the signs.`);
if (!complete) console.log('Some files that were fetched are not in the build.');
printFigures('bundle', {
  requests: fetched.requests,
  firstRowRatio: Number(rows.ratio.toFixed(3)),
  signInGzKb: kb.signIn,
  firstLoadGzKb: kb.list,
  mapGzKb: sum(map),
  totalGzKb: sum(all),
  floorGzKb: floor,
  firstLoadToFloor: Number((kb.list / floor).toFixed(3)),
  mapCodeInFirstLoad: strays.length,
});
const faults = strays.length + unknown.length + over.length;
process.exitCode = faults === 0 && complete && map.length > 0 ? 0 : 1;

async function inSuite(): Promise<{ fetched: Fetched; rows: FirstRows }> {
  const suite = await startSuite({
    projectId: PROJECT_ID,
    ports: await freePorts(17_000),
    only: ['auth', 'firestore', 'storage'],
  });
  const stops = [() => suite.stop()];
  try {
    Object.assign(process.env, suite.env);
    const app = initializeApp({ projectId: PROJECT_ID }, 'bundle');
    stops.unshift(() => deleteApp(app));
    const firestore = getFirestore(app);
    await fillWorkspace(app, firestore, suite.env.FIREBASE_AUTH_EMULATOR_HOST ?? '');
    await fill(firestore, 0, RECORDS);
    const server = await serveConsole(suite.env);
    stops.unshift(server.stop);
    const browser = await openBrowser(executablePath);
    stops.unshift(() => browser.close());
    const fetched = await fetchedScripts(browser, server.url);
    return { fetched, rows: await firstRows(browser, server.url, fetched.storage) };
  } finally {
    for (const stop of stops) await stop();
  }
}
