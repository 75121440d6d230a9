import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from '../../../emulators/src/root.ts';

export const gzKb = (bytes: Uint8Array | string): number =>
  Math.round(gzipSync(bytes, { level: 9 }).length / 100) / 10;

/** How code of the map is known in a built file, whatever the file is called. */
export const MAP_CODE: Record<string, (text: string) => boolean> = {
  MapLibre: (text) => text.includes('maplibregl-'),
  'deck.gl': (text) => text.includes('luma.gl'),
  supercluster: (text) => text.includes('getClusterExpansionZoom('),
  'the loader of Google Maps': (text) => text.includes('maps.googleapis.com/maps/api/js'),
  'the world at 50m': (text) => text.length > 500_000 && text.includes('Topology'),
  'our own map': (text) => text.includes('u_projection_matrix'),
};

/** A file of the built console. */
export interface BuiltScript {
  path: string;
  text: string;
  gzKb: number;
}

export function builtScripts(folder: string): Map<string, BuiltScript> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => /\.m?js$/.test(name))
      .map((name) => {
        const text = readFileSync(join(folder, name), 'utf8');
        const path = `/${name}`;
        return [path, { path, text, gzKb: gzKb(text) }];
      }),
  );
}

export const sum = (scripts: readonly BuiltScript[]): number =>
  Math.round(scripts.reduce((total, script) => total + script.gzKb, 0) * 10) / 10;

/** What of {@link MAP_CODE} is in some files. */
export const mapCodeIn = (scripts: readonly BuiltScript[]): string[] =>
  Object.entries(MAP_CODE)
    .filter(([, sign]) => scripts.some(({ text }) => sign(text)))
    .map(([name]) => name);

const FLOOR = `
import { createRoot } from 'react-dom/client';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { initializeApp } from 'firebase/app';
import { initializeAuth, indexedDBLocalPersistence, signInWithPopup } from 'firebase/auth';
import * as f from 'firebase/firestore';
console.log(createRoot, createRouter, RouterProvider, initializeApp, initializeAuth,
  indexedDBLocalPersistence, signInWithPopup, f.initializeFirestore, f.memoryLocalCache,
  f.onSnapshot, f.query, f.where, f.orderBy, f.limit, f.startAfter, f.writeBatch, f.serverTimestamp);
`;

/** The baseline: React, the router and Firebase alone, which every first load has. */
export async function floorGzKb(): Promise<number> {
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
  return gzKb(outputFiles[0]?.contents ?? '');
}
