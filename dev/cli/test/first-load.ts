import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The budget for scripts of a first load, in kB (1,000 bytes) after gzip. */
const FIRST_LOAD_BUDGET = { signIn: 170, list: 350 } as const;

/** Modules that run until the sign-in page is shown, by the names of Vite's manifest. */
const SIGN_IN = ['index.html', 'src/routes/sign-in.tsx?tsr-split=component'];
/** Modules that run after it until the phenomena are listed. */
const LIST = [
  'src/lib/session/member-source.ts',
  'src/lib/firebase/firestore.ts',
  'src/routes/_app.tsx?tsr-split=component',
  'src/routes/_app/phenomena/index.tsx?tsr-split=component',
  // The console's session heartbeat.
  '../node_modules/firebase/functions/dist/esm/index.esm.js',
];
/** Not built, but fetched before all others. */
const THEME = 'theme.js';

type Manifest = Record<string, { file: string; imports?: string[] }>;

/** Transfer size of a file, in kB. */
export const gzKb = (bytes: Uint8Array | string): number =>
  Math.round(gzipSync(bytes, { level: 9 }).length / 100) / 10;

/** Files that some chunks need before they can run, including themselves. */
function closure(manifest: Manifest, names: readonly string[]): Set<string> {
  const files = new Set<string>();
  const add = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The built console has no ${name}; the first load is not known`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const name of names) add(name);
  return files;
}

/**
 * Scripts of the first load in kB: up to the sign-in, and up to the list of phenomena including the
 * sign-in.
 *
 * @param folder the built console, with its manifest
 * @throws Error if the build lacks a counted page
 */
export function firstLoadKb(folder: string): { signIn: number; list: number } {
  const manifest = JSON.parse(
    readFileSync(join(folder, '.vite/manifest.json'), 'utf8'),
  ) as Manifest;
  const kbOf = (files: Iterable<string>) => {
    const sizes = [...files].map((file) => gzKb(readFileSync(join(folder, file))));
    return Math.round(sizes.reduce((sum, size) => sum + size, 0) * 10) / 10;
  };
  const theme = existsSync(join(folder, THEME)) ? [THEME] : [];
  return {
    signIn: kbOf([...theme, ...closure(manifest, SIGN_IN)]),
    list: kbOf([...theme, ...closure(manifest, [...SIGN_IN, ...LIST])]),
  };
}

/** A message about exceeded budgets. */
export function overBudget(kb: { signIn: number; list: number }): string[] {
  return (['signIn', 'list'] as const)
    .filter((name) => kb[name] > FIRST_LOAD_BUDGET[name])
    .map((name) => `${name}: ${kb[name]} kB of script, ${FIRST_LOAD_BUDGET[name]} kB allowed`);
}
