import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALLS } from '@nest/model';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../lib/root.ts';

const declared = Object.keys(CALLS).sort();

/** The modules below some folders, by their paths from the root. */
const modulesIn = (...folders: string[]) =>
  folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/(node_modules|dist)\//.test(path));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

/** A callable's name in quotes, as no code but its declaration may have it. */
const QUOTED = new RegExp(`(?<quote>['"])(?:${declared.join('|')})\\k<quote>`, 'g');

describe('the callables', () => {
  it('are declared under their own names', () => {
    expect(Object.values(CALLS).map(({ name }) => name)).toEqual(Object.keys(CALLS));
    expect(declared.length).toBeGreaterThan(30);
  });

  it('that functions export are those that are declared, each by its declaration', () => {
    const files = modulesIn('functions/src').filter((path) => path.endsWith('.callable.ts'));
    const implemented = files.flatMap((path) =>
      found(read(path), /export const (\w+) = implementCall\(/g),
    );
    expect(implemented.sort()).toEqual(declared);
    const contents = read('functions/src/index.ts');
    const exported = found(contents, /export \{ (\w+) \} from '[^']+\.callable\.ts'/g);
    expect(exported.sort()).toEqual(declared);
    for (const path of files) {
      const [name] = found(read(path), /export const (\w+) = implementCall\(/g);
      expect(found(read(path), /\b[A-Z_]+_CALLS\.(\w+)/g), path).toEqual([name]);
    }
  });

  it('that the console calls are those that are declared', () => {
    const used = modulesIn('web/src')
      .map(read)
      .filter((text) => text.includes("/calls.ts'"))
      .flatMap((text) => found(text, /(?<!\/)\bcalls\.(\w+)/g));
    expect([...new Set(used)].sort()).toEqual(declared);
  });

  it('are named by no text', () => {
    const folders = ['model/src', 'functions/src', 'web/src', 'dev', 'tests', 'bench'];
    const named = modulesIn(...folders).flatMap((path) =>
      [...read(path).matchAll(QUOTED)].map(([text]) => `${path}: ${text}`),
    );
    expect(named).toEqual([]);
  });
});
