import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, STATE_DIR } from '../../lib/root.ts';

const KEPT = join(STATE_DIR, 'state');
const BEFORE = join(STATE_DIR, 'state-before');
const NEW = join(STATE_DIR, 'state-new');
const SEEDED = join(ROOT, 'emulator-data');
const METADATA = 'firebase-export-metadata.json';

const isExport = (folder: string) => existsSync(join(folder, METADATA));

/** The folder to start from: the state of the last run, else the seeded state, else none. */
export function stateToStartFrom(fresh: boolean): { dir: string | null; kept: boolean } {
  if (!fresh && isExport(KEPT)) return { dir: KEPT, kept: true };
  return { dir: isExport(SEEDED) ? SEEDED : null, kept: false };
}

/**
 * Exports to a new folder and replaces the saved state only when it is complete. The previous state
 * is kept beside it, so that neither a failure nor `--fresh` loses anybody's data.
 */
export async function keepState(exportTo: (folder: string) => Promise<void>): Promise<void> {
  rmSync(NEW, { recursive: true, force: true });
  await exportTo(NEW);
  if (!isExport(NEW)) throw new Error(`The export to ${NEW} is incomplete.`);
  rmSync(BEFORE, { recursive: true, force: true });
  if (existsSync(KEPT)) renameSync(KEPT, BEFORE);
  renameSync(NEW, KEPT);
}
