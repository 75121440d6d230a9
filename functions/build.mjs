import { context } from 'esbuild';

/**
 * Bundles the functions with the model inlined: npm workspaces do not survive a deployment, so only
 * what package.json lists as dependencies stays outside. `--watch` rebuilds on every change.
 */
const here = new URL('.', import.meta.url).pathname;
const bundle = await context({
  absWorkingDir: here,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  sourcesContent: false,
  external: ['firebase-admin', 'firebase-functions'],
  logLevel: 'info',
});
if (process.argv.includes('--watch')) {
  await bundle.watch();
} else {
  await bundle.rebuild();
  await bundle.dispose();
}
