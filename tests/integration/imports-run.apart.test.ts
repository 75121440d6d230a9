import { type ImportRunOptions, runImport } from '@nest/functions/imports/import-run.ts';
import { abandonedImports } from '@nest/functions/imports/resume-imports.ts';
import {
  type ColumnMapping,
  importJobSchema,
  importPath,
  PHENOMENA_COLLECTION,
  phenomenonSchema,
  privateLocationPath,
  privateLocationSchema,
} from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  CSV_HEADER,
  countPhenomena,
  createJob,
  csvOf,
  emptyFirestore,
  IMPORT_MAP,
  readJob,
} from './support/imports.ts';

const PLAN = { rows: 4_200, badEvery: 97, repeatEvery: 53, salt: 'run' };
const file = csvOf(PLAN);
const EXPECTED = {
  rowsRead: PLAN.rows,
  imported: file.imported,
  alreadyThere: file.alreadyThere,
  rejected: file.rejected,
};
const UID = 'bruno';

let project: ReturnType<typeof emptyFirestore>;
beforeEach(() => {
  project = emptyFirestore('runs');
});
afterEach(() => project.close());

const run = (importId: string, text: string, more: Partial<ImportRunOptions> = {}) =>
  runImport({ db: project.db, importId, text, saveRejects: async () => undefined, ...more });

it('accounts for every row, and the same file again creates nothing', async () => {
  const { db } = project;
  await createJob(db, 'first', UID);
  let csv = '';
  const saveRejects = async (saved: string) => {
    csv = saved;
  };
  expect(await run('first', file.text, { saveRejects })).toBe('done');
  const job = await readJob(db, 'first');
  expect(job).toMatchObject({ ...EXPECTED, status: 'done', leaseUntil: null });
  expect(importJobSchema.safeParse(job).error?.issues ?? []).toEqual([]);
  expect(await countPhenomena(db)).toBe(file.imported);
  expect(csv.trim().split('\r\n')).toHaveLength(1 + file.rejected);
  expect(csv).toContain('1998-02-31');
  const sample = await db.collection(PHENOMENA_COLLECTION).limit(20).get();
  for (const snapshot of sample.docs) {
    expect(phenomenonSchema.safeParse(snapshot.data()).error?.issues ?? []).toEqual([]);
  }

  await createJob(db, 'second', UID);
  expect(await run('second', file.text)).toBe('done');
  expect(await readJob(db, 'second')).toMatchObject({
    rowsRead: PLAN.rows,
    imported: 0,
    alreadyThere: PLAN.rows - file.rejected,
    rejected: file.rejected,
  });
  expect(await countPhenomena(db)).toBe(file.imported);
  expect(await run('second', file.text)).toBe('over');
});

it('goes on after every pause to the same accounts', async () => {
  const { db } = project;
  await createJob(db, 'paused', UID);
  let runs = 0;
  let outcome = '';
  do {
    // Each run has time for the chunks of its first window only.
    outcome = await run('paused', file.text, { deadlineMs: Date.now() + 1 });
    runs++;
  } while (outcome === 'paused');
  expect(runs).toBeGreaterThan(2);
  expect(await readJob(db, 'paused')).toMatchObject({ ...EXPECTED, status: 'done' });
  expect(await countPhenomena(db)).toBe(file.imported);
});

it('is exact when two workers run the same import at once', async () => {
  const { db } = project;
  await createJob(db, 'parallel', UID);
  let second: Promise<string> | null = null;
  const first = run('parallel', file.text, {
    onProgress: () => {
      // The first worker seems dead to the second, as after a long pause of its machine.
      second ??= db
        .doc(importPath('parallel'))
        .update({ leaseUntil: Timestamp.fromMillis(1) })
        .then(() => run('parallel', file.text));
    },
  });
  const outcomes = [await first, await second];
  expect(outcomes).toContain('done');
  expect(await readJob(db, 'parallel')).toMatchObject({ ...EXPECTED, status: 'done' });
  expect(await countPhenomena(db)).toBe(file.imported);
});

it('leaves a job to the worker that holds it', async () => {
  const { db } = project;
  await createJob(db, 'held', UID);
  await db
    .doc(importPath('held'))
    .update({ status: 'running', leaseUntil: Timestamp.fromMillis(Date.now() + 60_000) });
  expect(await run('held', file.text)).toBe('busy');
  expect(await abandonedImports(db)).toEqual([]);
  expect(await abandonedImports(db, Date.now() + 61_000)).toEqual(['held']);
});

it('stops in the middle when it is cancelled, and accounts for what it created', async () => {
  const { db } = project;
  await createJob(db, 'cancelled', UID);
  let asked: Promise<unknown> | null = null;
  const outcome = await run('cancelled', file.text, {
    onProgress: () => {
      asked ??= db.doc(importPath('cancelled')).update({ cancelRequested: true });
    },
  });
  await asked;
  expect(outcome).toBe('cancelled');
  const job = await readJob(db, 'cancelled');
  expect(job.status).toBe('cancelled');
  expect(job.rowsRead).toBeLessThan(PLAN.rows);
  expect(job.imported + job.alreadyThere + job.rejected).toBe(job.rowsRead);
  expect(await countPhenomena(db)).toBe(job.imported);
});

it('accounts for the chunks that a worker had begun when it died, even if cancelled since', async () => {
  const { db } = project;
  await createJob(db, 'died', UID);
  const died = run('died', file.text, {
    onProgress: () => {
      throw new Error('the worker dies');
    },
  });
  await expect(died).rejects.toThrow('the worker dies');
  await db.doc(importPath('died')).update({ cancelRequested: true });
  expect(await run('died', file.text)).toBe('cancelled');
  const job = await readJob(db, 'died');
  expect(job.imported + job.alreadyThere + job.rejected).toBe(job.rowsRead);
  expect(await countPhenomena(db)).toBe(job.imported);
});

it('keeps the exact place of obscured records apart', async () => {
  const { db } = project;
  const map = {
    ...IMPORT_MAP,
    defaults: { ...IMPORT_MAP.defaults, geoprivacy: 'obscured' as const },
  };
  await createJob(db, 'obscured', UID, map);
  const text = `${CSV_HEADER}1998-03-12,22:00,47.3769,8.5417,Over the quay\n1998-03-12,22:05,47.3770,8.5417,Over the quay\n`;
  expect(await run('obscured', text)).toBe('done');
  const { docs } = await db.collection(PHENOMENA_COLLECTION).get();
  expect(docs).toHaveLength(2);
  for (const snapshot of docs) {
    expect(phenomenonSchema.safeParse(snapshot.data()).error?.issues ?? []).toEqual([]);
    const place = (await db.doc(privateLocationPath(snapshot.id)).get()).data();
    expect(privateLocationSchema.safeParse(place).success).toBe(true);
    expect(place?.location.longitude).toBe(8.5417);
    expect(snapshot.get('location').longitude).not.toBe(8.5417);
  }
});

it('fills places and names in from the gazetteer, alike whenever it runs', async () => {
  const { db } = project;
  const map: ColumnMapping = {
    ...IMPORT_MAP,
    gazetteer: true,
    columns: { ...IMPORT_MAP.columns, town: 'placeName' },
  };
  const text = `${CSV_HEADER.trim()},town
1998-03-12,22:00,,,Over the lake,"Uster, Switzerland"
1998-03-12,22:05,47.44,8.83,Over the hill,
1998-03-12,22:10,,,Over a field,Springfield
`;
  for (const id of ['filled', 'again']) {
    await createJob(db, id, UID, map);
    expect(await run(id, text)).toBe('done');
  }
  const { docs } = await db.collection(PHENOMENA_COLLECTION).orderBy('observedAt').get();
  expect(docs.map((each) => [each.get('placeName'), each.get('location')])).toEqual([
    ['Uster, Switzerland', { latitude: 47.34713, longitude: 8.72091, accuracyM: 8_000 }],
    ['1 km W of Turbenthal, Switzerland', { latitude: 47.44, longitude: 8.83, accuracyM: null }],
    ['Springfield', null],
  ]);
});

it('says which column a file lacks, and reads nothing', async () => {
  const { db } = project;
  await createJob(db, 'wrong', UID);
  expect(await run('wrong', 'day,latitude\n1998-03-12,1\n')).toBe('failed');
  const job = await readJob(db, 'wrong');
  expect(job).toMatchObject({ status: 'failed', rowsRead: 0 });
  expect(job.error).toContain('The file has no column "date", "time", "longitude", "description"');
});
