import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { checkTiles } from '@nest/functions/map/check-tiles.ts';
import { tilesProjection } from '@nest/functions/map/tiles-projection.ts';
import { MAP_PENDING_COLLECTION, MAP_PLACES_COLLECTION, MAP_STATE_PATH } from '@nest/model';
import type { Query } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { emptyFirestore } from './support/imports.ts';
import { fillMarked, lapseHold } from './support/tiles.ts';

const WORKER = fileURLToPath(new URL('fixtures/tiles-worker.ts', import.meta.url));
const COUNT = 2_500;

function startWorker(projectId: string, task: 'run' | 'repair', ...rest: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', WORKER, projectId, task, ...rest], {
    stdio: 'inherit',
    env: process.env,
  });
}

async function kill(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
}

/** Waits, by listening, until a query has this many documents. */
function sizeWhen(query: Query, condition: (size: number) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = query.onSnapshot(({ size }) => {
      if (!condition(size)) return;
      stop();
      resolve();
    }, reject);
  });
}

it('workers that are killed in the middle leave nothing that the next one does not finish', async () => {
  const { db, id, close } = emptyFirestore('tiles-kill');
  const pending = db.collection(MAP_PENDING_COLLECTION);
  const places = db.collection(MAP_PLACES_COLLECTION);
  await fillMarked(db, COUNT);

  // More than one batch can contain, so the marks, which the last one removes, still exist.
  const worker = startWorker(id, 'run', '1');
  await sizeWhen(places, (size) => size > 0);
  await kill(worker);
  expect((await pending.limit(1).get()).size).toBe(1);
  expect(await checkTiles(db)).toMatchObject({ mismatched: [], wrongTiles: [] });
  expect(await tilesProjection.run({ db, deadlineMs: Infinity })).toBe('busy');

  await lapseHold(db);
  expect(await tilesProjection.isAbandoned(db)).toBe(true);
  const repairer = startWorker(id, 'repair', '1');
  const before = (await places.get()).size;
  await sizeWhen(places, (size) => size > before);
  await kill(repairer);
  expect((await db.doc(MAP_STATE_PATH).get()).get('status')).toBe('rebuilding');

  await lapseHold(db);
  expect(await tilesProjection.isAbandoned(db)).toBe(true);
  expect(await tilesProjection.run({ db, deadlineMs: Infinity })).toBe('done');
  expect(await tilesProjection.isAbandoned(db)).toBe(false);
  const check = await checkTiles(db);
  expect(check).toMatchObject({ points: COUNT, pending: 0, mismatched: [], wrongTiles: [] });
  await close();
}, 120_000);
