import { join, resolve } from 'node:path';

/** The project's root folder, with firebase.json. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Everything that a run creates and git ignores: logs, locks, caches, saved state. */
export const STATE_DIR = join(ROOT, '.nest');
