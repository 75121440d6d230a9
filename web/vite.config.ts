import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { aircraftApiProxy } from './vite/aircraft-api.ts';
import { firebaseInit, suiteOffset } from './vite/firebase-init.ts';
import { pureDeclarations } from './vite/pure-declarations.ts';

const port = Number(process.env.NEST_WEB_PORT ?? 5173 + suiteOffset(process.env));

const proxy = aircraftApiProxy(process.env);

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// reactfire's bundle imports every Firebase product; with its modules, unused ones are left out.
const BUILT_ALIASES = {
  reactfire: at('../node_modules/reactfire/src/index.ts'),
  re2js: at('./src/lib/firebase/regular-expressions.ts'),
};

/** Built files of the pages that people open first, and of their data access. */
const FIRST_SCREENS = /(^|\/)(sign-in|_app|phenomena|firestore|member-source)-[^/]+$/;

/**
 * Hundreds of small files would each be requested and compressed separately. The model stays
 * separate: its modules without schemas must not pull in those with schemas, and Zod with them.
 */
const CHUNKS = [
  {
    name: 'start',
    tags: ['$initial' as const],
    test: /^(?!.*(\/zod\/|\/model\/src\/))/,
    includeDependenciesRecursively: false,
  },
  {
    name: 'start-model',
    test: /\/model\/src\/(auth\/(claims|permission|step-up)|phenomena\/(vocabulary|status)|shoots\/status|insights\/(insight-filter|insight-period|iso-week)|team\/(invitation|member)|audience|queries)\.ts$/,
    includeDependenciesRecursively: false,
  },
  {
    name: 'sign-in-parts',
    test: /\/web\/src\/(features\/auth\/(layout\/|sign-in-page|passkey-button|providers\/(?!account-dialog)|password\/password-)|ui\/(avatar|brand-marks|field|form-alert|input|providers|wordmark)\.|lib\/passkeys\/)/,
    includeDependenciesRecursively: false,
  },
  {
    name: 'tables',
    test: /\/node_modules\/@tanstack\/(react-table|table-core|react-virtual|virtual-core)\/|\/web\/src\/(ui\/data-table\/(?!.*(menu\.|date-range|selection-bar))|ui\/(badge|checkbox|page-header|status-variants|time)\.|lib\/paging\/)|@radix-ui\/react-checkbox\//,
    includeDependenciesRecursively: false,
  },
  {
    name: 'live',
    test: /\/node_modules\/(rxjs|rxfire|reactfire|tslib|@floating-ui|@radix-ui\/react-(tooltip|popper|presence|dismissable-layer|visually-hidden|arrow|id|use-[a-z-]+|context|primitive))\/|\/web\/src\/lib\/live\//,
    includeDependenciesRecursively: false,
  },
];

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
    pureDeclarations(/\/model\/src\/.*\.ts$/),
  ],
  // Two consoles may run at once, each with its own cache. Dependencies of lazy pages are prepared
  // in advance, since discovering them later would reload the page during use.
  cacheDir: at(`../node_modules/.vite/web-${port}`),
  optimizeDeps: { entries: ['index.html', 'src/**/*.{ts,tsx}', '!src/**/*.test.{ts,tsx}'] },
  resolve: { alias: { '@': at('./src'), ...(command === 'build' ? BUILT_ALIASES : {}) } },
  define: command === 'build' ? { 'process.env.REACTFIRE_VERSION': '"4"' } : {},
  server: { host: '127.0.0.1', port, strictPort: true, proxy },
  // The tests have the console served under Hosting's headers.
  preview: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    proxy,
    headers: JSON.parse(process.env.NEST_WEB_HEADERS ?? '{}') as Record<string, string>,
  },
  // Workers load their parts on demand.
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // The import graph, for the budget of the first load.
    manifest: true,
    modulePreload: {
      // Other pages are preloaded on hover of their links, and resolve their own parts.
      resolveDependencies: (file, parts) =>
        FIRST_SCREENS.test(file) ? parts : parts.filter((part) => part.endsWith('.css')),
    },
    rolldownOptions: {
      output: { codeSplitting: { groups: CHUNKS } },
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
