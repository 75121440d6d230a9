import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const ROOT = new URL('../../', import.meta.url).pathname;

/** Loads the package as the Functions Framework does and tells what starts each function. */
const LIST = `
const functions = await import(process.cwd() + '/' + process.argv[1]);
const kinds = ['callableTrigger', 'taskQueueTrigger', 'scheduleTrigger', 'httpsTrigger', 'eventTrigger', 'blockingTrigger'];
const entries = Object.entries(functions).map(([name, f]) => {
  const endpoint = f.__endpoint;
  const kind = kinds.find((key) => endpoint[key]) ?? 'none';
  const document = endpoint.eventTrigger?.eventFilterPathPatterns?.document;
  return [name, document ? kind + ' ' + document : kind];
});
console.log(JSON.stringify(Object.fromEntries(entries)));
`;

let folder = '';
let offline: string | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nest-deploy-'));
  const config = JSON.parse(await readFile(join(ROOT, 'firebase.json'), 'utf8')) as {
    functions: { source: string; ignore: string[] }[];
  };
  const { source = 'functions', ignore = [] } = config.functions[0] ?? {};
  // What firebase deploy uploads: the folder but what firebase.json ignores.
  await cp(join(ROOT, source), folder, {
    recursive: true,
    filter: (path) => {
      const name = path.slice(join(ROOT, source).length + 1);
      return !ignore.some(
        (pattern) =>
          name === pattern || (pattern.startsWith('*') && name.endsWith(pattern.slice(1))),
      );
    },
  });
  // Built into the package itself: the suite that runs would load a new dist/ in mid-test.
  const outfile = join(folder, 'dist/index.js');
  await run('node', ['build.mjs', '--outfile', outfile], { cwd: join(ROOT, 'functions') });
  await writeFile(join(folder, '.npmrc'), 'audit=false\nfund=false\nengine-strict=false\n');
  try {
    await run(
      'npm',
      ['install', '--omit=dev', '--prefer-offline', '--ignore-scripts', '--no-package-lock'],
      {
        cwd: folder,
        timeout: 150_000,
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
  } catch (error) {
    const output = (error as { stderr?: string }).stderr ?? String(error);
    if (!/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|network/i.test(output))
      throw error;
    offline = output.slice(0, 300);
  }
});
afterAll(async () => {
  if (folder) await rm(folder, { recursive: true, force: true });
});

it('the deploy folder runs alone, with production dependencies only', async ({ skip }) => {
  if (offline) skip(`npm registry not reachable: ${offline}`);
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    main: string;
    engines: { node: string };
    dependencies: Record<string, string>;
  };
  expect(manifest.engines.node).toBe('22');
  expect(Object.keys(manifest.dependencies)).toEqual(['firebase-admin', 'firebase-functions']);
  const { stdout } = await run('node', ['--input-type=module', '-e', LIST, manifest.main], {
    cwd: folder,
    env: { PATH: process.env.PATH, GCLOUD_PROJECT: 'demo-nest' },
  });
  const functions = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, string>;
  expect(Object.values(functions)).not.toContain('none');
  expect(functions).toMatchObject({
    aircraftApi: 'httpsTrigger',
    archiveSky: 'scheduleTrigger',
    captureSky: 'eventTrigger phenomena/{phenomenonId}',
    cancelImport: 'callableTrigger',
    resumeImports: 'scheduleTrigger',
    runImport: 'taskQueueTrigger',
    startImport: 'callableTrigger',
    syncMemberClaims: 'eventTrigger members/{uid}',
    syncRoleClaims: 'eventTrigger roles/{roleId}',
  });
});
