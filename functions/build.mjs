import { parseArgs } from 'node:util';
import { context } from 'esbuild';

/**
 * Bundles the functions with the model inlined: npm workspaces do not survive a deployment, so only
 * what package.json lists as dependencies stays outside. `--watch` rebuilds on every change,
 * `--outfile PATH` builds to another place.
 */
const { values } = parseArgs({
  options: { watch: { type: 'boolean' }, outfile: { type: 'string', default: 'dist/index.js' } },
});
const here = new URL('.', import.meta.url).pathname;
const bundle = await context({
  absWorkingDir: here,
  entryPoints: ['src/index.ts'],
  outfile: values.outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  sourcesContent: false,
  external: ['firebase-admin', 'firebase-functions'],
  logLevel: 'info',
});
if (values.watch) {
  await bundle.watch();
} else {
  await bundle.rebuild();
  await bundle.dispose();
}
