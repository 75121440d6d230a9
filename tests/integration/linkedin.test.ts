import { randomUUID } from 'node:crypto';
import { keyForBrowser } from '@nest/functions/auth/linkedin/linkedin-state.ts';
import { CALLS, invitationPath, memberPath, sessionPath } from '@nest/model';
import { invitationFixture } from '@nest/model/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { byCustomToken, byPassword, claimsOf } from './support/sign-in.ts';
import { admit, call, openWorkspace, timestamp, type Workspace } from './support/workspace.ts';

const LINKEDIN = new URL(process.env.NEST_LINKEDIN_ISSUER ?? 'http://127.0.0.1').origin;
const ORIGIN = (
  process.env.NEST_PASSKEY_ORIGINS ?? `http://localhost:${process.env.NEST_WEB_PORT}`
).split(',')[0];

let workspace: Workspace;
let name: string;
let email: string;
let sub: string;
beforeAll(async () => {
  process.loadEnvFile(new URL('../../functions/.secret.local', import.meta.url));
  workspace = await openWorkspace();
  await admit(workspace, 'root', { role: 'admin' });
});
const control = (path: string, body: unknown) =>
  fetch(`${LINKEDIN}/admin/${path}`, { method: 'POST', body: JSON.stringify(body) });
beforeEach(async () => {
  name = `l${randomUUID().slice(0, 8)}`;
  email = `${name}@nest.example`;
  sub = `${name}_AQ`;
  await account({});
});
afterEach(() => control('fault', null));

const account = (changes: object) =>
  control('account', {
    sub,
    name,
    givenName: name,
    familyName: 'L',
    email,
    emailVerified: true,
    ...changes,
  });
const invite = () =>
  workspace.db.doc(invitationPath(`invitation-${name}`)).set(
    invitationFixture(
      {
        email,
        role: 'analyst',
        expiresAt: timestamp(Date.now() + 86_400_000),
        createdBy: 'root',
        updatedBy: 'root',
      },
      timestamp,
    ),
  );

interface Answer {
  code: string;
  state: string;
  browserKey: string;
}

/** Starts, chooses an account on LinkedIn's page, and returns. */
async function visit(options: { token?: string; link?: boolean } = {}): Promise<Answer> {
  const { token = null, link = false } = options;
  const started = await call(CALLS.startLinkedIn, { origin: ORIGIN, link }, token);
  const { url, browserKey } = started.result as { url: string; browserKey: string };
  const page = await (await fetch(url)).text();
  expect(page).toContain(`value="${sub}"`);
  const form = new URLSearchParams({
    ...Object.fromEntries(new URL(url).searchParams),
    account: sub,
  });
  expect(form.get('code_challenge_method')).toBe('S256');
  expect(form.has('nonce')).toBe(false);
  const target = `${LINKEDIN}/oauth/v2/authorization`;
  const sent = await fetch(target, { method: 'POST', body: form, redirect: 'manual' });
  const back = new URL(sent.headers.get('location') ?? '');
  expect(back.origin + back.pathname).toBe(`${ORIGIN}/auth/linkedin`);
  const { code = '', state = '' } = Object.fromEntries(back.searchParams);
  return { code, state, browserKey };
}

const finish = (answer: Answer, token: string | null = null) =>
  call(CALLS.finishLinkedIn, answer, token);
async function refusal(answer: Answer, token: string | null = null): Promise<string> {
  const { error, result } = await finish(answer, token);
  expect(result).toBeUndefined();
  const { status, details } = error as { status: string; details?: { reason?: string } };
  return details?.reason ?? status;
}

describe('signing in with LinkedIn', () => {
  it('admits who is invited, and knows them again by sub alone', async () => {
    await invite();
    const { result } = await finish(await visit());
    const claims = claimsOf(await byCustomToken((result as { token: string }).token));
    expect(claims).toMatchObject({
      role: 'analyst',
      sid: expect.any(String),
      sub: `linkedin-${sub}`,
    });
    const uid = String(claims.sub);
    const { db } = workspace;
    expect((await db.doc(memberPath(uid)).get()).data()).toMatchObject({
      email,
      status: 'active',
      providers: ['linkedin.com'],
    });
    expect((await db.doc(sessionPath(uid, String(claims.sid))).get()).get('provider')).toBe(
      'linkedin.com',
    );
    await account({ email: `moved-${email}` });
    const again = (await finish(await visit())).result as { token: string };
    expect(claimsOf(await byCustomToken(again.token)).sub).toBe(uid);
    await db.doc(memberPath(uid)).update({ status: 'suspended' });
    expect(await refusal(await visit())).toBe('suspended');
  });

  it('refuses a stranger and an address that LinkedIn has not verified, and makes no account', async () => {
    expect(await refusal(await visit())).toBe('not-invited');
    await invite();
    await account({ emailVerified: false });
    expect(await refusal(await visit())).toBe('email-unverified');
    await expect(workspace.auth.getUserByEmail(email)).rejects.toThrow(/no user/i);
  });

  it('takes an answer once, in time, from the browser that asked, and unaltered', async () => {
    await invite();
    const [used, foreign, late, swapped] = [
      await visit(),
      await visit(),
      await visit(),
      await visit(),
    ];
    await finish(used);
    expect(await refusal(used)).toBe('FAILED_PRECONDITION');
    const { browserKey } = await visit();
    expect(await refusal({ ...foreign, browserKey })).toBe('FAILED_PRECONDITION');
    // A response that was refused used nothing up: its own browser still brings it.
    expect((await finish(foreign)).result).toMatchObject({ token: expect.any(String) });
    expect(await refusal(foreign)).toBe('FAILED_PRECONDITION');
    expect(
      await refusal({ ...(await visit()), state: used.state.split('').reverse().join('') }),
    ).toBe('FAILED_PRECONDITION');
    // The code of another request: PKCE binds it to its own verifier.
    expect(await refusal({ ...swapped, code: (await visit()).code })).toBe('PERMISSION_DENIED');
    const asked = { state: late.state, redirectUri: `${ORIGIN}/auth/linkedin` };
    const old = keyForBrowser(asked, null, Date.now() - 10 * 60_000 - 1);
    expect(await refusal({ ...late, browserKey: old })).toBe('FAILED_PRECONDITION');
  });

  it.each(['bad-signature', 'wrong-audience', 'wrong-issuer', 'other-subject', 'down'])(
    'does not take an answer with %s',
    async (fault) => {
      await invite();
      const answer = await visit();
      await control('fault', fault);
      expect(await refusal(answer)).toBe('PERMISSION_DENIED');
    },
  );

  it('sends the browser back to consoles of the workspace alone', async () => {
    const { error } = await call(
      CALLS.startLinkedIn,
      { origin: 'https://elsewhere.example' },
      null,
    );
    expect(error?.status).toBe('PERMISSION_DENIED');
  });
});

it('an account that signs in another way is linked by its owner, not by its address', async () => {
  await admit(workspace, name, { role: 'observer' });
  expect(await refusal(await visit())).toBe('account-exists');
  const { idToken = '' } = await byPassword(email);
  const mine = await visit({ token: idToken, link: true });
  expect((await finish(mine, idToken)).result).toEqual({ token: null });
  const { result } = await finish(await visit());
  expect(claimsOf(await byCustomToken((result as { token: string }).token))).toMatchObject({
    sub: name,
    role: 'observer',
  });
  const other = await byPassword('root@nest.example');
  const theirs = await visit({ token: other.idToken ?? '', link: true });
  expect(await refusal(theirs, idToken)).toBe('ALREADY_EXISTS');
  expect(
    await refusal(await visit({ token: other.idToken ?? '', link: true }), other.idToken),
  ).toBe('ALREADY_EXISTS');
});
