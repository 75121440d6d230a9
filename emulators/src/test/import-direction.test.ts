import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binOf } from '../programs/run.ts';
import { ROOT } from '../root.ts';

const REFUSED = [
  ['web/src/platform/save/save.ts', '@/ui/button.tsx'],
  ['web/src/platform/online.ts', '../ui/button.tsx'],
  ['web/src/platform/save/offline.ts', '../../features/shoots/index.ts'],
  ['web/src/ui/button.tsx', '@/features/shoots/index.ts'],
  ['web/src/ui/data-table/table.tsx', '@/shell/app-shell.tsx'],
  ['web/src/features/shoots/index.ts', '@/routes/index.tsx'],
  ['web/src/features/shoots/list/a.tsx', '@/shell/app-shell.tsx'],
  ['web/src/features/shoots/list/b.tsx', '@/features/phenomena/list/list.tsx'],
  ['web/src/features/shoots/c.ts', '../phenomena/list/list.tsx'],
  ['web/src/features/shoots/list/d.tsx', '../../phenomena/list/list.tsx'],
  ['web/src/features/shoots/list/rows/e.tsx', '../../../phenomena/list/list.tsx'],
  ['web/src/shell/app-shell.tsx', '@/routes/index.tsx'],
  ['model/src/a.ts', 'firebase/firestore'],
  ['model/src/b.ts', 'firebase-admin'],
  ['functions/src/imports/a.ts', '../../../web/src/ui/button.tsx'],
] as const;

const ALLOWED = [
  ['web/src/platform/save/ok.ts', '../firebase/services.ts'],
  ['web/src/ui/ok.tsx', '@/platform/theme/theme.ts'],
  ['web/src/features/shoots/list/ok.tsx', '../data/shoots.ts'],
  ['web/src/features/shoots/list/index.tsx', '@/features/phenomena/index.ts'],
  ['web/src/features/shoots/list/ui.tsx', '@/ui/button.tsx'],
  ['web/src/shell/ok.tsx', '@/features/access/index.ts'],
  ['web/src/routes/index.tsx', '@/shell/app-shell.tsx'],
  ['model/src/ok.ts', 'geofire-common'],
  ['functions/src/imports/ok.ts', '@nest/model'],
] as const;

describe('the direction of imports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nest-imports-'));
  let refused = new Set<string>();

  beforeAll(() => {
    copyFileSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
    for (const [path, specifier] of [...REFUSED, ...ALLOWED]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `import '${specifier}';\n`);
    }
    const biome = binOf('@biomejs/biome', 'biome');
    const args = ['lint', '--only=style/noRestrictedImports', '--vcs-enabled=false'];
    const { stdout } = spawnSync(
      process.execPath,
      [biome, ...args, '--reporter=json', '--max-diagnostics=none', '.'],
      { cwd: folder, encoding: 'utf8' },
    );
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { category: string; location: { path: string | { file: string } } }[];
    };
    refused = new Set(
      diagnostics
        .filter(({ category }) => category === 'lint/style/noRestrictedImports')
        .map(({ location: { path } }) => (typeof path === 'string' ? path : path.file)),
    );
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(REFUSED)('%s may not import %s', (path) => {
    expect([...refused]).toContain(path);
  });

  it.each(ALLOWED)('%s may import %s', (path) => {
    expect([...refused]).not.toContain(path);
  });
});
