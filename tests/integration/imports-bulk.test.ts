import { sealEvents } from '@nest/functions/audit/seal-events.ts';
import { verifyChain } from '@nest/functions/audit/verify-chain.ts';
import { accountLeftovers } from '@nest/functions/imports/account-leftovers.ts';
import { runImport } from '@nest/functions/imports/import-run.ts';
import { checkRollups } from '@nest/functions/insights/check-rollups.ts';
import { rollupsProjection } from '@nest/functions/insights/rollups-projection.ts';
import { checkTiles } from '@nest/functions/map/check-tiles.ts';
import { tilesProjection } from '@nest/functions/map/tiles-projection.ts';
import {
  AUDIT_EVENTS_COLLECTION,
  type AuditEvent,
  INSIGHTS_STATE_PATH,
  importPath,
  MAP_STATE_PATH,
  PHENOMENA_COLLECTION,
  phenomenonPath,
} from '@nest/model';
import fc from 'fast-check';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { DeadError, dyingFirestore } from './support/dying-firestore.ts';
import { createJob, csvOf, emptyFirestore, readJob } from './support/imports.ts';

const KEY = 'test key';
const SEED = 20261130;
const IMPORT = 'bulk';
/** More than one batch of tiles can contain. */
const ROWS = 2_100;
const PROJECTIONS = [
  { worker: tilesProjection, state: MAP_STATE_PATH },
  { worker: rollupsProjection, state: INSIGHTS_STATE_PATH },
] as const;

async function begin(db: Firestore): Promise<void> {
  for (const { state } of PROJECTIONS) {
    await db.doc(state).set({ status: 'idle', owner: null, leaseUntil: null });
  }
  await createJob(db, IMPORT, 'bruno');
}

const lapsed = { leaseUntil: Timestamp.fromMillis(1) };
const importOnce = (db: Firestore, text: string) =>
  runImport({ db, importId: IMPORT, text, saveRejects: async () => undefined });

/** The work of a worker that may die on the way. */
async function canDie(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error) => {
    if (!(error instanceof DeadError)) throw error;
  });
}

/** Tiles, rollups, audit log and chain match a recomputation from the records. */
async function expectExact(db: Firestore, imported: number): Promise<void> {
  expect(await checkTiles(db)).toMatchObject({ pending: 0, mismatched: [], wrongTiles: [] });
  expect(await checkRollups(db)).toMatchObject({ pending: 0, mismatched: [], wrongRollups: [] });
  const records = await db.collection(PHENOMENA_COLLECTION).select().get();
  const events = await db
    .collection(AUDIT_EVENTS_COLLECTION)
    .where('action', '==', 'phenomena.imported')
    .get();
  const told = events.docs.map((event) => event.data() as AuditEvent);
  expect(told.flatMap(({ records: paths = [] }) => paths).toSorted()).toEqual(
    records.docs.map(({ id }) => phenomenonPath(id)).toSorted(),
  );
  expect(records.size).toBe(imported);
  for (const event of told) {
    expect(event).toMatchObject({ target: importPath(IMPORT), actorUid: 'bruno', before: null });
    expect(event.after?.digest).toMatch(/^[0-9a-f]{64}$/);
  }
  await sealEvents(db, KEY);
  expect((await verifyChain(db, KEY)).breach).toBeNull();
}

describe('an import', () => {
  it('is exact in all that follows from it, killed anywhere and delivered twice', async () => {
    const file = csvOf({ rows: ROWS, badEvery: 97, repeatEvery: 53, salt: 'bulk' });
    const steps = fc.array(
      fc.record({ calls: fc.integer({ min: 1, max: 9 }), answersLast: fc.boolean() }),
      { minLength: 2, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (deaths) => {
        const { db, close } = emptyFirestore('imports-bulk');
        await begin(db);
        for (const { calls, answersLast } of deaths) {
          await canDie(() => importOnce(dyingFirestore(db, calls, answersLast), file.text));
          await db.doc(importPath(IMPORT)).update(lapsed);
          for (const { worker, state } of PROJECTIONS) {
            const dying = dyingFirestore(db, calls, answersLast);
            await canDie(() => worker.run({ db: dying, deadlineMs: Infinity }));
            await db.doc(state).update(lapsed);
          }
        }
        // Twice, because a queue may deliver twice.
        await Promise.all([importOnce(db, file.text), importOnce(db, file.text)]);
        await Promise.all(
          PROJECTIONS.flatMap(({ worker }) =>
            [1, 2].map(() => worker.run({ db, deadlineMs: Infinity })),
          ),
        );
        const { imported, alreadyThere, rejected } = file;
        const accounts = { rowsRead: ROWS, imported, alreadyThere, rejected };
        expect(await readJob(db, IMPORT)).toMatchObject({ status: 'done', ...accounts });
        await expectExact(db, imported);
        await close();
      }),
      { numRuns: 2, seed: SEED },
    );
  });

  it('that fails for good accounts for what it has created beyond its last chunk', async () => {
    const { db, close } = emptyFirestore('imports-leftovers');
    await begin(db);
    const file = csvOf({ rows: 1_200, badEvery: 500, repeatEvery: 700, salt: 'left' });
    // It reads the member and the job and commits a chunk; afterwards it only writes rows.
    await canDie(() => importOnce(dyingFirestore(db, 3), file.text));
    const job = await readJob(db, IMPORT);
    const created = (await db.collection(PHENOMENA_COLLECTION).count().get()).data().count;
    expect(created).toBeGreaterThan(job.imported);
    await accountLeftovers(db, IMPORT);
    await accountLeftovers(db, IMPORT);
    for (const { worker } of PROJECTIONS) await worker.run({ db, deadlineMs: Infinity });
    await expectExact(db, created);
    await close();
  });
});
