import { readChunks } from '@nest/functions/imports/chunk.ts';
import { runImport } from '@nest/functions/imports/import-run.ts';
import { newImportJob } from '@nest/functions/imports/new-job.ts';
import {
  decodeImport,
  type ImportJob,
  importPath,
  openImport,
  PHENOMENA_COLLECTION,
} from '@nest/model';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import type { BenchFile } from './source.ts';

let projects = 0;

/** Runs something against an empty project, which is emptied again afterwards. */
export async function inEmptyProject<T>(
  host: string,
  action: (db: Firestore) => Promise<T>,
): Promise<T> {
  const projectId = `demo-nest-bench-${process.pid}-${++projects}`;
  const app = initializeApp({ projectId }, projectId);
  try {
    return await action(getFirestore(app));
  } finally {
    await deleteApp(app);
    const url = `http://${host}/emulator/v1/projects/${projectId}/databases/(default)/documents`;
    await fetch(url, { method: 'DELETE' });
  }
}

export interface ImportRound {
  seconds: number;
  job: ImportJob;
}

/** Creates the job of a file that waits to be imported. @returns its id */
export async function createBenchJob(
  db: Firestore,
  { name, bytes, map }: BenchFile,
): Promise<string> {
  const importId = 'bench';
  const file = { fileName: name, sizeBytes: bytes.length, storagePath: 'bench', map };
  await db.doc(importPath(importId)).create(newImportJob('bench', file));
  return importId;
}

/** The import as in production: decode, read, map, create, account for every row. */
export async function importRound(db: Firestore, file: BenchFile): Promise<ImportRound> {
  const importId = await createBenchJob(db, file);
  const started = performance.now();
  const text = decodeImport(file.bytes, file.map.encoding);
  const outcome = await runImport({ db, importId, text, saveRejects: async () => undefined });
  const seconds = (performance.now() - started) / 1000;
  const job = (await db.doc(importPath(importId)).get()).data() as ImportJob;
  if (outcome !== 'done') throw new Error(`the import ended as ${outcome}: ${job.error}`);
  return { seconds, job };
}

/** The same documents, prebuilt. */
export function prebuilt({ bytes, map }: BenchFile) {
  const text = decodeImport(bytes, map.encoding);
  const chunks = readChunks(
    openImport(text, map),
    { importId: 'bench', uid: 'bench', map, gazetteer: null },
    { cursor: 0, rowsRead: 0, nextChunk: 0 },
  );
  return [...chunks].flatMap(({ documents }) => documents);
}

/** Baseline: a bare BulkWriter that creates prebuilt documents. */
export async function bulkWriterRound(
  db: Firestore,
  documents: ReturnType<typeof prebuilt>,
): Promise<number> {
  const started = performance.now();
  const writer = db.bulkWriter({ throttling: false });
  const phenomena = db.collection(PHENOMENA_COLLECTION);
  let failed = 0;
  for (const { id, phenomenon } of documents) {
    writer.create(phenomena.doc(id), phenomenon).catch(() => {
      failed++;
    });
  }
  await writer.close();
  if (failed > 0) throw new Error(`the bare BulkWriter failed to create ${failed} documents`);
  return (performance.now() - started) / 1000;
}
