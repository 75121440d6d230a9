import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzKb } from '@nest/dev/cli/test/first-load.ts';
import { ROOT } from '@nest/dev/lib/root.ts';
import { build } from 'esbuild';

/** Where the built console serves the floor page. */
export const FLOOR_PATH = '/floor/';

/**
 * The floor: only React, the router and Firebase, with the same phenomena from the same query as
 * plain links. Any additional time is the console's own.
 */
const FLOOR = `
import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createRootRoute, createRoute, createRouter, createHashHistory, Outlet, RouterProvider,
} from '@tanstack/react-router';
import { initializeApp } from 'firebase/app';
import {
  browserLocalPersistence, connectAuthEmulator, indexedDBLocalPersistence, initializeAuth,
  onIdTokenChanged,
} from 'firebase/auth';
import {
  collection, connectFirestoreEmulator, initializeFirestore, limit, memoryLocalCache, onSnapshot,
  orderBy, query,
} from 'firebase/firestore';

const { emulators, ...options } = await (await fetch('/__/firebase/init.json')).json();
const app = initializeApp(options);
const auth = initializeAuth(app, { persistence: [indexedDBLocalPersistence, browserLocalPersistence] });
connectAuthEmulator(auth, 'http://127.0.0.1:' + emulators.auth, { disableWarnings: true });
const db = initializeFirestore(app, { localCache: memoryLocalCache() });
connectFirestoreEmulator(db, '127.0.0.1', emulators.firestore);

function List() {
  const [rows, setRows] = useState([]);
  useEffect(() => onIdTokenChanged(auth, (user) => {
    if (!user) return;
    const newest = query(collection(db, 'phenomena'), orderBy('observedAt', 'desc'), limit(51));
    onSnapshot(newest, (snapshot) => setRows(snapshot.docs));
  }), []);
  return rows.map((row) => h('a', { key: row.id, href: '#' + row.id }, row.get('title')));
}
const root = createRootRoute({ component: Outlet });
const list = createRoute({ getParentRoute: () => root, path: '/', component: List });
const router = createRouter({ routeTree: root.addChildren([list]), history: createHashHistory() });
createRoot(document.getElementById('root')).render(h(RouterProvider, { router }));
`;

const PAGE = `<!doctype html><meta charset="utf-8"><title>Floor</title><div id="root"></div>
<script type="module" src="./floor.js"></script>`;

/**
 * Builds the floor page into the folder of the built console; returns the size of its script in kB.
 */
export async function buildFloor(folder: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: FLOOR, resolveDir: join(ROOT, 'web'), loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    platform: 'browser',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles[0]?.contents ?? new Uint8Array();
  mkdirSync(join(folder, FLOOR_PATH), { recursive: true });
  writeFileSync(join(folder, FLOOR_PATH, 'index.html'), PAGE);
  writeFileSync(join(folder, FLOOR_PATH, 'floor.js'), script);
  return gzKb(script);
}
