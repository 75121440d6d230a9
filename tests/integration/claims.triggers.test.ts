import { randomUUID } from 'node:crypto';
import { writeClaims } from '@nest/functions/auth/claims.ts';
import { BUILT_IN_ROLES, memberPath, rolePath } from '@nest/model';
import { memberFixture } from '@nest/model/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyFirestore } from './support/imports.ts';
import {
  claimsWhen,
  enter,
  openWorkspace,
  storedClaims,
  timestamp,
  type Workspace,
} from './support/workspace.ts';

let workspace: Workspace;
let uid: string;
beforeAll(async () => {
  workspace = await openWorkspace();
});
beforeEach(() => {
  uid = `member-${randomUUID().slice(0, 8)}`;
});

const version = async () => (await workspace.db.doc(memberPath(uid)).get()).get('claimsVersion');

describe('claims follow members and roles by triggers', () => {
  it('an admitted, suspended and removed member', async () => {
    const { db, auth } = workspace;
    await enter(workspace, uid, { role: 'analyst' });
    const admitted = await claimsWhen(auth, uid, ({ permissions }) => permissions !== undefined);
    expect(admitted).toEqual({
      role: 'analyst',
      permissions: BUILT_IN_ROLES.analyst.permissions,
      claimsVersion: 1,
    });
    expect(await version()).toBe(1);

    await db.doc(memberPath(uid)).update({ status: 'suspended' });
    const suspended = await claimsWhen(auth, uid, ({ permissions }) => permissions?.length === 0);
    expect(suspended.claimsVersion).toBe(2);
    const { tokensValidAfterTime } = await auth.getUser(uid);
    expect(Date.parse(tokensValidAfterTime ?? '')).toBeGreaterThan(0);

    await db.doc(memberPath(uid)).delete();
    expect(await claimsWhen(auth, uid, ({ role }) => role === undefined)).toEqual({});
  });

  it('a role that gains and loses a permission', async () => {
    const { db, auth } = workspace;
    const roleId = `role-${uid}`;
    const role = { ...BUILT_IN_ROLES.observer, name: 'Watch', builtIn: false };
    await db.doc(rolePath(roleId)).set(role);
    await enter(workspace, uid, { role: roleId });
    await claimsWhen(auth, uid, ({ permissions }) => permissions?.length === 5);
    await db
      .doc(rolePath(roleId))
      .update({ permissions: [...role.permissions, 'phenomena.export'] });
    await claimsWhen(auth, uid, ({ permissions }) => permissions?.length === 6);
    await db.doc(rolePath(roleId)).update({ permissions: ['phenomena.read'] });
    const claims = await claimsWhen(auth, uid, ({ permissions }) => permissions?.length === 1);
    expect(claims.claimsVersion).toBe(await version());
  });
});

describe('writeClaims', () => {
  const project = emptyFirestore('claims');
  const { db } = project;
  const put = (changes: Parameters<typeof memberFixture>[0]) =>
    db.doc(memberPath(uid)).set(memberFixture({ claimsVersion: 3, ...changes }, timestamp));

  beforeEach(async () => {
    await workspace.auth.createUser({ uid });
    for (const [id, role] of Object.entries(BUILT_IN_ROLES)) await db.doc(rolePath(id)).set(role);
  });

  it('changes nothing when called again, and keeps claims that are not its own', async () => {
    const { auth } = workspace;
    await auth.setCustomUserClaims(uid, { other: 1 });
    await put({ role: 'observer' });
    expect(await writeClaims(db, auth, uid)).toBe('written');
    const claims = await storedClaims(auth, uid);
    expect(claims).toMatchObject({ other: 1, role: 'observer', claimsVersion: 4 });
    expect(await writeClaims(db, auth, uid)).toBe('unchanged');
    expect(await storedClaims(auth, uid)).toEqual(claims);
    expect((await db.doc(memberPath(uid)).get()).get('claimsVersion')).toBe(4);
  });

  it('completes what a call that died began', async () => {
    const { auth } = workspace;
    await put({ role: 'observer' });
    await writeClaims(db, auth, uid);
    await db.doc(memberPath(uid)).update({ claimsVersion: 9 });
    await writeClaims(db, auth, uid);
    expect(await storedClaims(auth, uid)).toMatchObject({ claimsVersion: 9 });
  });

  it('ends alike however calls and changes interleave', async () => {
    const { auth } = workspace;
    await put({ role: 'observer' });
    const roles = ['admin', 'analyst', 'observer', 'admin', 'analyst'];
    await Promise.all([
      ...roles.map((role) => db.doc(memberPath(uid)).update({ role })),
      ...roles.map(() => writeClaims(db, auth, uid)),
    ]);
    await Promise.all(roles.map(() => writeClaims(db, auth, uid)));
    const member = (await db.doc(memberPath(uid)).get()).data();
    expect(await storedClaims(auth, uid)).toMatchObject({
      role: member?.role,
      claimsVersion: member?.claimsVersion,
      permissions: BUILT_IN_ROLES[member?.role as 'admin'].permissions,
    });
  });

  it('leaves somebody alone who has no account', async () => {
    await put({});
    await workspace.auth.deleteUser(uid);
    expect(await writeClaims(db, workspace.auth, uid)).toBe('no such user');
  });
});
