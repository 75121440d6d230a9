import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { PHENOMENA_COLLECTION } from '@nest/model';
import { onEachLine } from '../../lib/processes/run.ts';
import { ROOT } from '../../lib/root.ts';
import { countDocuments, type Database } from './firestore-rest.ts';

const MAP = 'functions/mappings/hatch-udb.json';
const CLI = 'functions/src/imports/import.cli.ts';

/**
 * The file of real reports that `npm start` imports into an empty Nest, or null if there is none.
 */
export function findReports(): string | null {
  const chosen = process.env.NEST_REPORTS;
  const path = chosen ? resolve(ROOT, chosen) : join(ROOT, '../shared/data/hatch-udb.csv');
  return [path, join(ROOT, MAP), join(ROOT, CLI)].every((file) => existsSync(file)) ? path : null;
}

const IMPORTED = {
  fieldFilter: {
    field: { fieldPath: 'source' },
    op: 'EQUAL',
    value: { stringValue: 'import' },
  },
};

/**
 * Whether most of a file's rows are imported: a few lines may be headings, rejected or long cells.
 */
export async function areImported(file: string, database: Database): Promise<boolean> {
  const lines = readFileSync(file, 'latin1').split('\n').length;
  return (await countDocuments(database, PHENOMENA_COLLECTION, IMPORTED)) > lines / 2;
}

/** Imports the reports with the import command and passes on each line that it prints. */
export function importReports(
  file: string,
  env: Record<string, string>,
  onLine: (line: string) => void,
): { child: ChildProcess; done: Promise<number> } {
  const script = join(ROOT, 'dev/cli/bin/import.mjs');
  // Beside its own logs, not beside the file, whose folder may not be writable.
  const rejects = join(ROOT, '.nest', `${basename(file)}.rejected.csv`);
  const args = [script, file, '--mapping', MAP, '--rejects', rejects];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, NEST_NO_INSTALL: '1' },
  });
  onEachLine(child, onLine);
  const done = new Promise<number>((finish) => child.once('exit', (code) => finish(code ?? 1)));
  return { child, done };
}
