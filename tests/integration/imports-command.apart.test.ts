import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CSV_HEADER, countPhenomena, csvOf, emptyFirestore } from './support/imports.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const HATCH = join(ROOT, '../shared/data/hatch-udb.csv');

interface Ended {
  code: number;
  output: string;
}

const project = emptyFirestore('command');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nest-import-'));
});
afterAll(async () => {
  await project.close();
  await rm(folder, { recursive: true, force: true });
});

/** `npm run import -- …`, without the script's package installation. */
function command(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<Ended> {
  const script = join(ROOT, 'functions/src/imports/import.cli.ts');
  const all = ['--import', 'tsx', script, ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}

describe('npm run import', () => {
  it('guesses a mapping, imports, and leaves the rejected rows beside the file', async () => {
    const path = join(folder, 'reports.csv');
    const file = csvOf({ rows: 700, badEvery: 100, repeatEvery: 70, salt: 'command' });
    await writeFile(path, file.text);
    const args = [path, '--project', project.id];
    const accounts = `${file.imported} imported + ${file.alreadyThere} already there + ${file.rejected} rejected = 700 rows read`;
    const dry = await command([...args, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, output: expect.stringContaining(accounts) });
    expect(await countPhenomena(project.db)).toBe(0);
    const first = await command(args);
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining(accounts) });
    expect(await readFile(`${path}.rejected.csv`, 'utf8')).toContain('February 1998 has 28 days');
    const again = await command(args);
    expect(again.output).toContain('0 imported + ');
    expect(await countPhenomena(project.db)).toBe(file.imported);
  });

  it('says what to do when it cannot go on', async () => {
    const path = join(folder, 'none.csv');
    await writeFile(path, CSV_HEADER);
    expect((await command([])).output).toContain('Name one file to import.');
    expect((await command([path, '--mapping', 'nowhere'])).output).toContain(
      'There is no mapping nowhere.',
    );
    const alone = { PATH: process.env.PATH, FIREBASE_EMULATOR_HUB: '127.0.0.1:9' };
    expect(await command([path], alone)).toMatchObject({
      code: 1,
      output: expect.stringContaining('No emulator suite is running.'),
    });
    expect((await command([path, '--production'])).output).toContain('needs --project ID and --as');
  });

  it.skipIf(!existsSync(HATCH))(
    'accounts for all 16,799 rows of a real catalogue',
    async () => {
      const before = await countPhenomena(project.db);
      const path = join(folder, 'hatch-udb.csv');
      await writeFile(path, await readFile(HATCH));
      const ended = await command([path, '--mapping', 'hatch-udb', '--project', project.id]);
      expect(ended).toMatchObject({
        code: 0,
        output: expect.stringContaining(
          '16798 imported + 0 already there + 1 rejected = 16799 rows read',
        ),
      });
      expect(await countPhenomena(project.db)).toBe(before + 16_798);
    },
    300_000,
  );
});
