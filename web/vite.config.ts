import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { aircraftApiProxy } from './vite/aircraft-api.ts';
import { firebaseInit, suiteOffset } from './vite/firebase-init.ts';

const port = Number(process.env.NEST_WEB_PORT ?? 5173 + suiteOffset(process.env));

const proxy = aircraftApiProxy(process.env);

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// reactfire's bundle imports every Firebase product; its modules let the unused ones be left out.
const REACTFIRE = { reactfire: at('../node_modules/reactfire/src/index.ts') };

export default defineConfig(({ command }) => ({
  root: at('.'),
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
  cacheDir: at(`../node_modules/.vite/web-${port}`),
  optimizeDeps: { entries: ['index.html', 'src/**/*.{ts,tsx}', '!src/**/*.test.{ts,tsx}'] },
  resolve: { alias: { '@': at('./src'), ...(command === 'build' ? REACTFIRE : {}) } },
  define: command === 'build' ? { 'process.env.REACTFIRE_VERSION': '"4"' } : {},
  server: { host: '127.0.0.1', port, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port, strictPort: true, proxy },
  // Workers load their parts when they need them.
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    rolldownOptions: {
      treeshake: {
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
}));
