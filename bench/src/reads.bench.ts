import { parseArgs } from 'node:util';
import { freePorts } from '@nest/dev/emulators/free-ports.ts';
import { startSuite } from '@nest/dev/emulators/suite/suite.ts';
import { rollupsProjection } from '@nest/functions/insights/rollups-projection.ts';
import { tilesProjection } from '@nest/functions/map/tiles-projection.ts';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { chromiumPath, openBrowser } from './lib/browser.ts';
import { printFigures, printTable } from './lib/report.ts';
import { buildConsole, serveConsole } from './reads/console.ts';
import { fill } from './reads/fill.ts';
import { firstScreenReads, SCREEN_NAMES, type ScreenName } from './reads/first-screen.ts';
import { fillWorkspace } from './reads/workspace.ts';

/**
 * Documents read by the first screen of lists and maps as the data grows. The baseline is the
 * smallest size. A list must read the same number at every size, and at most 60; the globe at world
 * zoom and the map at city zoom must read at most 64 at every size.
 */
const PROJECT_ID = 'demo-nest-bench';
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, screen: { type: 'string' } },
});
const WANTED = SCREEN_NAMES.filter(
  (screen) => values.screen === undefined || values.screen === screen,
);
/**
 * Lists must read the same number at every size; maps must stay within their limit at every size.
 */
const LISTS: readonly ScreenName[] = ['phenomena', 'shoots', 'audit', 'dashboard'];
const MOST_READS = 60;
const MOST_READS_OF_THE_DASHBOARD = 12;
const MOST_READS_OF_A_MAP = 64;
const sizes = values.quick ? [200, 600] : [1_000, 10_000, 100_000];
/** The CPU renders the maps, so fewer pixels are faster. */
const VIEWPORT = values.quick ? { width: 800, height: 500 } : { width: 1440, height: 900 };

const executablePath = chromiumPath();
// Otherwise the admin SDK tries in vain to detect Google's machines.
process.env.METADATA_SERVER_DETECTION = 'none';
// An exit lets suite and server end their processes.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(130));
const built = buildConsole();
built.catch(() => undefined);
const figures = Object.fromEntries(WANTED.map((screen): [string, number[]] => [screen, []]));
const rows: (string | number)[][] = [];
await measure((size, { reads, rate, tilesS }) => {
  for (const [i, screen] of WANTED.entries()) figures[screen]?.push(reads[i] ?? 0);
  console.error(`${size.toLocaleString('en-US')} documents: ${reads.join(', ')} reads`);
  rows.push([size.toLocaleString('en-US'), ...reads, Math.round(rate), tilesS.toFixed(1)]);
});

const heads = WANTED.map((screen) => `${screen} reads`);
printTable(['phenomena', ...heads, 'filled docs/s', 'tiles s'], rows);
const faults = WANTED.filter((screen) => {
  const reads = figures[screen] ?? [];
  return LISTS.includes(screen)
    ? new Set(reads).size > 1 ||
        Math.max(...reads) > (screen === 'dashboard' ? MOST_READS_OF_THE_DASHBOARD : MOST_READS)
    : Math.max(...reads) > MOST_READS_OF_A_MAP;
});
console.log(
  faults.length === 0
    ? `Lists read the same at every size and at most ${MOST_READS}, the dashboard ${MOST_READS_OF_THE_DASHBOARD}, maps at most ${MOST_READS_OF_A_MAP}.`
    : `Not as it should be: ${faults.join(', ')}.`,
);
printFigures('reads', figures, { quick: values.quick });
process.exitCode = faults.length === 0 ? 0 : 1;

interface Measured {
  reads: number[];
  rate: number;
  tilesS: number;
}

/** One suite, whose data grow from size to size. */
async function measure(note: (size: number, measured: Measured) => void): Promise<void> {
  const suite = await startSuite({
    projectId: PROJECT_ID,
    ports: await freePorts(16_000),
    only: ['auth', 'firestore'],
  });
  const stops = [() => suite.stop()];
  try {
    Object.assign(process.env, suite.env);
    const app = initializeApp({ projectId: PROJECT_ID });
    stops.unshift(() => deleteApp(app));
    const firestore = getFirestore(app);
    await fillWorkspace(app, firestore, suite.env.FIREBASE_AUTH_EMULATOR_HOST ?? '');
    await built;
    const server = await serveConsole(suite.env);
    stops.unshift(server.stop);
    const browser = await openBrowser(executablePath);
    stops.unshift(() => browser.close());
    for (const [i, size] of sizes.entries()) {
      const before = sizes[i - 1] ?? 0;
      const begun = performance.now();
      await fill(firestore, before, size);
      const filled = performance.now();
      const rate = (3 * (size - before) * 1000) / (filled - begun);
      await tilesProjection.repair(firestore);
      await rollupsProjection.repair(firestore);
      const tilesS = (performance.now() - filled) / 1000;
      // In parallel: each has its own browser context and therefore its own cache.
      const reads = await Promise.all(
        WANTED.map((screen) => firstScreenReads(browser, server.url, screen, VIEWPORT)),
      );
      note(size, { reads, rate, tilesS });
    }
  } finally {
    for (const stop of stops) await stop();
  }
}
