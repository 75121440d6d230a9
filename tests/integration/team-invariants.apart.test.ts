import { randomUUID } from 'node:crypto';
import { redeemInvitation } from '@nest/functions/auth/gate/invitations.ts';
import {
  changeMember,
  type MemberAction,
  REACTIVATE,
  REMOVE,
  SUSPEND,
  toRole,
} from '@nest/functions/team/change-member.ts';
import { invite, resend, withdraw } from '@nest/functions/team/invite.ts';
import { deleteRole, saveRole } from '@nest/functions/team/roles.ts';
import {
  ALL_PERMISSIONS,
  AUDIT_EVENTS_COLLECTION,
  type AuditEvent,
  BUILT_IN_ROLES,
  INVITATIONS_COLLECTION,
  type Invitation,
  invitationPath,
  invitationSchema,
  MEMBERS_COLLECTION,
  type Member,
  memberPath,
  type Permission,
  type Role,
  rolePath,
} from '@nest/model';
import { invitationFixture, memberFixture } from '@nest/model/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFirestore } from './support/imports.ts';
import { timestamp } from './support/workspace.ts';

const { id: projectId, db } = emptyFirestore('team');
const clear = () =>
  fetch(
    `http://${process.env.FIRESTORE_EMULATOR_HOST}/emulator/v1/projects/${projectId}/databases/(default)/documents`,
    { method: 'DELETE' },
  );
const NOW = Date.UTC(2026, 2, 1, 12);
/** The emulator resolves contention by waiting, so rounds are expensive. */
const ROUNDS = 4;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const actor = (actorUid: string) => ({
  actorUid,
  actorRole: null,
  sessionId: null,
  origin: null,
  requestId: randomUUID(),
});
const by = (uid: string, nowMs = NOW) => ({ actor: actor(uid), nowMs, ordinal: 0 });
const change = (who: string, action: MemberAction, uid: string, reason = '') =>
  changeMember(db, { actor: actor(who), action, uid, reason, ordinal: 0 });
const member = (uid: string, fields: Partial<Member> = {}) =>
  db
    .doc(memberPath(uid))
    .set(memberFixture({ displayName: uid, email: `${uid}@nest.example`, ...fields }, timestamp));
const role = (id: string, permissions: Permission[], name = id) =>
  db.doc(rolePath(id)).set({ name, description: '', permissions, builtIn: false } satisfies Role);
const memberNow = async (uid: string) => (await db.doc(memberPath(uid)).get()).data() as Member;
const roleNow = async (id: string) => (await db.doc(rolePath(id)).get()).data() as Role | undefined;
const invitationNow = async (id: string) =>
  (await db.doc(invitationPath(id)).get()).data() as Invitation;
const events = async () =>
  (await db.collection(AUDIT_EVENTS_COLLECTION).get()).docs.map((doc) => doc.data() as AuditEvent);
const admins = async () =>
  (await db.collection(MEMBERS_COLLECTION).where('role', '==', 'admin').get()).docs
    .filter((doc) => doc.get('status') === 'active')
    .map(({ id }) => id);
const settled = async (work: Promise<unknown>[]) =>
  (await Promise.allSettled(work)).filter(({ status }) => status === 'fulfilled').length;

/**
 * A lead may do everything that an analyst may, and manage members and roles, but not the settings.
 */
const LEAD: Permission[] = [
  ...BUILT_IN_ROLES.analyst.permissions,
  'members.manage',
  'roles.manage',
];

beforeEach(async () => {
  await clear();
  for (const [id, one] of Object.entries(BUILT_IN_ROLES)) await db.doc(rolePath(id)).set(one);
  await role('lead', LEAD, 'Lead');
  await member('ada', { role: 'admin' });
  await member('lena', { role: 'lead' });
  await member('bruno', { role: 'analyst' });
  await member('chiara', { role: 'observer' });
});

describe('the last admin', () => {
  it.each([
    ['demoted', toRole('observer')],
    ['suspended', SUSPEND],
    ['removed', REMOVE],
  ])('is not %s', async (_, action) => {
    await role('twin', ALL_PERMISSIONS, 'Twin');
    await member('lena', { role: 'twin' });
    await expect(change('lena', action, 'ada')).rejects.toThrow('ada is the last admin');
    expect(await admins()).toEqual(['ada']);
    await member('zoe', { role: 'admin', status: 'suspended' });
    await expect(change('lena', action, 'ada')).rejects.toThrow('ada is the last admin');
    await change('lena', REACTIVATE, 'zoe');
    await change('lena', action, 'ada');
    expect(await admins()).toEqual(['zoe']);
  });

  it('remains, however admins turn on one another', async () => {
    const actions = [toRole('observer'), SUSPEND, REMOVE];
    for (let round = 0; round < ROUNDS; round++) {
      const team = round % 2 === 0 ? ['ada', 'zoe'] : ['ada', 'zoe', 'yan'];
      await member('yan', { role: 'observer' });
      for (const uid of team) await member(uid, { role: 'admin' });
      const work = team.map((uid, i) => {
        const other = team[(i + 1) % team.length] ?? '';
        return change(uid, actions[(round + i) % actions.length] ?? SUSPEND, other);
      });
      const done = await settled(work);
      const left = await admins();
      expect(left.length).toBeGreaterThan(0);
      expect(left).toHaveLength(team.length - done);
    }
  });

  it('remains, when others act on all admins at once', async () => {
    await role('twin', ALL_PERMISSIONS, 'Twin');
    for (const uid of ['tom', 'tina']) await member(uid, { role: 'twin' });
    for (let round = 0; round < ROUNDS; round++) {
      for (const uid of ['ada', 'zoe']) await member(uid, { role: 'admin' });
      await settled([
        change('tom', SUSPEND, 'ada'),
        change('tina', REMOVE, 'zoe'),
        change('tom', toRole('analyst'), 'zoe'),
      ]);
      expect(await admins()).toHaveLength(1);
    }
  });
});

describe('rights', () => {
  it('are neither given nor taken by who does not hold them', async () => {
    const beyond = /“.+”.*you may not do yourself/;
    await expect(change('lena', toRole('admin'), 'bruno')).rejects.toThrow(beyond);
    await member('zoe', { role: 'admin' });
    for (const action of [toRole('observer'), SUSPEND, REMOVE]) {
      await expect(change('lena', action, 'zoe')).rejects.toThrow('zoe may do more than you');
    }
    await member('zoe', { role: 'admin', status: 'suspended' });
    await expect(change('lena', REACTIVATE, 'zoe')).rejects.toThrow('zoe may do more than you');
    const custom = { name: 'Sly', description: '', permissions: ['settings.manage' as const] };
    await expect(saveRole(db, actor('lena'), { roleId: null, ...custom })).rejects.toThrow(beyond);
    await role('sly', ['settings.manage'], 'Old');
    await expect(
      saveRole(db, actor('lena'), { roleId: 'sly', ...custom, permissions: [] }),
    ).rejects.toThrow(beyond);
    await expect(deleteRole(db, actor('lena'), 'sly', NOW)).rejects.toThrow(beyond);
    const terms = { role: 'admin', note: '', days: 7 };
    await expect(invite(db, 'n@nest.example', terms, by('lena'))).rejects.toThrow('the role Admin');
    await saveRole(db, actor('lena'), { roleId: 'sly', ...custom, name: 'Renamed' });
    expect(await roleNow('sly')).toMatchObject({ name: 'Renamed' });
    await change('lena', toRole('lead'), 'bruno');
    expect(await memberNow('bruno')).toMatchObject({ role: 'lead', updatedBy: 'lena' });
  });

  it('are nobody’s to raise for themselves, by role or by the role’s content', async () => {
    for (const action of [toRole('admin'), toRole('observer'), SUSPEND, REMOVE]) {
      await expect(change('lena', action, 'lena')).rejects.toThrow(
        'Nobody does this to themselves',
      );
    }
    const lead = { roleId: 'lead', name: 'Lead', description: '' };
    await expect(
      saveRole(db, actor('lena'), { ...lead, permissions: [...LEAD, 'audit.read'] }),
    ).rejects.toThrow('You can neither give nor take');
    expect((await roleNow('lead'))?.permissions).toEqual(LEAD);
  });

  it('end with the member who would use them', async () => {
    await change('ada', SUSPEND, 'lena');
    await expect(change('lena', SUSPEND, 'bruno')).rejects.toThrow('does not include');
    await change('ada', REACTIVATE, 'lena');
    await change('lena', SUSPEND, 'bruno');
    expect((await memberNow('bruno')).status).toBe('suspended');
  });
});

describe('members', () => {
  it('are changed with a record of it, before and after', async () => {
    await change('ada', toRole('analyst'), 'chiara', 'Joined the desk');
    await change('ada', SUSPEND, 'chiara');
    const found = (await events()).sort((a, b) => a.action.localeCompare(b.action));
    expect(found).toMatchObject([
      {
        action: 'members.roleChanged',
        actorUid: 'ada',
        target: 'members/chiara',
        reason: 'Joined the desk',
        before: { role: 'observer' },
        after: { role: 'analyst' },
      },
      { action: 'members.suspended', before: { status: 'active' }, after: { status: 'suspended' } },
    ]);
  });

  it('that need no change, or are not there, are refused and leave no record', async () => {
    await expect(change('ada', toRole('observer'), 'chiara')).rejects.toThrow('role already');
    await expect(change('ada', REACTIVATE, 'chiara')).rejects.toThrow('is active already');
    await expect(change('ada', toRole('gone'), 'chiara')).rejects.toThrow('no longer exists');
    await expect(change('ada', SUSPEND, 'nobody')).rejects.toThrow('no such member');
    await change('ada', REMOVE, 'chiara');
    await expect(change('ada', toRole('analyst'), 'chiara')).rejects.toThrow('no longer a member');
    expect(await events()).toHaveLength(1);
  });
});

describe('roles', () => {
  const draft = {
    name: 'Field team',
    description: 'On site',
    permissions: ['shoots.edit', 'phenomena.read'] as Permission[],
  };

  it('are made, changed and deleted, their permissions in one order', async () => {
    const roleId = await saveRole(db, actor('ada'), { roleId: null, ...draft });
    expect(roleId).toMatch(/^field-team-[0-9a-f]{6}$/);
    expect(await roleNow(roleId)).toEqual({
      ...draft,
      permissions: ['phenomena.read', 'shoots.edit'],
      builtIn: false,
    });
    await expect(saveRole(db, actor('ada'), { roleId: null, ...draft })).rejects.toThrow(
      'called Field team already',
    );
    const stale = { roleId, ...draft, permissions: [], seen: ['phenomena.read' as const] };
    await expect(saveRole(db, actor('ada'), stale)).rejects.toThrow('changed this role meanwhile');
    await member('chiara', { role: roleId });
    await expect(deleteRole(db, actor('ada'), roleId, NOW)).rejects.toThrow('chiara still has');
    await member('chiara', { role: roleId, status: 'removed' });
    const pending = await invite(
      db,
      'n@nest.example',
      { role: roleId, note: '', days: 7 },
      by('ada'),
    );
    await expect(deleteRole(db, actor('ada'), roleId, NOW)).rejects.toThrow('is invited to this');
    await withdraw(db, pending, by('ada'));
    await deleteRole(db, actor('ada'), roleId, NOW);
    expect(await roleNow(roleId)).toBeUndefined();
    await expect(change('ada', REACTIVATE, 'chiara')).rejects.toThrow('no longer exists');
  });

  it('that are built in stay as they are', async () => {
    for (const roleId of ['admin', 'analyst', 'observer']) {
      await expect(saveRole(db, actor('ada'), { roleId, ...draft })).rejects.toThrow('Built-in');
      await expect(deleteRole(db, actor('ada'), roleId, NOW)).rejects.toThrow('Built-in');
    }
    await expect(saveRole(db, actor('ada'), { roleId: 'gone', ...draft })).rejects.toThrow(
      'no longer exists',
    );
  });

  it('are not deleted under somebody who is just given them', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await role('watch', ['phenomena.read'], 'Watch');
      await member('chiara', { role: 'observer' });
      await settled([
        change('ada', toRole('watch'), 'chiara'),
        deleteRole(db, actor('lena'), 'watch', NOW),
      ]);
      const { role: held } = await memberNow('chiara');
      expect(await roleNow(held)).toBeDefined();
    }
  });
});

describe('invitations', () => {
  const EMAIL = 'noor@nest.example';
  const terms = { role: 'observer', note: 'From the coast watch', days: 7 };
  const redeem = (email: string, uid: string, nowMs = NOW) =>
    db.runTransaction((transaction) => redeemInvitation(transaction, db, { email, uid, nowMs }));

  it('are valid, stand for their days and are redeemed once', async () => {
    const id = await invite(db, EMAIL, terms, by('ada'));
    expect(invitationSchema.parse(await invitationNow(id))).toMatchObject({
      email: EMAIL,
      role: 'observer',
      status: 'pending',
      sentCount: 1,
    });
    expect(await redeem('other@nest.example', 'other')).toBeNull();
    expect(await redeem(EMAIL, 'late', NOW + 7 * DAY_MS)).toBeNull();
    expect(await redeem(' Noor@Nest.example', 'noor', NOW + 7 * DAY_MS - 1)).toEqual({
      role: 'observer',
      invitationId: id,
    });
    expect(await invitationNow(id)).toMatchObject({ status: 'accepted', acceptedBy: 'noor' });
    expect(await redeem(EMAIL, 'again')).toBeNull();
    const accepted = (await events()).filter(({ action }) => action === 'invitations.accepted');
    expect(accepted).toMatchObject([{ actorUid: 'noor', target: invitationPath(id) }]);
    expect(JSON.stringify(await events())).not.toContain(EMAIL);
  });

  it('let one in, however many redeem at once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const email = `r${round}@nest.example`;
      const id = await invite(db, email, terms, by('ada'));
      const answers = await Promise.all(
        ['a', 'b', 'c', 'd'].map((uid) => redeem(email, `${uid}${round}`)),
      );
      expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
      const winner = `${'abcd'[answers.findIndex((answer) => answer !== null)]}${round}`;
      expect((await invitationNow(id)).acceptedBy).toBe(winner);
    }
  });

  it('are one an address, and not for members', async () => {
    await invite(db, EMAIL, terms, by('ada'));
    await expect(invite(db, EMAIL, terms, by('ada'))).rejects.toThrow('invited already');
    const late = by('ada', NOW + 8 * DAY_MS);
    const second = await invite(db, EMAIL, terms, late);
    const all = await db.collection(INVITATIONS_COLLECTION).where('email', '==', EMAIL).get();
    expect(all.docs.map((doc) => doc.get('status')).sort()).toEqual(['pending', 'withdrawn']);
    const first = all.docs.find(({ id }) => id !== second)?.id ?? '';
    await expect(resend(db, first, late)).rejects.toThrow('has another invitation');
    await expect(invite(db, 'bruno@nest.example', terms, by('ada'))).rejects.toThrow('is a member');
    await change('ada', SUSPEND, 'bruno');
    await expect(invite(db, 'bruno@nest.example', terms, by('ada'))).rejects.toThrow('Reactivate');
    await change('ada', REMOVE, 'bruno');
    await invite(db, 'bruno@nest.example', terms, by('ada'));
  });

  it('leave one pending, however many are sent at once, or all fall with the one used', async () => {
    await settled(['ada', 'lena', 'ada'].map((uid) => invite(db, EMAIL, terms, by(uid))));
    expect(await redeem(EMAIL, 'noor')).not.toBeNull();
    expect(await redeem(EMAIL, 'noor')).toBeNull();
  });

  it('are sent again for as long as before, and withdrawn, and that taken back', async () => {
    const id = await invite(db, EMAIL, terms, by('ada'));
    const later = NOW + 30 * DAY_MS;
    expect(await redeem(EMAIL, 'noor', later)).toBeNull();
    await resend(db, id, by('lena', later));
    const again = await invitationNow(id);
    expect(again).toMatchObject({ sentCount: 2, updatedBy: 'lena', status: 'pending' });
    expect(again.expiresAt.toMillis()).toBe(later + 7 * DAY_MS);
    await withdraw(db, id, by('ada', later));
    expect(await redeem(EMAIL, 'noor', later)).toBeNull();
    await expect(withdraw(db, id, by('ada', later))).rejects.toThrow('is withdrawn already');
    await resend(db, id, by('ada', later + HOUR_MS));
    expect(await redeem(EMAIL, 'noor', later + 2 * HOUR_MS)).not.toBeNull();
    await expect(resend(db, id, by('ada', later))).rejects.toThrow('has accepted');
    await expect(withdraw(db, 'none', by('ada'))).rejects.toThrow('no such invitation');
  });

  it('end after being sent ten times', async () => {
    await db
      .doc(invitationPath('pest'))
      .set(invitationFixture({ email: EMAIL, sentCount: 10 }, timestamp));
    await expect(resend(db, 'pest', by('ada'))).rejects.toThrow('10 times');
  });

  it('fall with the rights of who sent them', async () => {
    const id = await invite(db, EMAIL, { ...terms, role: 'lead' }, by('lena'));
    await change('ada', toRole('analyst'), 'lena');
    expect(await redeem(EMAIL, 'noor')).toBeNull();
    await change('ada', toRole('lead'), 'lena');
    await change('ada', SUSPEND, 'lena');
    expect(await redeem(EMAIL, 'noor')).toBeNull();
    await resend(db, id, by('ada'));
    expect(await redeem(EMAIL, 'noor')).toMatchObject({ role: 'lead' });
  });
});

describe('emptiness', () => {
  it('grants nothing: a visitor and a stranger act on nobody', async () => {
    for (const uid of ['visitor', 'eve']) {
      await expect(change(uid, SUSPEND, 'bruno')).rejects.toThrow('does not include');
      await expect(withdraw(db, 'x', by(uid))).rejects.toThrow('does not include');
    }
  });
});
