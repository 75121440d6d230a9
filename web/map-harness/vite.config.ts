import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The map alone, for its browser tests and for `npm run bench -- frames`. */
export default defineConfig({
  root: at('.'),
  base: './',
  plugins: [tailwindcss()],
  resolve: { alias: { '@': at('../src') } },
  worker: { format: 'es' },
  cacheDir: at('../../node_modules/.vite/map-page'),
  build: {
    outDir: at('../../.nest/map-harness'),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 2_000,
  },
});
