import { OWN_TEST_PORTS } from '@nest/dev/emulators/ports.ts';
import { type Suite, startSuite } from '@nest/dev/emulators/suite/suite.ts';
import { newImportJob } from '@nest/functions/imports/new-job.ts';
import { abandonedImports } from '@nest/functions/imports/resume-imports.ts';
import { importSourcePath } from '@nest/model';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, Timestamp } from 'firebase-admin/firestore';
import { getFunctions } from 'firebase-admin/functions';
import { getStorage } from 'firebase-admin/storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countPhenomena, csvOf, IMPORT_MAP, jobWhen, readJob } from './support/imports.ts';
import { silenceTriggers } from './support/silence-triggers.ts';

const PROJECT = 'demo-nest-kill';
/** More than can be in flight at once, so that the kill comes midway. */
const ROWS = 5_000;
const file = csvOf({ rows: ROWS, badEvery: 97, repeatEvery: 53, salt: 'kill' });
const before = { ...process.env };

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite({
    projectId: PROJECT,
    ports: OWN_TEST_PORTS.importsKill,
    only: ['firestore', 'storage', 'functions', 'tasks', 'eventarc'],
    split: true,
  });
  // Otherwise the Admin SDK looks in vain for Google's metadata server.
  Object.assign(process.env, suite.env, { METADATA_SERVER_DETECTION: 'none' });
  await silenceTriggers(`127.0.0.1:${suite.ports.functionsHub}`);
});
afterAll(async () => {
  await suite?.stop();
  process.env = before;
});

it('ends with the same accounts when the functions are killed in the middle', async () => {
  const app = initializeApp(
    { projectId: PROJECT, storageBucket: `${PROJECT}.appspot.com` },
    'imports-kill',
  );
  const db = getFirestore(app);
  const importId = 'killed';
  const storagePath = importSourcePath('bruno', importId);
  await getStorage(app).bucket().file(storagePath).save(file.text, { resumable: false });
  const source = {
    fileName: 'test.csv',
    sizeBytes: file.text.length,
    storagePath,
    map: IMPORT_MAP,
  };
  await db.doc(`imports/${importId}`).create(newImportJob('bruno', source));
  const enqueue = () => getFunctions(app).taskQueue('runImport').enqueue({ importId });

  // Twice, because a queue may deliver twice: the second worker must leave the job to the first.
  await Promise.all([enqueue(), enqueue()]);
  await jobWhen(db, importId, ({ rowsRead }) => rowsRead > 0);
  await suite.functions.kill();
  const killed = await readJob(db, importId);
  expect(killed.rowsRead).toBeGreaterThan(0);
  expect(killed.rowsRead).toBeLessThan(ROWS);
  expect(killed.status).toBe('running');
  expect(killed.imported + killed.alreadyThere + killed.rejected).toBe(killed.rowsRead);

  await suite.functions.start();
  await silenceTriggers(`127.0.0.1:${suite.ports.functionsHub}`);
  // As if the half minute of a dead worker's lease had passed.
  await db.doc(`imports/${importId}`).update({ leaseUntil: Timestamp.fromMillis(1) });
  expect(await abandonedImports(db)).toEqual([importId]);
  await Promise.all([enqueue(), enqueue()]);
  const job = await jobWhen(db, importId, ({ finishedAt }) => finishedAt !== null);
  expect(job).toMatchObject({
    status: 'done',
    rowsRead: ROWS,
    imported: file.imported,
    alreadyThere: file.alreadyThere,
    rejected: file.rejected,
  });
  expect(await countPhenomena(db)).toBe(file.imported);
  await deleteApp(app);
}, 300_000);
