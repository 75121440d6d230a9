import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firebaseInit, suiteOffset } from './vite/firebase-init.ts';

const port = Number(process.env.NEST_WEB_PORT ?? 5173 + suiteOffset(process.env));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      addExtensions: true,
      quoteStyle: 'single',
      routeFileIgnorePattern: '\\.test\\.',
    }),
    react(),
    tailwindcss(),
    firebaseInit(process.env),
  ],
  // Two consoles may run at once, each with its own cache; and what lazy pages need is prepared at
  // once, since finding it later would reload the page under somebody's hands.
  cacheDir: fileURLToPath(new URL(`../node_modules/.vite/web-${port}`, import.meta.url)),
  optimizeDeps: { entries: ['index.html', 'src/**/*.{ts,tsx}', '!src/**/*.test.{ts,tsx}'] },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { host: '127.0.0.1', port, strictPort: true },
  preview: { host: '127.0.0.1', port, strictPort: true },
  build: {
    target: 'es2023',
    rolldownOptions: {
      treeshake: {
        // reactfire imports every Firebase product; those that nobody here uses are left out.
        moduleSideEffects: [
          { test: /node_modules\/(reactfire|rxfire)\//, sideEffects: false },
          {
            test: /firebase\/(database|remote-config|performance|analytics|functions|storage)\//,
            sideEffects: false,
          },
        ],
      },
    },
  },
});
