import { join, resolve } from 'node:path';

/** The project's root folder, where firebase.json lies. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Everything that a run leaves behind and git ignores: logs, locks, caches, kept state. */
export const STATE_DIR = join(ROOT, '.nest');
