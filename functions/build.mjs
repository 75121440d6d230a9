import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { tsImport } from 'tsx/esm/api';

/**
 * Bundles the functions with the model and their libraries inlined: npm workspaces do not survive a
 * deployment, so only what package.json lists as dependencies stays outside. Each module of
 * `src/index.ts` becomes an entry of its own, and `index.cjs` loads the one whose function is asked
 * for: an instance serves one function, and starts no slower for the others.
 * `--outdir PATH` builds to another place. The gazetteer goes beside the bundle.
 */
const { values } = parseArgs({ options: { outdir: { type: 'string', default: 'dist' } } });
const here = import.meta.dirname;
const outdir = resolve(here, values.outdir);

/** `src/index.ts` is a table of contents, and is read as one. */
const EXPORT = /export\s*\{([^}]*)\}\s*from\s*'\.\/([^']+)\.ts';/g;
const contents = readFileSync(join(here, 'src/index.ts'), 'utf8');
const modules = [...contents.matchAll(EXPORT)].map(([, names, path]) => ({
  path,
  names: names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean),
}));
if (contents.replace(EXPORT, '').trim() !== '') {
  throw new Error('src/index.ts may hold nothing but lines like: export { f } from "./area/f.ts";');
}

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: modules.map(({ path }) => ({ in: `src/${path}.ts`, out: path })),
  outdir,
  bundle: true,
  splitting: true,
  chunkNames: 'shared/[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // What libraries that were written for require() may ask for.
  banner: {
    js: "import { createRequire as nestCreateRequire } from 'node:module'; const require = nestCreateRequire(import.meta.url);",
  },
  sourcemap: true,
  sourcesContent: false,
  external: ['firebase-admin', 'firebase-functions'],
  metafile: true,
  logLevel: 'warning',
});

const getters = modules.flatMap(({ path, names }) =>
  names.map(
    (name) =>
      `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => require('./${path}.js').${name} });`,
  ),
);
writeFileSync(join(outdir, 'index.cjs'), `'use strict';\n${getters.join('\n')}\n`);

const GAZETTEER = 'gazetteer.bin';
const { ensureGazetteer } = await tsImport(
  './src/geocoding/gazetteer/ensure-gazetteer.ts',
  import.meta.url,
);
ensureGazetteer(join(outdir, GAZETTEER));

const outputs = Object.keys(metafile.outputs).map((path) => relative(outdir, resolve(here, path)));
const made = new Set(['index.cjs', GAZETTEER, ...outputs]);
removeOthers();

/** What an earlier build left behind would be deployed too. */
function removeOthers() {
  for (const path of readdirSync(outdir, { recursive: true, withFileTypes: true })) {
    const file = join(path.parentPath, path.name);
    if (path.isFile() && !made.has(relative(outdir, file))) rmSync(file);
  }
}
