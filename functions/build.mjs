import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { tsImport } from 'tsx/esm/api';

/**
 * Bundles the functions with the model and their libraries inlined: npm workspaces do not survive a
 * deployment, so only the dependencies in package.json stay external. Each module of `src/index.ts`
 * becomes its own entry, and `index.cjs` loads the entry of the requested function: an instance
 * serves one function and does not start slower because of the others. `--outdir PATH` changes the
 * output folder. The gazetteer is placed beside the bundle.
 */
const { values } = parseArgs({ options: { outdir: { type: 'string', default: 'dist' } } });
const here = import.meta.dirname;
const outdir = resolve(here, values.outdir);

/** `src/index.ts` only re-exports, so it can be parsed with an expression. */
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
  // Globals that libraries written for require() expect.
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

/** Leftovers of an earlier build would be deployed too. */
function removeOthers() {
  for (const path of readdirSync(outdir, { recursive: true, withFileTypes: true })) {
    const file = join(path.parentPath, path.name);
    if (path.isFile() && !made.has(relative(outdir, file))) rmSync(file);
  }
}
