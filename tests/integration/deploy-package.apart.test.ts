import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const ROOT = new URL('../../', import.meta.url).pathname;

/** Loads the package like the Functions Framework and prints the trigger of each function. */
const LIST = `
const functions = require(process.cwd() + '/' + process.argv[1]);
const kinds = ['callableTrigger', 'taskQueueTrigger', 'scheduleTrigger', 'httpsTrigger', 'eventTrigger', 'blockingTrigger'];
const entries = Object.entries(functions).map(([name, f]) => {
  const endpoint = f.__endpoint;
  const kind = kinds.find((key) => endpoint[key]) ?? 'none';
  const document = endpoint.eventTrigger?.eventFilterPathPatterns?.document;
  return [name, document ? kind + ' ' + document : kind];
});
console.log(JSON.stringify(Object.fromEntries(entries)));
`;

/**
 * Loads one function like the Functions Framework and prints the CommonJS modules that were loaded.
 */
const LOADED = `
const target = process.argv[1];
if (!require(process.cwd())[target].__endpoint) throw new Error('no such function');
console.log(JSON.stringify(Object.keys(require.cache)));
`;

let folder = '';
let offline: string | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nest-deploy-'));
  const config = JSON.parse(await readFile(join(ROOT, 'firebase.json'), 'utf8')) as {
    functions: { source: string; ignore: string[] }[];
  };
  const { source = 'functions', ignore = [] } = config.functions[0] ?? {};
  // What firebase deploy uploads: the folder except what firebase.json ignores.
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
  // Built into the package itself: the running suite would load a new dist/ during the test.
  const outdir = join(folder, 'dist');
  await run('node', ['build.mjs', '--outdir', outdir], { cwd: join(ROOT, 'functions') });
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
  const { stdout } = await run('node', ['-e', LIST, manifest.main], {
    cwd: folder,
    env: { PATH: process.env.PATH, GCLOUD_PROJECT: 'demo-nest' },
  });
  const functions = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, string>;
  expect(Object.values(functions)).not.toContain('none');
  expect(functions).toMatchObject({
    aircraftApi: 'httpsTrigger',
    beforeUserCreated: 'blockingTrigger',
    beforeUserSignedIn: 'blockingTrigger',
    archiveSnapshots: 'scheduleTrigger',
    captureAircraft: 'taskQueueTrigger',
    cancelImport: 'callableTrigger',
    finishLinkedIn: 'callableTrigger',
    resumeImports: 'scheduleTrigger',
    runImport: 'taskQueueTrigger',
    startImport: 'callableTrigger',
    startLinkedIn: 'callableTrigger',
    syncGitHubTeam: 'scheduleTrigger',
    onAccountDeleted: 'eventTrigger',
    onMemberWritten: 'eventTrigger members/{uid}',
    onPhenomenonWritten: 'eventTrigger phenomena/{phenomenonId}',
    onRoleWritten: 'eventTrigger roles/{roleId}',
  });
  // A write starts one function, which does all follow-up work.
  const triggers = Object.values(functions)
    .filter((kind) => kind.startsWith('eventTrigger'))
    .map((kind) => kind.replace(/\{\w+\}/g, '{}'));
  expect(triggers.toSorted()).toEqual([...new Set(triggers)].toSorted());
});

it('an instance loads the module of its own function alone', async ({ skip }) => {
  if (offline) skip(`npm registry not reachable: ${offline}`);
  const { stdout } = await run('node', ['-e', LOADED, 'beforeUserSignedIn'], {
    cwd: folder,
    env: { PATH: process.env.PATH, GCLOUD_PROJECT: 'demo-nest' },
  });
  const loaded = JSON.parse(stdout) as string[];
  expect(loaded.some((path) => path.includes('/firebase-admin/'))).toBe(true);
  expect(loaded.filter((path) => path.includes('@google-cloud/firestore'))).toEqual([]);
});
