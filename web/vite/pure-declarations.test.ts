import { build, type Plugin } from 'vite';
import { expect, test } from 'vitest';
import { pureDeclarations } from './pure-declarations.ts';

const SOURCES: Record<string, string> = {
  'virtual:entry': `
    import { WORDS, wordSchema } from 'virtual:words';
    console.log(WORDS, wordSchema.parse('a'));
  `,
  'virtual:words': `
    import { make } from 'virtual:library';
    export const WORDS = ['a', 'b'];
    const length = make('LENGTH');
    export const wordSchema = make('WORD').refine(() => make('WITHIN'));
    export const unusedSchema = make('UNUSED').refine((text) => text.length > length.max);
    export const unusedFields = { title: make('TITLE'), more: [make('MORE')] };
  `,
  'virtual:library': `
    export const make = (name) => ({ parse: (text) => name + text, refine: () => globalThis[name] });
  `,
};

const sources: Plugin = {
  name: 'sources',
  resolveId: (id) =>
    id in SOURCES ? { id: `\0${id}`, moduleSideEffects: id === 'virtual:entry' } : null,
  load: (id) => SOURCES[id.slice(1)] ?? null,
};

async function built(plugins: Plugin[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [sources, ...plugins],
    build: { write: false, minify: false, rolldownOptions: { input: 'virtual:entry' } },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('Nothing was built');
  return output.output.map((file) => ('code' in file ? file.code : '')).join('\n');
}

test('drops constants that calls make and nobody uses, and keeps the others as they are', async () => {
  const before = await built([]);
  expect(before).toContain('UNUSED');
  const code = await built([pureDeclarations(/virtual:words/)]);
  expect(code).toMatch(/WORD'?"?\)/);
  expect(code).toContain('WITHIN');
  for (const name of ['UNUSED', 'TITLE', 'MORE', 'LENGTH']) expect(code).not.toContain(name);
});
