import { randomUUID } from 'node:crypto';
import { CALLS, memberPath } from '@nest/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { signInDevice } from './support/sessions.ts';
import { admit, call, openWorkspace, type Workspace } from './support/workspace.ts';

const uid = `member-${randomUUID().slice(0, 8)}`;
let workspace: Workspace;
let token: string;
beforeAll(async () => {
  workspace = await openWorkspace();
  await admit(workspace, uid, { role: 'observer' });
  await workspace.db.doc(memberPath(uid)).update({ providers: ['linkedin.com', 'apple.com'] });
  ({ token } = await signInDevice(workspace, uid));
});
const sync = (data: object, as = token) => call(CALLS.syncSignInMethods, data, as);
const stored = async () => (await workspace.db.doc(memberPath(uid)).get()).get('providers');
const events = async () => {
  const changes = workspace.db
    .collection('auditEvents')
    .where('action', '==', 'access.methodsChanged')
    .where('actorUid', '==', uid);
  return (await changes.get()).docs.map((event) => event.data());
};

describe('the ways that a member’s document names', () => {
  it('follow Firebase Auth, whatever the caller says, with one event a change', async () => {
    const providerToLink = { providerId: 'google.com', uid: `g-${uid}`, email: 'x@nest.example' };
    await workspace.auth.updateUser(uid, { providerToLink });
    await sync({ passwordSet: false });
    await sync({ passwordSet: false });
    expect(await stored()).toEqual(['linkedin.com', 'password', 'google.com']);
    expect(await events()).toHaveLength(1);
    await workspace.auth.updateUser(uid, { providersToUnlink: ['google.com'] });
    await sync({ passwordSet: true });
    expect(await stored()).toEqual(['linkedin.com', 'password']);
    expect(await events()).toHaveLength(2);
  });

  it('keep LinkedIn where it is the only way in, or what the account was made of', async () => {
    const unlink = async (who: string) => {
      await admit(workspace, who, { role: 'observer', providers: ['linkedin.com'] });
      const device = await signInDevice(workspace, who);
      return (await call(CALLS.unlinkLinkedIn, {}, device.token)).error?.message;
    };
    expect(await unlink(`only-${uid}`)).toContain('only way in');
    expect(await unlink(`linkedin-${uid}`)).toContain('made with LinkedIn');
  });

  it('count TOTP only while Firebase has it, and only if the member is known to have enrolled it', async () => {
    const factors = async () => (await workspace.db.doc(memberPath(uid)).get()).get('factors');
    const claimed = await sync({ passwordSet: false, totpEnrolled: true });
    expect(claimed.error?.message).toContain('no authenticator app');
    await workspace.db.doc(memberPath(uid)).update({ factors: ['totp'] });
    const old = await signInDevice(workspace, uid, {}, 601);
    await sync({ passwordSet: false }, old.token);
    expect(await factors()).toEqual(['totp']);
    await sync({ passwordSet: false });
    expect(await factors()).toEqual([]);
    const events = await workspace.db
      .collection('auditEvents')
      .where('action', '==', 'access.factorsChanged')
      .where('actorUid', '==', uid)
      .get();
    expect(events.docs.map((event) => event.get('after'))).toEqual([{ factors: [] }]);
  });

  it('are written for members in a session that is good, and by a valid call', async () => {
    expect((await sync({ passwordSet: 'yes' })).error?.status).toBe('INVALID_ARGUMENT');
    expect((await sync({ passwordSet: false, uid: 'ada' })).error?.status).toBe('INVALID_ARGUMENT');
    expect((await sync({ passwordSet: false }, '')).error?.status).toBe('UNAUTHENTICATED');
    await workspace.db.doc(memberPath(uid)).update({ status: 'suspended' });
    expect((await sync({ passwordSet: false })).error?.status).toBe('PERMISSION_DENIED');
  });
});
