import { runImport } from '@nest/functions/imports/import-run.ts';
import { importPath } from '@nest/model';
import fc from 'fast-check';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { DeadError, dyingFirestore } from '../integration/support/dying-firestore.ts';
import {
  countPhenomena,
  createJob,
  csvOf,
  emptyFirestore,
  readJob,
} from '../integration/support/imports.ts';

const SEED = Number(process.env.NEST_SEED ?? 20_260_314);
const MINUTES = Number(process.env.NEST_SOAK_MINUTES ?? 5);
/** After this many waves the workers live long enough to finish. */
const WAVES = 12;

const worker = fc.record({
  /** Number of database calls before it dies. */
  steps: fc.integer({ min: 1, max: 60 }),
  answersLast: fc.boolean(),
});
const round = fc.record({
  rows: fc.integer({ min: 1, max: 2_500 }),
  badEvery: fc.integer({ min: 2, max: 90 }),
  repeatEvery: fc.integer({ min: 2, max: 90 }),
  /** Parallel workers, as a queue delivers twice; each considers the others dead. */
  waves: fc.array(fc.array(worker, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: WAVES,
  }),
});

async function survive(
  plan: (typeof round extends fc.Arbitrary<infer T> ? T : never) & { salt: string },
) {
  const project = emptyFirestore('soak');
  const { db } = project;
  const file = csvOf(plan);
  const expected = {
    status: 'done',
    rowsRead: plan.rows,
    imported: file.imported,
    alreadyThere: file.alreadyThere,
    rejected: file.rejected,
  };
  const free = () => db.doc(importPath('one')).update({ leaseUntil: Timestamp.fromMillis(1) });
  const run = (store = db) =>
    runImport({ db: store, importId: 'one', text: file.text, saveRejects: async () => undefined });
  await createJob(db, 'one', 'bruno');
  for (const wave of plan.waves) {
    if ((await readJob(db, 'one')).finishedAt !== null) break;
    await Promise.all(
      wave.map(async ({ steps, answersLast }) => {
        await free();
        await run(dyingFirestore(db, steps, answersLast)).catch((error: unknown) => {
          if (!(error instanceof DeadError)) throw error;
        });
      }),
    );
  }
  while ((await readJob(db, 'one')).finishedAt === null) {
    await free();
    await run();
  }
  expect(await readJob(db, 'one')).toMatchObject(expected);
  expect(await countPhenomena(db)).toBe(file.imported);
  await project.close();
}

it(
  `imports survive ${MINUTES} minutes of deaths and repetitions`,
  async () => {
    const end = Date.now() + MINUTES * 60_000;
    let seed = SEED;
    do {
      const [plan] = fc.sample(round, { seed, numRuns: 1 });
      if (!plan) throw new Error('no plan');
      await survive({ ...plan, salt: `soak ${seed}` }).catch((error: unknown) => {
        throw new Error(`with NEST_SEED=${seed}`, { cause: error });
      });
      seed++;
    } while (Date.now() < end);
    process.stdout.write(`soak: imports, seeds ${SEED} to ${seed - 1}\n`);
  },
  MINUTES * 60_000 + 600_000,
);
