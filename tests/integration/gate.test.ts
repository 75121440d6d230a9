import { randomUUID } from 'node:crypto';
import { teamRecordPath } from '@nest/functions/auth/github/github-team-record.ts';
import {
  BUILT_IN_ROLES,
  GENERAL_SETTINGS_PATH,
  invitationPath,
  memberPath,
  sessionPath,
} from '@nest/model';
import { invitationFixture, settingsFixture } from '@nest/model/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gitHub } from './support/github.ts';
import {
  askForMail,
  byMailedLink,
  byPassword,
  byProvider,
  changeAccount,
  claimsOf,
  confirmAddress,
  mailTo,
  refusalOf,
  register,
} from './support/sign-in.ts';
import {
  admit,
  claimsWhen,
  openWorkspace,
  timestamp,
  type Workspace,
} from './support/workspace.ts';

let workspace: Workspace;
let name: string;
let email: string;
let sub: number;
beforeAll(async () => {
  workspace = await openWorkspace();
  await admit(workspace, 'root', { role: 'admin' });
});
beforeEach(() => {
  name = `p${randomUUID().slice(0, 8)}`;
  email = `${name}@nest.example`;
  sub = Number.parseInt(name.slice(1), 16);
});
afterEach(async () => {
  await gitHub.reset();
  await workspace.db.doc(GENERAL_SETTINGS_PATH).set(settingsFixture({}, timestamp));
});

const member = async (uid: string) => (await workspace.db.doc(memberPath(uid)).get()).data();
const invite = (changes: object = {}) =>
  workspace.db.doc(invitationPath(`invitation-${name}`)).set(
    invitationFixture(
      {
        email,
        role: 'analyst',
        expiresAt: timestamp(Date.now() + 86_400_000),
        createdBy: 'root',
        updatedBy: 'root',
        ...changes,
      },
      timestamp,
    ),
  );
const events = async (uid: string) =>
  (await workspace.db.collection('auditEvents').where('actorUid', '==', uid).get()).docs.map(
    (doc) => [doc.get('action'), doc.get('reason')].filter(Boolean).join(' '),
  );
const byGitHub = (login = name) => byProvider('github.com', { sub: String(sub), email, login });
const byGoogle = (more: object = {}) =>
  byProvider('google.com', { sub: String(sub), email, ...more });

describe('by GitHub', () => {
  it('a member of the team is admitted, and the first token says what they may do', async () => {
    await gitHub.setTeam(name, 'active');
    await gitHub.takeLog();
    const signedIn = await byGitHub();
    const claims = claimsOf(signedIn);
    const uid = String(signedIn.localId);
    expect(claims).toMatchObject({
      role: 'analyst',
      permissions: BUILT_IN_ROLES.analyst.permissions,
      claimsVersion: (await member(uid))?.claimsVersion,
      sid: expect.any(String),
    });
    expect(await member(uid)).toMatchObject({ status: 'active', providers: ['github.com'], email });
    expect((await workspace.db.doc(sessionPath(uid, String(claims.sid))).get()).exists).toBe(true);
    // Created and signed in: two events, one request.
    expect((await gitHub.takeLog()).filter((path) => path.includes('/memberships/'))).toHaveLength(
      1,
    );
    expect((await events(uid)).sort()).toEqual(['access.admitted', 'access.signedIn']);
  });

  it.each([
    ['nobody of the team', null, 'not-in-team'],
    ['somebody who has not accepted', 'pending', 'team-pending'],
  ] as const)('%s is refused and gets no account', async (_who, state, reason) => {
    await gitHub.setTeam(name, state);
    expect(refusalOf(await byGitHub())).toBe(reason);
    await expect(workspace.auth.getUserByEmail(email)).rejects.toThrow(/no user/i);
  });

  const FAULTS = [
    ['rate limit', { kind: 'rate-limited' }, 'in', 'provider-unavailable'],
    ['no connection', { kind: 'hang-up' }, 'in', 'provider-unavailable'],
    ['not found', { kind: 'not-found' }, 'not-in-team', 'not-in-team'],
    ['forbidden', { kind: 'forbidden' }, 'not-in-team', 'not-in-team'],
    ['bad token', { kind: 'unauthorised' }, 'provider-refused', 'provider-refused'],
  ] as const;
  it.each(FAULTS)(
    'GitHub answers %s: members and strangers',
    async (_fault, fault, known, stranger) => {
      await gitHub.setTeam(name, 'active');
      const uid = String((await byGitHub()).localId);
      const record = workspace.db.doc(teamRecordPath(uid));
      await record.update({ checkedAt: timestamp(Date.now() - 71 * 3_600_000) });
      await gitHub.setFaults(fault);
      const again = await byGitHub();
      expect(again.idToken ? 'in' : refusalOf(again)).toBe(known);
      expect((await member(uid))?.status).toBe(known === 'not-in-team' ? 'removed' : 'active');
      if (known === 'in') {
        await record.update({ checkedAt: timestamp(Date.now() - 73 * 3_600_000) });
        expect(refusalOf(await byGitHub())).toBe(stranger);
      }
      const other = { sub: `${sub}9`, email: `x${email}`, login: `x${name}` };
      expect(refusalOf(await byProvider('github.com', other))).toBe(stranger);
    },
  );

  it('who left the team loses the membership with the next sign-in, and has it back with the place', async () => {
    await gitHub.setTeam(name, 'active');
    const uid = String((await byGitHub()).localId);
    const { db, auth } = workspace;
    await db.doc(memberPath(uid)).update({ role: 'admin' });
    await db.doc(teamRecordPath(uid)).update({ checkedAt: timestamp(Date.now() - 3_600_000) });
    await gitHub.setTeam(name, null);
    expect(refusalOf(await byGitHub())).toBe('not-in-team');
    expect(await member(uid)).toMatchObject({ status: 'removed', updatedBy: 'nest' });
    await claimsWhen(auth, uid, ({ permissions }) => permissions?.length === 0);
    await gitHub.setTeam(name, 'active');
    expect(claimsOf(await byGitHub())).toMatchObject({ role: 'analyst' });
    // GitHub does not bring back a member who was removed by a person.
    await db.doc(memberPath(uid)).update({ status: 'removed', updatedBy: 'root' });
    await db.doc(teamRecordPath(uid)).update({ checkedAt: timestamp(Date.now() - 3_600_000) });
    expect(refusalOf(await byGitHub())).toBe('removed');
  });
});

describe('by an address', () => {
  it('a stranger is refused in the words that anybody else reads', async () => {
    const refused = await Promise.all([
      register(email),
      byGoogle(),
      byProvider('apple.com', { sub: name, email }),
    ]);
    expect(refused.map(refusalOf)).toEqual(['not-invited', 'not-invited', 'not-invited']);
    const sent = await askForMail('EMAIL_SIGNIN', { email });
    expect(sent.error).toBeUndefined();
    const { oobCode } = await mailTo(email, 'EMAIL_SIGNIN');
    expect(refusalOf(await byMailedLink(email, oobCode))).toBe('not-invited');
    const messages = new Set(
      refused.map(({ error }) => /"message":"([^"]+)"/.exec(error?.message ?? '')?.[1]),
    );
    expect(messages.size).toBe(1);
  });

  it('strangers who are refused leave one event a minute, network and reason', async () => {
    const started = Date.now();
    const addresses = Array.from({ length: 12 }, (_, index) => `${index}.${email}`);
    const refused = await Promise.all(
      addresses.map((address, index) =>
        byProvider('google.com', { sub: `${sub}${index}`, email: address }),
      ),
    );
    expect(new Set(refused.map(refusalOf))).toEqual(new Set(['not-invited']));
    const { docs } = await workspace.db
      .collection('auditEvents')
      .where('action', '==', 'access.refused')
      .where('at', '>=', timestamp(started))
      .get();
    const minutes = Math.floor(Date.now() / 60_000) - Math.floor(started / 60_000) + 1;
    const ofStrangers = docs.filter((event) => event.get('reason') === 'not-invited');
    expect(ofStrangers.length).toBeLessThanOrEqual(minutes);
  });

  it('an invitation admits once, with its role', async () => {
    await invite();
    const signedIn = await byGoogle();
    expect(claimsOf(signedIn)).toMatchObject({ role: 'analyst', sid: expect.any(String) });
    const { db, auth } = workspace;
    expect((await db.doc(invitationPath(`invitation-${name}`)).get()).data()).toMatchObject({
      status: 'accepted',
      acceptedBy: signedIn.localId,
    });
    await db.doc(memberPath(String(signedIn.localId))).delete();
    await auth.deleteUser(String(signedIn.localId));
    expect(refusalOf(await byGoogle())).toBe('not-invited');
  });

  it.each([
    ['for another address', { email: 'somebody.else@nest.example' }],
    ['expired', { expiresAt: timestamp(Date.now() - 1) }],
    ['withdrawn', { status: 'withdrawn' }],
    ['by somebody who may not invite any more', { updatedBy: 'nobody' }],
  ])('an invitation %s admits nobody', async (_why, changes) => {
    await invite(changes);
    expect(refusalOf(await byGoogle())).toBe('not-invited');
  });

  it('a password opens nothing until the address is confirmed', async () => {
    await invite();
    const registered = await register(email, {
      customAttributes: JSON.stringify({ role: 'admin', permissions: ['settings.manage'] }),
    });
    expect(claimsOf(registered)).not.toHaveProperty('role');
    expect(claimsOf(registered)).not.toHaveProperty('permissions');
    expect(await member(String(registered.localId))).toBeUndefined();
    expect(claimsOf(await byPassword(email))).not.toHaveProperty('sid');
    await askForMail('VERIFY_EMAIL', { idToken: registered.idToken });
    await confirmAddress((await mailTo(email, 'VERIFY_EMAIL')).oobCode);
    expect(claimsOf(await byPassword(email))).toMatchObject({ role: 'analyst' });
  });

  it('open registration admits observers, and no more when it is closed', async () => {
    const settings = workspace.db.doc(GENERAL_SETTINGS_PATH);
    await settings.set(settingsFixture({ openRegistration: true }, timestamp));
    const unproved = { sub: `${sub}9`, email: `x${email}`, emailVerified: false };
    expect(claimsOf(await byGoogle(unproved))).not.toHaveProperty('role');
    const signedIn = await byGoogle();
    expect(claimsOf(signedIn)).toMatchObject({ role: 'observer' });
    await settings.update({ openRegistration: false });
    expect(claimsOf(await byGoogle())).toMatchObject({ role: 'observer' });
  });

  it('a GitHub account outside of the team is not linked by an invited member, and costs them nothing', async () => {
    await invite();
    const { idToken, localId } = await byGoogle();
    const github = { sub: `${sub}1`, email, login: name };
    for (const attempt of [{ ...github, idToken }, github]) {
      expect(refusalOf(await byProvider('github.com', attempt))).toBe('not-in-team');
    }
    expect((await member(String(localId)))?.status).toBe('active');
  });

  it.each(['suspended', 'removed'] as const)(
    'a %s member is refused by each way',
    async (status) => {
      await admit(workspace, name, { status });
      expect(refusalOf(await byPassword(email))).toBe(status);
      expect(refusalOf(await byGoogle())).toBe(status);
      await askForMail('EMAIL_SIGNIN', { email });
      const { oobCode } = await mailTo(email, 'EMAIL_SIGNIN');
      expect(refusalOf(await byMailedLink(email, oobCode))).toBe(status);
      await gitHub.setTeam(name, 'active');
      expect(refusalOf(await byGitHub())).toBeDefined();
      expect(new Set(await events(name))).toContain(`access.refused ${status}`);
    },
  );

  it('a client sets no claim, neither of its own nor of others', async () => {
    await admit(workspace, name, { role: 'observer' });
    const { idToken = '' } = await byPassword(email);
    const claims = JSON.stringify({ role: 'admin', permissions: ['settings.manage'] });
    await changeAccount(idToken, { customAttributes: claims, localId: 'root' });
    expect(claimsOf(await byPassword(email))).toMatchObject({ role: 'observer' });
    expect(await claimsWhen(workspace.auth, 'root', () => true)).toMatchObject({ role: 'admin' });
  });
});
