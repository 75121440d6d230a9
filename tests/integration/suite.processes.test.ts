import { fire } from '@nest/dev/cli/start/clock.ts';
import { OWN_TEST_PORTS } from '@nest/dev/emulators/ports.ts';
import { type Suite, startSuite } from '@nest/dev/emulators/suite/suite.ts';
import { markedPids } from '@nest/dev/lib/processes/marked-processes.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { judgesStorageRules } from './support/storage-rules-cases.ts';

const PROJECT = 'demo-nest-suite';
const OWNER = { authorization: 'Bearer owner', 'content-type': 'application/json' };

let suite: Suite;
let functionsUrl: string;
let documentsUrl: string;

beforeAll(async () => {
  suite = await startSuite({
    projectId: PROJECT,
    ports: OWN_TEST_PORTS.suite,
    only: ['auth', 'firestore', 'storage', 'functions', 'tasks', 'eventarc'],
    functionsSource: 'tests/integration/fixtures/suite-functions',
    rules: { storage: 'tests/integration/fixtures/runtime.rules' },
    split: true,
  });
  functionsUrl = `http://${suite.env.FUNCTIONS_EMULATOR_HOST}/${PROJECT}/us-central1`;
  const host = suite.env.FIRESTORE_EMULATOR_HOST;
  documentsUrl = `http://${host}/v1/projects/${PROJECT}/databases/(default)/documents`;
});

afterAll(() => suite?.stop());

const exists = async (path: string) =>
  (await fetch(`${documentsUrl}/${path}`, { headers: OWNER })).status === 200;
const appears = (path: string) =>
  vi.waitFor(async () => expect(await exists(path), path).toBe(true), { timeout: 60_000 });

const write = (collection: string, id: string) =>
  fetch(`${documentsUrl}/${collection}?documentId=${id}`, {
    method: 'POST',
    headers: OWNER,
    body: '{"fields":{}}',
  });

async function signUp(email: string): Promise<Record<string, unknown>> {
  const host = suite.env.FIREBASE_AUTH_EMULATOR_HOST;
  const url = `http://${host}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=any`;
  const body = JSON.stringify({ email, password: 'nest-demo', returnSecureToken: true });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  const { idToken } = (await (await fetch(url, init)).json()) as { idToken: string };
  return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
}

async function exercise(name: string) {
  expect(await (await fetch(`${functionsUrl}/ping`)).text()).toBe('pong');
  await write('things', name);
  await appears(`notes/created-${name}`);
  expect(await signUp(`${name}@nest.example`)).toMatchObject({ role: 'guest' });
  const bucket = `${suite.env.STORAGE_EMULATOR_HOST}/upload/storage/v1/b/${PROJECT}.appspot.com/o`;
  await fetch(`${bucket}?uploadType=media&name=${name}`, {
    method: 'POST',
    headers: { authorization: OWNER.authorization, 'content-type': 'text/plain' },
    body: 'hello',
  });
  await appears(`notes/stored-${name}`);
  await fetch(`${functionsUrl}/enqueue?id=${name}`);
  await appears(`notes/work-${name}`);
}

// They share this suite, because starting one takes half a minute of CPU time.
describe('the runtime of Storage rules', () => judgesStorageRules(() => suite));

describe('a suite whose functions run in a process of their own', () => {
  it('connects triggers, blocking functions and task queues', () => exercise('first'));

  it('serves calls at once by one process, as an instance does', async () => {
    const calls = Array.from({ length: 5 }, async () =>
      (await fetch(`${functionsUrl}/together`)).text(),
    );
    expect(new Set(await Promise.all(calls)).size).toBe(1);
  });

  it('calls a scheduled function as the clock does', async () => {
    await fire(suite.env.FUNCTIONS_EMULATOR_HOST ?? '', PROJECT, 'us-central1-ticks');
    await appears('notes/tick');
  });

  it('keeps the data when the functions are killed, and connects them again', async () => {
    await suite.functions.kill();
    await expect(fetch(`${functionsUrl}/ping`)).rejects.toThrow();
    expect(await exists('notes/work-first')).toBe(true);
    await suite.functions.start();
    await exercise('second');
  });

  it('leaves no process when it stops', async () => {
    expect(markedPids(suite.mark).length).toBeGreaterThan(0);
    await suite.stop();
    expect(markedPids(suite.mark)).toEqual([]);
    expect(markedPids(`${suite.mark}-functions`)).toEqual([]);
  });
});
