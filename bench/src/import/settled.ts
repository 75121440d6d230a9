import { importFollowers } from '@nest/functions/imports/import-followers.ts';
import { runImport } from '@nest/functions/imports/import-run.ts';
import {
  isExact as areRollupsExact,
  checkRollups,
} from '@nest/functions/insights/check-rollups.ts';
import { isExact as areTilesExact, checkTiles } from '@nest/functions/map/check-tiles.ts';
import {
  AUDIT_EVENTS_COLLECTION,
  type AuditEvent,
  decodeImport,
  INSIGHTS_PENDING_COLLECTION,
  INSIGHTS_STATE_PATH,
  MAP_PENDING_COLLECTION,
  MAP_STATE_PATH,
  phenomenonPath,
} from '@nest/model';
import { phenomenonFixture } from '@nest/model/testing';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { createBenchJob } from './rounds.ts';
import type { BenchFile } from './source.ts';

/** Counts the function calls that the emulators report. */
export class Invocations {
  #count = 0;
  readonly #waiting: { until: number; done: () => void }[] = [];

  /** Passed to the suite as `onLine`. */
  readonly onLine = (line: string): void => {
    if (!line.includes('Beginning execution of')) return;
    this.#count++;
    for (const { until, done } of this.#waiting) if (this.#count >= until) done();
  };

  get count(): number {
    return this.#count;
  }

  /** Settles at this number of calls. */
  reach(until: number): Promise<void> {
    if (this.#count >= until) return Promise.resolve();
    return new Promise((done) => this.#waiting.push({ until, done }));
  }
}

export interface SettledRound {
  /** From the start of the import until tiles, rollups and audit log were exact, in s. */
  seconds: number;
  /** Until the import itself was done, in s. */
  importedSeconds: number;
  imported: number;
  invocations: number;
}

/** Waits, by listening, until there are no marks. @returns the time, from `performance.now` */
function noneLeft(db: Firestore, collection: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const stop = db
      .collection(collection)
      .limit(1)
      .onSnapshot(({ empty }) => {
        if (!empty) return;
        stop();
        resolve(performance.now());
      }, reject);
  });
}

/** Runs every function once, so that no round includes a cold start. */
export async function warmUp(db: Firestore): Promise<void> {
  const watched = [MAP_STATE_PATH, INSIGHTS_STATE_PATH].map(
    (path) =>
      new Promise<void>((resolve, reject) => {
        const stop = db.doc(path).onSnapshot((snapshot) => {
          if (snapshot.get('status') !== 'idle' || snapshot.get('owner') !== null) return;
          stop();
          resolve();
        }, reject);
      }),
  );
  const warm = db.doc(phenomenonPath('warm'));
  const write = () => warm.set(phenomenonFixture({}, Timestamp.fromMillis));
  await write();
  const timer = setInterval(() => void write(), 20_000);
  await Promise.all(watched);
  clearInterval(timer);
}

/**
 * Imports a file into an empty project with functions, and waits until all derived data is exact.
 * The triggers of the rows may run even later: they have nothing to do, and are awaited after the
 * measurement.
 *
 * @throws Error if tiles, rollups or audit log differ from a recomputation
 */
export async function settledRound(
  db: Firestore,
  file: BenchFile,
  invocations: Invocations,
): Promise<SettledRound> {
  const importId = await createBenchJob(db, file);
  const before = invocations.count;
  const started = performance.now();
  let imported = 0;
  await runImport({
    db,
    importId,
    text: decodeImport(file.bytes, file.map.encoding),
    saveRejects: async () => undefined,
    followers: importFollowers,
    onProgress: (accounts) => {
      imported += accounts.imported;
    },
  });
  const importedAt = performance.now();
  const settledAt = Math.max(
    ...(await Promise.all([
      noneLeft(db, MAP_PENDING_COLLECTION),
      noneLeft(db, INSIGHTS_PENDING_COLLECTION),
    ])),
    importedAt,
  );
  await assertExact(db, importId, imported);
  await invocations.reach(before + imported);
  return {
    seconds: (settledAt - started) / 1000,
    importedSeconds: (importedAt - started) / 1000,
    imported,
    invocations: invocations.count - before,
  };
}

async function assertExact(db: Firestore, importId: string, imported: number): Promise<void> {
  const events = await db
    .collection(AUDIT_EVENTS_COLLECTION)
    .where('requestId', '==', importId)
    .get();
  const told = new Set(events.docs.flatMap((event) => (event.data() as AuditEvent).records ?? []));
  const [tiles, rollups] = [await checkTiles(db), await checkRollups(db)];
  if (told.size !== imported) throw new Error(`the log tells of ${told.size} of ${imported} rows`);
  if (!areTilesExact(tiles) || tiles.pending > 0) throw new Error('the tiles are not exact');
  if (!areRollupsExact(rollups) || rollups.pending > 0)
    throw new Error('the rollups are not exact');
}
