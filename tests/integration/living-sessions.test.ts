import { randomUUID } from 'node:crypto';
import { sessionClaims } from '@nest/functions/auth/sessions/session.ts';
import { CALLS, isLiving, phenomenonPath, privateWitnessPath, shootPath } from '@nest/model';
import { phenomenonFixture, privateWitnessFixture, shootFixture } from '@nest/model/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { exchange, payloadOf, refreshed, signInDevice } from './support/sessions.ts';
import { admit, call, openWorkspace, timestamp, type Workspace } from './support/workspace.ts';

const salt = randomUUID().slice(0, 8);
const SHOOT = `shoot-${salt}`;
const PHENOMENON = `phenomenon-${salt}`;
const SIDECAR = `shoots/${SHOOT}/sidecar/imu.csv`;
let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
  const { db, bucket } = workspace;
  await db.doc(shootPath(SHOOT)).set(shootFixture({}, timestamp));
  await db.doc(phenomenonPath(PHENOMENON)).set(phenomenonFixture({}, timestamp));
  await db.doc(privateWitnessPath(PHENOMENON)).set(privateWitnessFixture({}, timestamp));
  await bucket.file(SIDECAR).save('1', { contentType: 'text/csv' });
});

const { env } = process;
const ok = async (url: string, authorization: string) => {
  const { status } = await fetch(url, { headers: { authorization } });
  // The emulator's SDK already refuses the token where Firebase revoked it.
  const isRefused = [401, 403].includes(status);
  expect(isRefused || [200, 404].includes(status), `${url}: ${status}`).toBe(true);
  return !isRefused;
};
const document = (path: string) => (token: string) =>
  ok(
    `http://${env.FIRESTORE_EMULATOR_HOST}/v1/projects/${env.GCLOUD_PROJECT}/databases/(default)/documents/${path}`,
    `Bearer ${token}`,
  );

/** Each asks for what an analyst may do, and says whether the token was let in. */
const BY_TOKEN = {
  'firestore.rules': document(shootPath(SHOOT)),
  'storage.rules': (token: string) =>
    ok(
      `http://${env.FIREBASE_STORAGE_EMULATOR_HOST}/v0/b/${workspace.bucket.name}/o/${encodeURIComponent(SIDECAR)}`,
      `Firebase ${token}`,
    ),
  // Who may read aircraft is told that there is nothing at this address.
  'the HTTP API': (token: string) =>
    ok(
      `http://${env.FUNCTIONS_EMULATOR_HOST}/${env.GCLOUD_PROJECT}/us-central1/aircraftApi/none`,
      `Bearer ${token}`,
    ),
};
const BY_DOCUMENT = {
  'firestore.rules, where they look the session up': document(privateWitnessPath(PHENOMENON)),
  callables: async (token: string) =>
    !(await call(CALLS.touchSession, { timeZone: null }, token)).error,
};

const inSession = async (uid: string, claims: object) =>
  (await exchange(await workspace.auth.createCustomToken(uid, claims))).idToken;
const ended = async (uid: string, input: { sid?: string }) => {
  const { token } = await signInDevice(workspace, uid);
  const callee = input.sid ? CALLS.endSession : CALLS.endAllSessions;
  expect((await call(callee, input, token)).error).toBeUndefined();
};

type Issue = (uid: string) => Promise<string>;
/** Tokens; whether each is let in by what it says itself, and where its session is looked up. */
const TOKENS: [what: string, byToken: boolean, byDocument: boolean, issue: Issue][] = [
  ['of a living session', true, true, async (uid) => (await signInDevice(workspace, uid)).token],
  ['without sid everywhere', false, false, (uid) => inSession(uid, {})],
  ['with an empty session', false, false, (uid) => inSession(uid, { sid: '' })],
  [
    'of an ended session, refreshed',
    false,
    false,
    async (uid) => {
      const { sid, refreshToken } = await signInDevice(workspace, uid);
      await ended(uid, { sid });
      return refreshed(refreshToken);
    },
  ],
  [
    'of a session that ended with all others, refreshed',
    false,
    false,
    async (uid) => {
      const { refreshToken } = await signInDevice(workspace, uid);
      await ended(uid, {});
      return refreshed(refreshToken);
    },
  ],
  [
    'of a session that ended with all others, exchanged only then',
    false,
    false,
    async (uid) => {
      const { sid } = await signInDevice(workspace, uid);
      const kept = await workspace.auth.createCustomToken(uid, { ...sessionClaims(sid) });
      await ended(uid, {});
      return (await exchange(kept)).idToken;
    },
  ],
  [
    'from after all sessions were ended',
    true,
    true,
    async (uid) => {
      await ended(uid, {});
      return (await signInDevice(workspace, uid)).token;
    },
  ],
  // What a token cannot say of itself holds until it expires; no function issues the last two.
  [
    'of an ended session, from before its end',
    true,
    false,
    async (uid) => {
      const { sid, token } = await signInDevice(workspace, uid);
      await ended(uid, { sid });
      return token;
    },
  ],
  [
    'of another member’s session',
    true,
    false,
    async (uid) => {
      const other = `other-${uid}`;
      await admit(workspace, other, { role: 'analyst' });
      return inSession(uid, sessionClaims((await signInDevice(workspace, other)).sid));
    },
  ],
  ['of a session that never was', true, false, (uid) => inSession(uid, sessionClaims('made-up'))],
];

describe.each(TOKENS)('a token %s', (_what, byToken, byDocument, issue) => {
  it('is judged alike', async () => {
    const uid = `member-${randomUUID().slice(0, 8)}`;
    await admit(workspace, uid, { role: 'analyst' });
    const token = await issue(uid);
    expect(payloadOf(token)).toMatchObject({ role: 'analyst' });
    const answers: Record<string, boolean> = { 'the model': isLiving(payloadOf(token)) };
    for (const [place, ask] of Object.entries({ ...BY_TOKEN, ...BY_DOCUMENT })) {
      answers[place] = await ask(token);
    }
    const expected = (places: object, isLetIn: boolean) =>
      Object.fromEntries(Object.keys(places).map((place) => [place, isLetIn]));
    expect(answers).toEqual({
      'the model': byToken,
      ...expected(BY_TOKEN, byToken),
      ...expected(BY_DOCUMENT, byDocument),
    });
  });
});
