import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, STATE_DIR } from '../../lib/root.ts';

const KEPT = join(STATE_DIR, 'state');
const BEFORE = join(STATE_DIR, 'state-before');
const NEW = join(STATE_DIR, 'state-new');
const SEEDED = join(ROOT, 'emulator-data');
const METADATA = 'firebase-export-metadata.json';

const isExport = (folder: string) => existsSync(join(folder, METADATA));

/** The folder to start from: what the last run kept, else the seeded state, else nothing. */
export function stateToStartFrom(fresh: boolean): { dir: string | null; kept: boolean } {
  if (!fresh && isExport(KEPT)) return { dir: KEPT, kept: true };
  return { dir: isExport(SEEDED) ? SEEDED : null, kept: false };
}

/**
 * Exports to a new folder and puts it in the place of the kept state only when it is whole. The
 * state before it stays beside it, so that neither a failure nor `--fresh` loses what somebody made.
 */
export async function keepState(exportTo: (folder: string) => Promise<void>): Promise<void> {
  rmSync(NEW, { recursive: true, force: true });
  await exportTo(NEW);
  if (!isExport(NEW)) throw new Error(`The export to ${NEW} is incomplete.`);
  rmSync(BEFORE, { recursive: true, force: true });
  if (existsSync(KEPT)) renameSync(KEPT, BEFORE);
  renameSync(NEW, KEPT);
}
