import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzKb } from '@nest/dev/cli/test/first-load.ts';

/** Whether a path is a script, or data that the build made a separate file. */
export const isBuiltFile = (path: string): boolean =>
  /\.m?js$|(^|\/)assets\/[^/]+\.json$/.test(path);

/** How to recognize code of the map in a built file, whatever its name. */
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
    names.filter(isBuiltFile).map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const path = `/${name}`;
      return [path, { path, text, gzKb: gzKb(text) }];
    }),
  );
}

export const sum = (scripts: readonly BuiltScript[]): number =>
  Math.round(scripts.reduce((total, script) => total + script.gzKb, 0) * 10) / 10;

/** The parts of {@link MAP_CODE} in some files. */
export const mapCodeIn = (scripts: readonly BuiltScript[]): string[] =>
  Object.entries(MAP_CODE)
    .filter(([, sign]) => scripts.some(({ text }) => sign(text)))
    .map(([name]) => name);
