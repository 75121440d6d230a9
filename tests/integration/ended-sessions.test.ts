import { randomUUID } from 'node:crypto';
import { CALLS, memberPath, sessionPath } from '@nest/model';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exchange, payloadOf, signInDevice } from './support/sessions.ts';
import { admit, call, openWorkspace, reasonOf, type Workspace } from './support/workspace.ts';

let workspace: Workspace;
let uid: string;
beforeAll(async () => {
  workspace = await openWorkspace();
});
beforeEach(async () => {
  uid = `member-${randomUUID().slice(0, 8)}`;
  await admit(workspace, uid, { role: 'admin' });
});

const registration = (token: string) =>
  call(CALLS.passkeyChallenge, { purpose: 'register' }, token);

describe('an old session', () => {
  const OLD_S = 601;

  it('an old session made young by ending others is refused', async () => {
    const old = await signInDevice(workspace, uid, {}, OLD_S);
    await signInDevice(workspace, uid);
    expect(reasonOf(await call(CALLS.endAllSessions, {}, old.token))).toBe(
      'fresh-sign-in-required',
    );
    // One that ended the others while it was fresh stays as old as it is.
    const fresh = await signInDevice(workspace, uid);
    const { result } = await call(CALLS.endAllSessions, {}, fresh.token);
    const young = await exchange((result as { token: string }).token);
    const aged = workspace.db.doc(sessionPath(uid, fresh.sid));
    expect(reasonOf(await registration(young.idToken))).toBeUndefined();
    const createdAt = (await aged.get()).get('createdAt');
    await aged.update({ createdAt: new Date(createdAt.toMillis() - OLD_S * 1000) });
    expect(payloadOf(young.idToken).auth_time).toBeGreaterThan(Date.now() / 1000 - OLD_S);
    expect(reasonOf(await registration(young.idToken))).toBe('fresh-sign-in-required');
  });

  it('a session that continues proves no factor that its token had', async () => {
    const stepUpAt = Math.floor(Date.now() / 1000);
    await workspace.db.doc(memberPath(uid)).update({ factors: ['passkey'] });
    const stepped = await signInDevice(workspace, uid, { stepUpAt });
    const { result } = await call(CALLS.endAllSessions, {}, stepped.token);
    const continued = await exchange((result as { token: string }).token);
    expect(payloadOf(continued.idToken)).not.toHaveProperty('stepUpAt');
    const invitation = { emails: [`x${uid}@nest.example`], role: 'admin' };
    expect(reasonOf(await call(CALLS.inviteMember, invitation, continued.idToken))).toBe(
      'step-up-required',
    );
  });

  it('an old session made young by resuming is refused', async () => {
    const old = await signInDevice(workspace, uid, {}, OLD_S);
    const { idToken: lost } = await exchange(await workspace.auth.createCustomToken(uid));
    const { result } = await call(CALLS.resumeSession, { token: old.token }, lost);
    const resumed = await exchange((result as { token: string }).token);
    expect(payloadOf(resumed.idToken).sid).toBe(old.sid);
    expect(reasonOf(await registration(resumed.idToken))).toBe('fresh-sign-in-required');
    expect(reasonOf(await call(CALLS.endAllSessions, {}, resumed.idToken))).toBe(
      'fresh-sign-in-required',
    );
  });
});
