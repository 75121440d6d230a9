import { runImport } from '@nest/functions/imports/import-run.ts';
import { rollupsProjection } from '@nest/functions/insights/rollups-projection.ts';
import { tilesProjection } from '@nest/functions/map/tiles-projection.ts';
import { QUIET_MS } from '@nest/functions/projections/projection-worker.ts';
import { decodeImport, INSIGHTS_STATE_PATH, MAP_STATE_PATH } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { createBenchJob } from './rounds.ts';
import type { BenchFile } from './source.ts';

/** Documents that Firestore bills. */
export interface Operations {
  reads: number;
  writes: number;
}

interface Requester {
  request(method: string, request: { writes?: unknown[] }, ...rest: unknown[]): Promise<unknown>;
  requestStream(
    method: string,
    bidirectional: boolean,
    request: { documents?: unknown[] },
    ...rest: unknown[]
  ): Promise<NodeJS.ReadableStream>;
}

/**
 * Counts the billed operations of a Firestore instance, at the two methods that all its requests
 * use: each write of a commit, each document read by name, and each document that a query returns;
 * a query without results counts as one.
 */
function countOperations(db: Firestore): Operations {
  const counted = { reads: 0, writes: 0 };
  const client = db as unknown as Requester;
  const [request, requestStream] = [client.request.bind(db), client.requestStream.bind(db)];
  client.request = (method, body, ...rest) => {
    counted.writes += body.writes?.length ?? 0;
    return request(method, body, ...rest);
  };
  client.requestStream = async (method, bidirectional, body, ...rest) => {
    const stream = await requestStream(method, bidirectional, body, ...rest);
    if (method === 'batchGetDocuments') counted.reads += body.documents?.length ?? 0;
    if (method === 'runQuery') {
      let found = 0;
      stream.on('data', ({ document }: { document?: unknown }) => {
        if (document) found++;
      });
      stream.on('end', () => {
        counted.reads += Math.max(1, found);
      });
    }
    return stream;
  };
  return counted;
}

/**
 * The cost of an import besides its rows' own documents until tiles and rollups are up to date: the
 * import and both workers run here as in the functions, on a counting Firestore.
 *
 * @returns reads and writes per imported row
 */
export async function operationsPerRow(db: Firestore, file: BenchFile): Promise<Operations> {
  const importId = await createBenchJob(db, file);
  for (const path of [MAP_STATE_PATH, INSIGHTS_STATE_PATH]) {
    await db.doc(path).set({ status: 'idle', owner: null, leaseUntil: null });
  }
  const counted = countOperations(db);
  const workers = [tilesProjection, rollupsProjection].map((worker) => {
    let running: Promise<unknown> = Promise.resolve();
    let isRunning = false;
    return {
      wake() {
        if (isRunning) return;
        isRunning = true;
        running = worker.run({ db, deadlineMs: Infinity, quietMs: QUIET_MS }).finally(() => {
          isRunning = false;
        });
      },
      settled: () => running,
    };
  });
  let imported = 0;
  await runImport({
    db,
    importId,
    text: decodeImport(file.bytes, file.map.encoding),
    saveRejects: async () => undefined,
    followers: {
      capture: async () => undefined,
      wake: async () => {
        for (const worker of workers) worker.wake();
      },
    },
    onProgress: (accounts) => {
      imported += accounts.imported;
    },
  });
  for (const worker of workers) await worker.settled();
  // What arrived during a worker's last check.
  for (const worker of workers) {
    worker.wake();
    await worker.settled();
  }
  return { reads: counted.reads / imported, writes: (counted.writes - imported) / imported };
}
