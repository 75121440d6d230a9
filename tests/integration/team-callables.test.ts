import { randomUUID } from 'node:crypto';
import { writeClaims } from '@nest/functions/auth/claims.ts';
import {
  AUDIT_EVENTS_COLLECTION,
  invitationPath,
  memberPath,
  type Role,
  rolePath,
  sessionsPath,
  TEAM_CALLS,
} from '@nest/model';
import { invitationFixture } from '@nest/model/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  admit,
  type CallableAnswer,
  call,
  claimsWhen,
  idToken,
  openWorkspace,
  steppedUpToken,
  storedClaims,
  timestamp,
  type Workspace,
} from './support/workspace.ts';

const salt = randomUUID().slice(0, 8);
const uidOf = (name: string) => `${name}-${salt}`;
const ADMIN = uidOf('admin');
const TARGET = uidOf('target');
const GONE = uidOf('gone');

let workspace: Workspace;
const tokens: Record<string, string | null> = { visitor: null };
beforeAll(async () => {
  workspace = await openWorkspace();
  const { auth, db } = workspace;
  const people = { admin: 'admin', analyst: 'analyst', observer: 'observer', suspended: 'admin' };
  for (const [name, role] of Object.entries(people)) await admit(workspace, uidOf(name), { role });
  for (const uid of [TARGET, GONE]) await admit(workspace, uid, { role: 'observer' });
  await auth.createUser({
    uid: uidOf('stranger'),
    email: `${uidOf('stranger')}@nest.example`,
    password: 'nest-demo',
  });
  for (const uid of [...Object.keys(people).map(uidOf), TARGET, GONE]) {
    await claimsWhen(auth, uid, ({ permissions }) => (permissions?.length ?? 0) > 0);
  }
  // A token from before the suspension, with a second factor: it must not help.
  tokens.suspended = await steppedUpToken(workspace, uidOf('suspended'));
  await db.doc(memberPath(uidOf('suspended'))).update({ status: 'suspended' });
  for (const name of ['stranger', 'observer', 'analyst']) {
    tokens[name] = await steppedUpToken(workspace, uidOf(name));
  }
  tokens.admin = await idToken(ADMIN);
  tokens['admin with an old factor'] = await steppedUpToken(workspace, ADMIN, 16 * 60);
  tokens['admin, stepped up'] = await steppedUpToken(workspace, ADMIN);
});

const roleId = `watch-${salt}`;
const role = { name: `Watch ${salt}`, description: '', permissions: ['phenomena.read'] };
const email = (name: string) => `${name}-${salt}@nest.example`;
const one = (id: string, more: object = {}) => ({ results: [{ id, done: true, ...more }] });

/** Every callable of the team: its input, and its result for an admin after step-up. */
const CASES: Record<
  keyof typeof TEAM_CALLS,
  { data: () => object; answer: () => object; stepUp?: false }
> = {
  inviteMember: {
    data: () => ({ emails: [email('new')], role: 'observer' }),
    answer: () => one(email('new'), { invitationId: expect.any(String) }),
  },
  resendInvitation: {
    data: () => ({ invitationIds: [`known-${salt}`] }),
    answer: () => one(`known-${salt}`, { invitationId: `known-${salt}` }),
  },
  withdrawInvitation: {
    data: () => ({ invitationIds: [`known-${salt}`] }),
    answer: () => one(`known-${salt}`, { invitationId: `known-${salt}` }),
    stepUp: false,
  },
  changeRole: { data: () => ({ uids: [TARGET], role: 'analyst' }), answer: () => one(TARGET) },
  suspendMember: { data: () => ({ uids: [TARGET] }), answer: () => one(TARGET) },
  reactivateMember: { data: () => ({ uids: [GONE] }), answer: () => one(GONE) },
  removeMember: { data: () => ({ uids: [TARGET], reason: 'Left' }), answer: () => one(TARGET) },
  saveRole: {
    data: () => ({ roleId, ...role, permissions: ['phenomena.read', 'aircraft.read'] }),
    answer: () => ({ roleId }),
  },
  deleteRole: { data: () => ({ roleId }), answer: () => ({ roleId }) },
};

const PERSONAS: Record<string, string> = {
  visitor: 'UNAUTHENTICATED',
  stranger: 'PERMISSION_DENIED',
  observer: 'PERMISSION_DENIED',
  analyst: 'PERMISSION_DENIED',
  suspended: 'PERMISSION_DENIED',
  admin: 'FAILED_PRECONDITION',
  'admin with an old factor': 'FAILED_PRECONDITION',
};

beforeEach(async () => {
  const { db } = workspace;
  await db.doc(memberPath(TARGET)).update({ role: 'observer', status: 'active' });
  await db.doc(memberPath(GONE)).update({ role: 'observer', status: 'removed' });
  await db.doc(rolePath(roleId)).set({ ...role, builtIn: false } as Role);
  await db
    .doc(invitationPath(`known-${salt}`))
    .set(
      invitationFixture({ email: email('known'), createdBy: ADMIN, updatedBy: ADMIN }, timestamp),
    );
});

describe.each(Object.entries(CASES))('%s', (name, { data, answer, stepUp = true }) => {
  const declared = TEAM_CALLS[name as keyof typeof TEAM_CALLS];
  const status = async (persona: string): Promise<CallableAnswer> =>
    call(declared, data(), tokens[persona] ?? null);

  it.each(Object.entries(PERSONAS))('as %s is refused', async (persona, code) => {
    if (code === 'FAILED_PRECONDITION' && !stepUp) return;
    const before = await workspace.db.doc(memberPath(TARGET)).get();
    const { error } = await status(persona);
    expect(error?.status).toBe(code);
    if (code === 'FAILED_PRECONDITION') {
      expect(error?.details).toEqual({ reason: 'step-up-required' });
    }
    const after = await workspace.db.doc(memberPath(TARGET)).get();
    expect([after.get('role'), after.get('status')]).toEqual([
      before.get('role'),
      before.get('status'),
    ]);
  });

  it('as an admin with a fresh factor is done, and nonsense is refused', async () => {
    const asAdmin = tokens['admin, stepped up'] ?? null;
    for (const nonsense of [null, {}, { ...data(), extra: 1 }, 'text']) {
      const { error } = await call(declared, nonsense, asAdmin);
      expect(error?.status).toBe('INVALID_ARGUMENT');
    }
    expect((await status('admin, stepped up')).result).toMatchObject(answer());
  });
});

it('does for each what can be done, and says of the others why not', async () => {
  const { result } = await call(
    TEAM_CALLS.suspendMember,
    { uids: [ADMIN, TARGET, GONE, 'nobody'] },
    tokens['admin, stepped up'] ?? null,
  );
  expect(result).toMatchObject({
    results: [
      {
        id: ADMIN,
        done: false,
        message: expect.stringContaining('Nobody does this to themselves'),
      },
      { id: TARGET, done: true, message: '' },
      { id: GONE, done: false, message: expect.stringContaining('is removed already') },
      { id: 'nobody', done: false, message: 'There is no such member.' },
    ],
  });
});

it('ends the sessions of whom it suspends', async () => {
  const { auth } = workspace;
  await auth.setCustomUserClaims(TARGET, null);
  await workspace.db.doc(memberPath(TARGET)).update({ role: 'analyst' });
  await writeClaims(workspace.db, auth, TARGET);
  await idToken(TARGET);
  const before = Date.now() - 1_000;
  await call(TEAM_CALLS.suspendMember, { uids: [TARGET] }, tokens['admin, stepped up'] ?? null);
  // What the trigger of members does.
  await writeClaims(workspace.db, auth, TARGET);
  expect((await storedClaims(auth, TARGET)).permissions).toEqual([]);
  const { tokensValidAfterTime } = await auth.getUser(TARGET);
  expect(Date.parse(tokensValidAfterTime ?? '')).toBeGreaterThanOrEqual(before - 1_000);
  const sessions = await workspace.db.collection(sessionsPath(TARGET)).get();
  expect(sessions.size).toBeGreaterThan(0);
  expect(new Set(sessions.docs.map((doc) => doc.get('status')))).toEqual(new Set(['ended']));
});

it('leaves a word in the log on each that was refused, and one only', async () => {
  await call(TEAM_CALLS.deleteRole, { roleId }, tokens.observer ?? null);
  await call(TEAM_CALLS.deleteRole, { roleId }, tokens.observer ?? null);
  const { docs } = await workspace.db
    .collection(AUDIT_EVENTS_COLLECTION)
    .where('actorUid', '==', uidOf('observer'))
    .where('action', '==', 'access.refused')
    .orderBy('at')
    .get();
  const told = docs.map((document) => document.data());
  expect(new Set(told.map(({ after }) => after.callable))).toEqual(
    new Set(Object.keys(TEAM_CALLS)),
  );
  expect(told.length).toBeLessThanOrEqual(2 * Object.keys(TEAM_CALLS).length);
  expect(told[0]).toMatchObject({
    outcome: 'refused',
    reason: expect.stringContaining('Your role does not include'),
  });
});
