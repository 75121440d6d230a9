import { newImportJob } from '@nest/functions/imports/new-job.ts';
import { type ColumnMapping, type ImportJob, importPath, PHENOMENA_COLLECTION } from '@nest/model';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';

/** Firestore of a separate project in the running suite: empty, and without functions. */
export function emptyFirestore(name: string): {
  id: string;
  db: Firestore;
  close: () => Promise<void>;
} {
  const projectId = `demo-nest-${name}-${process.pid}-${Date.now().toString(36)}`;
  const app = initializeApp({ projectId }, projectId);
  return { id: projectId, db: getFirestore(app), close: () => deleteApp(app) };
}

export const IMPORT_MAP: ColumnMapping = {
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  columns: {
    date: 'date',
    time: 'time',
    latitude: 'latitude',
    longitude: 'longitude',
    description: 'summary',
  },
  timeZone: 'UTC',
  unknown: {},
  defaults: {
    category: 'uap',
    shape: 'unknown',
    timePrecision: null,
    geoprivacy: 'open',
    audience: 'members',
    tags: ['test'],
    placeName: '',
  },
};

export const CSV_HEADER = 'date,time,latitude,longitude,description\n';

export interface CsvPlan {
  rows: number;
  /** Every so many rows, one with an invalid date. */
  badEvery: number;
  /** Every so many rows, one that repeats the first. */
  repeatEvery: number;
  /** Makes the rows differ from those of other files. */
  salt: string;
}

/** A file with a known import result. */
export function csvOf({ rows, badEvery, repeatEvery, salt }: CsvPlan): {
  text: string;
  imported: number;
  alreadyThere: number;
  rejected: number;
} {
  const line = (n: number, date = '1998-03-12') =>
    `${date},22:${String(n % 60).padStart(2, '0')},${(n % 90).toFixed(3)},${(n % 180).toFixed(3)},"Light ${n}, ${salt}"\n`;
  const accounts = { imported: 0, alreadyThere: 0, rejected: 0 };
  let text = CSV_HEADER;
  for (let n = 1; n <= rows; n++) {
    if (n % badEvery === 0) {
      text += line(n, '1998-02-31');
      accounts.rejected++;
    } else if (n % repeatEvery === 0) {
      text += line(1);
      accounts.alreadyThere++;
    } else {
      text += line(n);
      accounts.imported++;
    }
  }
  return { text, ...accounts };
}

export async function createJob(
  db: Firestore,
  importId: string,
  uid: string,
  map = IMPORT_MAP,
): Promise<void> {
  const file = { fileName: 'test.csv', sizeBytes: 1, storagePath: 'imports/x/y/source', map };
  await db.doc(importPath(importId)).create(newImportJob(uid, file));
}

export async function readJob(db: Firestore, importId: string): Promise<ImportJob> {
  return (await db.doc(importPath(importId)).get()).data() as ImportJob;
}

export async function countPhenomena(db: Firestore): Promise<number> {
  return (await db.collection(PHENOMENA_COLLECTION).count().get()).data().count;
}

/** Waits until a job satisfies a condition, by listening. */
export function jobWhen(
  db: Firestore,
  importId: string,
  condition: (job: ImportJob) => boolean,
): Promise<ImportJob> {
  return new Promise((resolve, reject) => {
    const stop = db.doc(importPath(importId)).onSnapshot((snapshot) => {
      const job = snapshot.data() as ImportJob | undefined;
      if (!job || !condition(job)) return;
      stop();
      resolve(job);
    }, reject);
  });
}
