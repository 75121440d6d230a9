import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname);
/** Imports run one way: what stands later may import what stands earlier. */
const LAYERS = ['platform', 'ui', 'features', 'shell', 'routes'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && LAYERS.includes(path.split('/')[0] ?? ''));

/** Path under `src` that an import means, or null if it is a package. */
function target(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? join(file, '..', specifier) : null;
}

function breaches(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const [layer = '', area] = file.split('/');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, specifier = '']) => {
    const path = target(file, specifier);
    if (path === null) return [];
    const [otherLayer = '', otherArea] = path.split('/');
    const upward = LAYERS.indexOf(otherLayer) > LAYERS.indexOf(layer);
    const isOther = layer === 'features' && otherLayer === 'features' && otherArea !== area;
    const across = isOther && path !== `features/${otherArea}/index.ts`;
    return upward || across ? [`${file} imports ${path}`] : [];
  });
}

test('imports run routes → shell → features → ui → platform, and no feature looks into another', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(breaches)).toEqual([]);
});
