import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { portsAt } from '@nest/dev/emulators/ports.ts';
import { issueChallenge } from '@nest/functions/auth/passkeys/passkey-challenge.ts';
import { passkeyIdOf } from '@nest/functions/auth/passkeys/passkey-store.ts';
import { CALLS, memberPath, type Passkey, type PasskeyPurpose, passkeyPath } from '@nest/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Deviation, SoftAuthenticator } from './support/authenticator.ts';
import { exchange, payloadOf, signInDevice } from './support/sessions.ts';
import { admit, call, openWorkspace, reasonOf, type Workspace } from './support/workspace.ts';

const ORIGIN = `http://localhost:${portsAt(Number(process.env.NEST_WEB_PORT) - 5173).console}`;
const salt = randomUUID().slice(0, 8);
const mara = `mara-${salt}`;
const noor = `noor-${salt}`;

let workspace: Workspace;
beforeAll(async () => {
  process.loadEnvFile(new URL('../../functions/.secret.local', import.meta.url));
  workspace = await openWorkspace();
  for (const uid of [mara, noor]) {
    await admit(workspace, uid, { role: 'admin' });
  }
});

async function challenge(purpose: PasskeyPurpose, token: string | null) {
  const { result, error } = await call(CALLS.passkeyChallenge, { purpose }, token);
  if (error) throw Object.assign(new Error(error.message), { error });
  return result as { challenge: string; user: { id: string }; allowCredentials?: unknown[] };
}

async function register(uid: string, token: string): Promise<SoftAuthenticator> {
  const authenticator = new SoftAuthenticator(ORIGIN);
  const response = authenticator.register(await challenge('register', token));
  const answer = await call(CALLS.registerPasskey, { name: `Key of ${uid}`, response }, token);
  expect(answer.error).toBeUndefined();
  return authenticator;
}

const stored = async (uid: string, { id }: SoftAuthenticator) =>
  (await workspace.db.doc(passkeyPath(uid, passkeyIdOf(id))).get()).data() as Passkey;
const factorsOf = async (uid: string) =>
  (await workspace.db.doc(memberPath(uid)).get()).get('factors');
const signIn = (response: unknown) => call(CALLS.signInWithPasskey, { response }, null);

it('is registered, signs in without a name, and confirms', async () => {
  const { token, sid } = await signInDevice(workspace, mara);
  const authenticator = new SoftAuthenticator(ORIGIN);
  const response = authenticator.register(await challenge('register', token));
  const registered = await call(CALLS.registerPasskey, { name: 'Laptop', response }, token);
  const first = await exchange((registered.result as { token: string }).token);
  expect(payloadOf(first.idToken)).toMatchObject({ sid, stepUpAt: expect.any(Number) });
  expect(await factorsOf(mara)).toEqual(['passkey']);
  expect(await stored(mara, authenticator)).toMatchObject({ name: 'Laptop', status: 'active' });

  const options = await challenge('sign-in', null);
  expect(options.allowCredentials).toBeUndefined();
  const signedIn = await signIn(authenticator.authenticate(options));
  const second = await exchange((signedIn.result as { token: string }).token);
  const claims = payloadOf(second.idToken);
  expect(claims).toMatchObject({ sub: mara, role: 'admin' });
  expect(Date.now() / 1000 - Number(claims.stepUpAt)).toBeLessThan(60);
  expect(claims.sid).not.toBe(sid);
  expect(await stored(mara, authenticator)).toMatchObject({ counter: 1 });

  const answer = authenticator.authenticate(await challenge('step-up', token));
  const stepped = await call(CALLS.stepUpWithPasskey, { response: answer }, token);
  const third = await exchange((stepped.result as { token: string }).token);
  expect(payloadOf(third.idToken)).toMatchObject({ sub: mara, sid });

  const passkeyId = passkeyIdOf(authenticator.id);
  expect(reasonOf(await call(CALLS.removePasskey, { passkeyId }, token))).toBe('step-up-required');
  await call(CALLS.renamePasskey, { passkeyId, name: 'Old laptop' }, token);
  expect(await stored(mara, authenticator)).toMatchObject({ name: 'Old laptop' });
  expect((await call(CALLS.removePasskey, { passkeyId }, third.idToken)).error).toBeUndefined();
  expect(await factorsOf(mara)).toEqual([]);
  const after = await signIn(authenticator.authenticate(await challenge('sign-in', null)));
  expect(reasonOf(after)).toBe('passkey-unknown-credential');
});

describe('of Noor', () => {
  let authenticator: SoftAuthenticator;
  let token: string;
  beforeAll(async () => {
    ({ token } = await signInDevice(workspace, noor));
    authenticator = await register(noor, token);
  });

  const attacks: [what: string, but: Deviation, reason: string][] = [
    ['from another origin', { origin: 'https://nest.example.evil' }, 'not-verified'],
    ['for another domain', { rpId: 'nest.example.evil' }, 'not-verified'],
    ['of another ceremony', { type: 'webauthn.create' }, 'not-verified'],
    ['without verifying anybody', { verified: false }, 'not-verified'],
    ['under another handle', { userHandle: 'bm9ib2R5' }, 'not-verified'],
    ['to a challenge of its own', { challenge: 'A'.repeat(43) }, 'challenge-unknown'],
    [
      'signed by another key',
      { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey },
      'not-verified',
    ],
  ];
  it.each(attacks)('an answer %s is refused', async (_what, but, reason) => {
    const response = authenticator.authenticate(await challenge('sign-in', null), but);
    expect(reasonOf(await signIn(response))).toBe(`passkey-${reason}`);
  });

  it('a signature that was tampered with is refused', async () => {
    const { response, ...credential } = authenticator.authenticate(
      await challenge('sign-in', null),
    );
    const spoilt = Buffer.from(response.authenticatorData, 'base64url');
    spoilt[36] = (spoilt[36] ?? 0) ^ 1;
    const authenticatorData = spoilt.toString('base64url');
    const answer = await signIn({ ...credential, response: { ...response, authenticatorData } });
    expect(reasonOf(answer)).toBe('passkey-not-verified');
  });

  it('strangers who ask for challenges and send nonsense leave no document behind', async () => {
    const used = workspace.db.collection('system/auth/usedTokens');
    const before = (await used.get()).size;
    for (let asked = 0; asked < 5; asked++) {
      const options = await challenge('sign-in', null);
      expect(reasonOf(await signIn(authenticator.authenticate(options, { verified: false })))).toBe(
        'passkey-not-verified',
      );
    }
    expect((await used.get()).size).toBe(before);
  });

  it('a replayed answer is refused, and does not pass for a copy', async () => {
    const response = authenticator.authenticate(await challenge('sign-in', null));
    expect((await signIn(response)).error).toBeUndefined();
    expect(reasonOf(await signIn(response))).toBe('passkey-challenge-unknown');
    expect(await stored(noor, authenticator)).toMatchObject({ status: 'active' });
  });

  it('an answer to an expired challenge is refused', async () => {
    const old = issueChallenge({ purpose: 'sign-in', uid: null }, Date.now() - 5 * 60_000 - 1);
    const answer = await signIn(authenticator.authenticate({ challenge: old }));
    expect(reasonOf(answer)).toBe('passkey-challenge-expired');
  });

  it('a challenge serves its own purpose and person alone', async () => {
    const other = await signInDevice(workspace, mara, justNow());
    await register(mara, other.token);
    const misuses: [options: string | null, purpose: PasskeyPurpose, as: string | null][] = [
      [token, 'step-up', null],
      [null, 'sign-in', token],
      [other.token, 'step-up', token],
    ];
    for (const [asker, purpose, as] of misuses) {
      const response = authenticator.authenticate(await challenge(purpose, asker));
      const use = as === null ? CALLS.signInWithPasskey : CALLS.stepUpWithPasskey;
      expect(reasonOf(await call(use, { response }, as))).toBe('passkey-challenge-misused');
    }
    const response = authenticator.register(await challenge('register', other.token));
    const stolen = await call(CALLS.registerPasskey, { name: 'x', response }, token);
    expect(reasonOf(stolen)).toBe('passkey-challenge-misused');
  });

  it('confirms nothing for somebody else, and is nobody else’s to register', async () => {
    const other = await signInDevice(workspace, mara, justNow());
    const response = authenticator.authenticate(await challenge('step-up', other.token));
    const answer = await call(CALLS.stepUpWithPasskey, { response }, other.token);
    expect(reasonOf(answer)).toBe('passkey-other-member');
    const again = authenticator.register(await challenge('register', other.token));
    const stolen = await call(CALLS.registerPasskey, { name: 'x', response: again }, other.token);
    expect(reasonOf(stolen)).toBe('passkey-registered-already');
  });

  it('is added to only after a second factor, or by a fresh sign-in where there is none', async () => {
    expect(reasonOf(await call(CALLS.passkeyChallenge, { purpose: 'register' }, token))).toBe(
      'step-up-required',
    );
    const lena = `lena-${salt}`;
    await admit(workspace, lena, {});
    const fresh = await signInDevice(workspace, lena);
    const stale = await signInDevice(workspace, lena, {}, 601);
    expect(reasonOf(await call(CALLS.passkeyChallenge, { purpose: 'register' }, stale.token))).toBe(
      'fresh-sign-in-required',
    );
    expect(reasonOf(await call(CALLS.passkeyChallenge, { purpose: 'step-up' }, fresh.token))).toBe(
      'no-passkey',
    );
  });

  it('opens nothing for a member who was suspended', async () => {
    const reference = workspace.db.doc(memberPath(noor));
    await reference.update({ status: 'suspended' });
    const response = authenticator.authenticate(await challenge('sign-in', null));
    expect((await signIn(response)).error?.status).toBe('PERMISSION_DENIED');
    await reference.update({ status: 'active' });
  });

  it('that was copied is locked, and the log says so', async () => {
    await signIn(authenticator.authenticate(await challenge('sign-in', null)));
    const { counter } = await stored(noor, authenticator);
    const copy = authenticator.authenticate(await challenge('sign-in', null), { counter });
    expect(reasonOf(await signIn(copy))).toBe('passkey-copied');
    expect(await stored(noor, authenticator)).toMatchObject({ status: 'locked', counter });
    expect(await factorsOf(noor)).toEqual([]);
    const own = await signIn(authenticator.authenticate(await challenge('sign-in', null)));
    expect(reasonOf(own)).toBe('passkey-locked');
    const events = await workspace.db
      .collection('auditEvents')
      .where('target', '==', passkeyPath(noor, passkeyIdOf(authenticator.id)))
      .where('action', '==', 'passkeys.locked')
      .get();
    expect(events.docs.map((event) => event.get('outcome'))).toEqual(['refused']);
  });
});

const justNow = () => ({ stepUpAt: Math.floor(Date.now() / 1000) });
