import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstLoadKb, gzKb, overBudget } from './first-load.ts';

const ROUTE = '?tsr-split=component';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nest-first-load-'));
  mkdirSync(join(folder, '.vite'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Text that gzip cannot compress; deterministic. */
function dense(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return String.fromCharCode(33 + ((state >>> 16) % 90));
  }).join('');
}

/** Writes a built console; returns the counted size of the named chunks. */
function build(chunks: Record<string, { kb: number; imports?: string[] }>) {
  const sizes = new Map<string, number>();
  const manifest = Object.entries(chunks).map(([name, { kb, imports }], index) => {
    const text = dense(kb * 1_000, index + 1);
    writeFileSync(join(folder, `${index}.js`), text);
    sizes.set(name, gzKb(text));
    return [name, { file: `${index}.js`, imports }];
  });
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(Object.fromEntries(manifest)));
  return (names: string[]) => names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
}

const PAGES = {
  'index.html': { kb: 10, imports: ['_start.js'] },
  '_start.js': { kb: 20 },
  [`src/routes/sign-in.tsx${ROUTE}`]: { kb: 5, imports: ['_start.js'] },
  'src/lib/session/member-source.ts': { kb: 1, imports: ['_live.js'] },
  'src/lib/firebase/firestore.ts': { kb: 1, imports: ['_live.js', '_start.js'] },
  '_live.js': { kb: 30, imports: ['_start.js'] },
  [`src/routes/_app.tsx${ROUTE}`]: { kb: 8 },
  [`src/routes/_app/phenomena/index.tsx${ROUTE}`]: { kb: 9 },
  '../node_modules/firebase/functions/dist/esm/index.esm.js': { kb: 3 },
  [`src/routes/_app/index.tsx${ROUTE}`]: { kb: 900 },
};

test('counts what each page needs once, and nothing of other pages', () => {
  const sizeOf = build(PAGES);
  const kb = firstLoadKb(folder);
  const signIn = ['index.html', '_start.js', `src/routes/sign-in.tsx${ROUTE}`];
  expect(kb.signIn).toBeCloseTo(sizeOf(signIn), 5);
  const isOther = (name: string) => name === `src/routes/_app/index.tsx${ROUTE}`;
  expect(kb.list).toBeCloseTo(sizeOf(Object.keys(PAGES).filter((name) => !isOther(name))), 5);
});

test('a page that the build does not have is no small page', () => {
  const { [`src/routes/sign-in.tsx${ROUTE}`]: _signIn, ...others } = PAGES;
  build(others);
  expect(() => firstLoadKb(folder)).toThrow(/sign-in/);
});

test('says what is over the budget', () => {
  expect(overBudget({ signIn: 170, list: 350 })).toEqual([]);
  expect(overBudget({ signIn: 170.1, list: 400 })).toEqual([
    'signIn: 170.1 kB of script, 170 kB allowed',
    'list: 400 kB of script, 350 kB allowed',
  ]);
});
