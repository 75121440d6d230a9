import { freePorts } from '@nest/dev/emulators/free-ports.ts';
import { startSuite } from '@nest/dev/emulators/suite/suite.ts';
import { phenomenonPath } from '@nest/model';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { chromiumPath, openBrowser } from './lib/browser.ts';
import { printFigures, printTable } from './lib/report.ts';
import { buildConsole, serveConsole } from './reads/console.ts';
import { benchPhenomenon, fill } from './reads/fill.ts';
import { fillWorkspace } from './reads/workspace.ts';
import { countServed, type OpenList, openList, reload } from './reloads/reload.ts';

/**
 * How long a write takes after the console has been reloaded many times, against the same write
 * before, with one list open each time; for comparison, the same with a console that does not
 * remove its listeners.
 */
const quick = process.argv.includes('--quick');
const PROJECT_ID = 'demo-nest-bench';
const PORTS_FROM = 18_000;
const RECORDS = quick ? 200 : 1_000;
const RELOADS = quick ? 10 : 200;
const SILENT_RELOADS = quick ? 10 : 40;
const WRITES = quick ? 15 : 41;
const WARM_UP_WRITES = 10;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** @returns median time of one write to the collection that the list shows, in ms */
async function writeMs(db: Firestore, times: number): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const begun = performance.now();
    await db.doc(phenomenonPath('bench-written')).set({ ...benchPhenomenon(i) });
    taken.push(performance.now() - begun);
  }
  return median(taken);
}

interface Measured {
  before: number;
  after: number;
  reloads: number;
  served: number;
}

async function measure(db: Firestore, list: OpenList, reloads: number): Promise<Measured> {
  try {
    await writeMs(db, WARM_UP_WRITES);
    const before = await writeMs(db, WRITES);
    console.error(`One write takes ${before.toFixed(1)} ms; reloading ${reloads} times …`);
    await reload(list, reloads);
    const after = await writeMs(db, WRITES);
    return { before, after, reloads, served: await countServed(list.channels) };
  } finally {
    await list.close();
  }
}

process.env.METADATA_SERVER_DETECTION = 'none';
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(130));
const executablePath = chromiumPath();
await buildConsole();
const suite = await startSuite({
  projectId: PROJECT_ID,
  ports: await freePorts(PORTS_FROM),
  only: ['auth', 'firestore'],
});
const stops = [() => suite.stop()];
try {
  Object.assign(process.env, suite.env);
  const app = initializeApp({ projectId: PROJECT_ID }, 'reloads');
  stops.unshift(() => deleteApp(app));
  const db = getFirestore(app);
  await fillWorkspace(app, db, suite.env.FIREBASE_AUTH_EMULATOR_HOST ?? '');
  await fill(db, 0, RECORDS);
  const server = await serveConsole(suite.env);
  stops.unshift(server.stop);
  const browser = await openBrowser(executablePath);
  stops.unshift(() => browser.close());
  const ours = await measure(db, await openList(browser, server.url, false), RELOADS);
  const silent = await measure(db, await openList(browser, server.url, true), SILENT_RELOADS);
  const row = (name: string, { before, after, reloads, served }: Measured) => [
    name,
    reloads,
    before,
    after,
    after / before,
    served,
  ];
  console.log(`One write beside a list of ${RECORDS} phenomena, in ms, medians of ${WRITES}`);
  printTable(
    ['', 'reloads', 'before', 'after', 'ratio', 'channels still served'],
    [row('the console', ours), row('one that goes without a word', silent)],
  );
  printFigures(
    'reloads',
    {
      ratioWrite: Number((ours.after / ours.before).toFixed(3)),
      channels: ours.served,
      reloads: ours.reloads,
      ratioWriteSilent: Number((silent.after / silent.before).toFixed(3)),
      channelsSilent: silent.served,
      reloadsSilent: silent.reloads,
    },
    { quick },
  );
  process.exitCode = ours.served === 0 ? 0 : 1;
} finally {
  for (const stop of stops) await stop();
}
