import { buildFunctions } from '@nest/dev/cli/start/functions-build.ts';
import { freePorts } from '@nest/dev/emulators/free-ports.ts';
import { startSuite } from '@nest/dev/emulators/suite/suite.ts';
import { checkRollups, isExact } from '@nest/functions/insights/check-rollups.ts';
import {
  insightFigures,
  insightRange,
  phenomenonPath,
  Rollup,
  type RollupDocument,
  rollupPath,
} from '@nest/model';
import { phenomenonFixture } from '@nest/model/testing';
import { initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore, Timestamp } from 'firebase-admin/firestore';
import { printFigures, printTable } from './lib/report.ts';

/**
 * Writes per second with all triggers on (tiles, rollups, audit) against the same writes into a
 * project of the same emulator without functions, in alternating rounds; and how long after the
 * last write the rollups are exact.
 */
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 3 : 5;
/** Phenomena per round: each is written twice, as reported and as triaged. */
const PHENOMENA = quick ? 10 : 200;
const AT_ONCE = 20;
/** Parallel writers, one round each, to find the number from which more of them have no effect. */
const SWEEP = quick ? [] : [1, 5, 20, 80];
const PROJECT_ID = 'demo-nest-bench';
const PORTS_FROM = 18_000;
/** Without any progress for this long, missing events are lost. */
const TIMEOUT_MS = 120_000;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** @returns writes a second */
async function write(db: Firestore, round: number, atOnce = AT_ONCE): Promise<number> {
  const made = (i: number, status: 'reported' | 'triaged') =>
    phenomenonFixture(
      {
        status,
        location: {
          latitude: ((i * 7) % 120) - 60,
          longitude: ((i * 37) % 360) - 180,
          accuracyM: 50,
        },
        createdAt: Timestamp.fromMillis(Date.UTC(2026, 0, 1)),
        updatedAt: Timestamp.fromMillis(Date.UTC(2026, 0, 1 + (status === 'triaged' ? 1 : 0))),
      },
      Timestamp.fromMillis,
    );
  let next = 0;
  const startedMs = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let i = next++; i < PHENOMENA; i = next++) {
        const reference = db.doc(phenomenonPath(`r${round}-${i}`));
        await reference.set(made(i, 'reported'));
        await reference.set(made(i, 'triaged'));
      }
    }),
  );
  return (2 * PHENOMENA) / ((performance.now() - startedMs) / 1000);
}

/** Waits until the rollups count this many as triaged. @returns the final count */
function counted(db: Firestore, expected: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let found = 0;
    let patience: NodeJS.Timeout | undefined;
    const finish = () => {
      clearTimeout(patience);
      stop();
      resolve(found);
    };
    const stop = db.doc(rollupPath('status-triaged')).onSnapshot((snapshot) => {
      clearTimeout(patience);
      patience = setTimeout(finish, TIMEOUT_MS);
      const document = snapshot.data() as RollupDocument | undefined;
      if (!document) return;
      const rollup = Rollup.decode(document);
      found = insightFigures(rollup, 'reported', insightRange('all', 0)).triaged.count;
      if (found >= expected) setImmediate(finish);
    }, reject);
  });
}

/** Starts the functions: until then the emulator drops events. */
async function warmUp(db: Firestore): Promise<void> {
  const there = new Promise<void>((resolve, reject) => {
    const stop = db.doc(rollupPath('all')).onSnapshot((snapshot) => {
      if (!snapshot.exists) return;
      stop();
      resolve();
    }, reject);
  });
  let n = 0;
  const again = () =>
    db.doc(phenomenonPath(`warm-${n++}`)).set(phenomenonFixture({}, Timestamp.fromMillis));
  await again();
  const timer = setInterval(() => void again(), 20_000);
  await there;
  clearInterval(timer);
}

process.env.METADATA_SERVER_DETECTION = 'none';
await buildFunctions();
const suite = await startSuite({
  projectId: PROJECT_ID,
  ports: await freePorts(PORTS_FROM),
  only: ['auth', 'firestore', 'functions', 'tasks', 'eventarc'],
});
try {
  Object.assign(process.env, suite.env);
  const watched = getFirestore(initializeApp({ projectId: PROJECT_ID }, 'watched'));
  const bare = getFirestore(initializeApp({ projectId: `${PROJECT_ID}-bare` }, 'bare'));
  await warmUp(watched);
  await Promise.all([write(watched, 0), write(bare, 0)]);
  await counted(watched, PHENOMENA);
  const rows: number[][] = [];
  let found = 0;
  let rounds = 0;
  const measure = async (atOnce: number): Promise<number[]> => {
    const round = ++rounds;
    const off = await write(bare, round, atOnce);
    const on = await write(watched, round, atOnce);
    const lastWriteMs = performance.now();
    found = await counted(watched, (round + 1) * PHENOMENA);
    const lagMs = performance.now() - lastWriteMs;
    const sustained = (2 * PHENOMENA) / ((2 * PHENOMENA) / on + lagMs / 1000);
    return [on, off, on / off, lagMs, sustained];
  };
  const headings = ['writes/s, triggers on', 'off', 'ratio', 'lag, ms', 'writes/s until exact'];
  for (let round = 1; round <= ROUNDS; round++) rows.push([round, ...(await measure(AT_ONCE))]);
  const sweep: number[][] = [];
  for (const atOnce of SWEEP) sweep.push([atOnce, ...(await measure(atOnce))]);
  const check = await checkRollups(watched);
  const column = (at: number) => median(rows.map((row) => row[at] ?? 0));
  console.log(`${2 * PHENOMENA} writes a round, ${AT_ONCE} at once\n`);
  printTable(['round', ...headings], rows);
  if (sweep.length > 0) {
    console.log('\nBy writers at once\n');
    printTable(['at once', ...headings], sweep);
  }
  console.log(isExact(check) ? '\nThe rollups equal a recount.' : '\nThe rollups are not exact.');
  printFigures(
    'rollups',
    {
      ratioWrites: Number(column(3).toFixed(3)),
      lagMs: Math.round(column(4)),
      lost: (rounds + 1) * PHENOMENA - found + check.mismatched.length,
      writesPerSecond: Math.round(column(1)),
      sustainedPerSecond: Math.round(column(5)),
    },
    { quick },
  );
} finally {
  await suite.stop();
}
process.exit(0);
