import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type ColumnMapping,
  decodeImport,
  type ImportJob,
  importPath,
  importSourcePath,
  openImport,
} from '@nest/model';
import { ensureGazetteer } from '../geocoding/gazetteer/ensure-gazetteer.ts';
import { BUILT_GAZETTEER, loadGazetteer } from '../geocoding/gazetteer/load-gazetteer.ts';
import { bucket, firestore } from '../platform/admin.ts';
import { NEST_ACTOR } from '../platform/audit.ts';
import { chooseTarget } from '../platform/cli-target.ts';
import { runCli } from '../platform/run-cli.ts';
import { readChunks } from './chunk.ts';
import { type CliArguments, cliArguments } from './cli-arguments.ts';
import { guessedMapping, namedMapping } from './cli-mapping.ts';
import { uploadRejects } from './import-files.ts';
import { importFollowers } from './import-followers.ts';
import { runImport } from './import-run.ts';
import { createImportJob } from './new-job.ts';

type Accounts = Pick<ImportJob, 'rowsRead' | 'imported' | 'alreadyThere' | 'rejected'>;

async function main(): Promise<number> {
  const options = cliArguments(process.argv.slice(2));
  const bytes = await readFile(options.file);
  const map = options.mapping
    ? await namedMapping(options.mapping)
    : guessedMapping(options.file, bytes);
  if (!options.mapping) console.log(`Mapping guessed: ${JSON.stringify(map.columns)}`);
  const text = decodeImport(bytes, map.encoding);
  if (map.gazetteer) ensureGazetteer(BUILT_GAZETTEER);
  if (options.dryRun) return printAccounts(await readOnly(text, map), null);
  const project = await chooseTarget(options);
  return importInto(project, options, bytes, text, map);
}

async function importInto(
  project: string,
  options: CliArguments,
  bytes: Buffer,
  text: string,
  map: ColumnMapping,
): Promise<number> {
  const db = firestore(project);
  const uid = options.uid ?? 'ada';
  const importId = randomUUID();
  const storagePath = importSourcePath(uid, importId);
  const file = { fileName: basename(options.file), sizeBytes: bytes.length, storagePath, map };
  const stored = await storeSource(storagePath, bytes);
  const actor = { ...NEST_ACTOR, actorUid: uid, requestId: importId };
  await createImportJob(db, importId, actor, file);
  const stopped = { requested: false };
  process.once('SIGINT', () => {
    stopped.requested = true;
    void db.doc(importPath(importId)).update({ cancelRequested: true });
  });
  let read = 0;
  const started = Date.now();
  const outcome = await runImport({
    db,
    importId,
    text,
    saveRejects: async (csv) => {
      if (stored) await uploadRejects(uid, importId, csv);
      if (csv.split('\r\n').length > 2) await writeRejects(options.rejects, csv);
    },
    ...(hasTasks(options) && { followers: importFollowers }),
    onProgress: ({ rowsRead }) => {
      read += rowsRead;
      if (process.stderr.isTTY) process.stderr.write(`\r${read} rows read `);
    },
  });
  const job = (await db.doc(importPath(importId)).get()).data() as ImportJob;
  console.log(`\nImport ${importId} into ${project}: ${outcome}.`);
  if (job.error) console.error(job.error);
  const code = printAccounts(job, Date.now() - started);
  return outcome === 'done' ? code : 1;
}

/** Without the emulator of tasks, the schedules find the work. */
const hasTasks = ({ production }: CliArguments): boolean =>
  production || process.env.CLOUD_TASKS_EMULATOR_HOST !== undefined;

/** If the source is in Storage, the functions finish an import whose command was killed. */
async function storeSource(storagePath: string, bytes: Buffer): Promise<boolean> {
  if (process.env.FIRESTORE_EMULATOR_HOST && !process.env.FIREBASE_STORAGE_EMULATOR_HOST) {
    return false;
  }
  await (await bucket()).file(storagePath).save(bytes, { resumable: false });
  return true;
}

async function writeRejects(path: string, csv: string): Promise<void> {
  const written = await writeFile(path, csv).then(
    () => true,
    () => false,
  );
  console.log(written ? `Rejected rows: ${path}` : `Rejected rows:\n${csv}`);
}

async function readOnly(text: string, map: ColumnMapping): Promise<Accounts> {
  const seen = new Set<string>();
  const accounts = { rowsRead: 0, imported: 0, alreadyThere: 0, rejected: 0 };
  const gazetteer = map.gazetteer ? await loadGazetteer() : null;
  const source = { importId: 'dry-run', uid: 'dry-run', map, gazetteer };
  const start = { cursor: 0, rowsRead: 0, nextChunk: 0 };
  for (const chunk of readChunks(openImport(text, map), source, start)) {
    for (const { id } of chunk.documents) seen.add(id);
    accounts.rowsRead += chunk.rowsRead;
    accounts.rejected += chunk.rejects.length;
    for (const { row, field, reason } of chunk.rejects) {
      console.log(`Row ${row}, column ${field}: ${reason}`);
    }
  }
  const imported = seen.size;
  const repeated = accounts.rowsRead - accounts.rejected - imported;
  return { ...accounts, imported, alreadyThere: repeated };
}

function printAccounts(accounts: Accounts, ms: number | null): number {
  const { rowsRead, imported, alreadyThere, rejected } = accounts;
  console.log(
    `${imported} imported + ${alreadyThere} already there + ${rejected} rejected = ${rowsRead} rows read`,
  );
  if (ms !== null)
    console.log(`${(ms / 1000).toFixed(1)} s, ${Math.round((rowsRead / ms) * 1000)} rows/s`);
  return imported + alreadyThere + rejected === rowsRead ? 0 : 2;
}

runCli(main);
