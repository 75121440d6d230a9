import { randomUUID } from 'node:crypto';
import { CALLS, isLiving, MAX_REVOKED, memberPath } from '@nest/model';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Device,
  exchange,
  payloadOf,
  refreshed,
  sessionOf,
  signInDevice,
} from './support/sessions.ts';
import { admit, call, claimsWhen, openWorkspace, type Workspace } from './support/workspace.ts';

const salt = randomUUID().slice(0, 8);
const admin = `boss-${salt}`;
let workspace: Workspace;
let uid: string;

async function arrive(who: string, role: string): Promise<void> {
  await admit(workspace, who, { role });
}
beforeAll(async () => {
  workspace = await openWorkspace();
  await arrive(admin, 'admin');
});
beforeEach(async () => {
  uid = `member-${randomUUID().slice(0, 8)}`;
  await arrive(uid, 'analyst');
});

type Refusal = { details?: { reason?: string } };
const statusOf = async (device: Device) => (await sessionOf(workspace, uid, device.sid)).status;
const refusalOf = async (device: Device) => {
  const { error } = await call(CALLS.touchSession, { timeZone: null }, device.token);
  return (error as { details?: { reason?: string } } | undefined)?.details?.reason ?? null;
};

describe('a session', () => {
  it('says which device it is and when it was last seen', async () => {
    const device = await signInDevice(workspace, uid);
    await call(CALLS.touchSession, { timeZone: 'Europe/Zurich' }, device.token);
    const session = await sessionOf(workspace, uid, device.sid);
    expect(session).toMatchObject({
      browser: 'Firefox 143',
      system: 'Linux',
      network: '203.0.113.0/24',
      timeZone: 'Europe/Zurich',
      status: 'active',
    });
    await call(CALLS.touchSession, { timeZone: 'Europe/Zurich' }, device.token);
    const again = await sessionOf(workspace, uid, device.sid);
    expect(again.lastSeenAt.toMillis()).toBe(session.lastSeenAt.toMillis());
    expect((await workspace.db.doc(memberPath(uid)).get()).get('lastSeenAt')).not.toBeNull();
    const odd = await call(CALLS.touchSession, { timeZone: '<script>' }, device.token);
    expect(odd.error?.status).toBe('INVALID_ARGUMENT');
  });

  it('that is ended elsewhere is refused at once, and its next token bars itself', async () => {
    const [laptop, phone] = [
      await signInDevice(workspace, uid),
      await signInDevice(workspace, uid),
    ];
    const answer = await call(CALLS.endSession, { sid: phone.sid }, laptop.token);
    expect(answer.result).toEqual({ ended: 1, token: null });
    expect(await sessionOf(workspace, uid, phone.sid)).toMatchObject({
      status: 'ended',
      endedBy: uid,
      revoked: true,
    });
    expect([await refusalOf(phone), await refusalOf(laptop)]).toEqual(['session-ended', null]);
    for (const device of [laptop, phone]) {
      expect(payloadOf(await refreshed(device.refreshToken))).toMatchObject({
        sid: device.sid,
        ended: [phone.sid],
      });
    }
    expect((await call(CALLS.endSession, { sid: phone.sid }, laptop.token)).result).toMatchObject({
      ended: 0,
    });
  });

  it('that its own device ends is revoked nowhere, until it is ended again from elsewhere', async () => {
    const [device, laptop] = [
      await signInDevice(workspace, uid),
      await signInDevice(workspace, uid),
    ];
    await call(CALLS.endSession, { sid: device.sid }, device.token);
    const signedOut = await sessionOf(workspace, uid, device.sid);
    expect(signedOut).toMatchObject({ status: 'ended', revoked: false });
    expect(await refusalOf(device)).toBe('session-ended');
    expect(isLiving(payloadOf(await refreshed(device.refreshToken)))).toBe(true);

    const again = () => call(CALLS.endSession, { sid: device.sid }, laptop.token);
    expect((await again()).result).toMatchObject({ ended: 1 });
    expect((await again()).result).toMatchObject({ ended: 0 });
    expect(await sessionOf(workspace, uid, device.sid)).toEqual({ ...signedOut, revoked: true });
    expect(isLiving(payloadOf(await refreshed(device.refreshToken)))).toBe(false);
    expect(isLiving(payloadOf(await refreshed(laptop.refreshToken)))).toBe(true);
  });

  it('ends others only with a second factor, or where there is none in a fresh session', async () => {
    const other = await signInDevice(workspace, uid);
    const old = await signInDevice(workspace, uid, {}, 601);
    const one = { sid: other.sid };
    const reasonsOf = async ({ token }: Device, whose: { uid?: string } = {}) => {
      const answers = await Promise.all([
        call(CALLS.endSession, { ...one, ...whose }, token),
        call(CALLS.endAllSessions, whose, token),
      ]);
      return new Set(answers.map(({ error }) => (error as Refusal | undefined)?.details?.reason));
    };
    expect(await reasonsOf(old)).toEqual(new Set(['fresh-sign-in-required']));
    const boss = await signInDevice(workspace, admin, {}, 601);
    expect(await reasonsOf(boss, { uid })).toEqual(new Set(['fresh-sign-in-required']));
    await workspace.db.doc(memberPath(uid)).update({ factors: ['passkey'] });
    const fresh = await signInDevice(workspace, uid);
    for (const device of [old, fresh]) {
      expect(await reasonsOf(device)).toEqual(new Set(['step-up-required']));
    }
    expect(await statusOf(other)).toBe('active');
    const stepUpAt = Math.floor(Date.now() / 1000);
    const stepped = await signInDevice(workspace, uid, { stepUpAt }, 601);
    expect((await call(CALLS.endSession, one, stepped.token)).result).toMatchObject({ ended: 1 });
    expect((await call(CALLS.endSession, { sid: old.sid }, old.token)).result).toMatchObject({
      ended: 1,
    });
  });

  it('is ended by an admin, and by nobody else of another member', async () => {
    const device = await signInDevice(workspace, uid);
    const other = `other-${randomUUID().slice(0, 8)}`;
    await arrive(other, 'analyst');
    const [nosy, boss] = [
      await signInDevice(workspace, other),
      await signInDevice(workspace, admin),
    ];
    const request = { sid: device.sid, uid };
    expect((await call(CALLS.endSession, request, nosy.token)).error?.status).toBe(
      'PERMISSION_DENIED',
    );
    expect((await call(CALLS.endAllSessions, { uid }, nosy.token)).error?.status).toBe(
      'PERMISSION_DENIED',
    );
    expect((await call(CALLS.endSession, request, null)).error?.status).toBe('UNAUTHENTICATED');
    expect(await statusOf(device)).toBe('active');
    expect((await call(CALLS.endSession, request, boss.token)).result).toMatchObject({ ended: 1 });
    expect(await statusOf(device)).toBe('ended');
    const events = await workspace.db
      .collection('auditEvents')
      .where('target', '==', `members/${uid}/sessions/${device.sid}`)
      .get();
    expect(events.docs.map((event) => event.get('actorUid'))).toEqual([admin]);
  });

  it('goes on when all others are ended, with a token of its own', async () => {
    const own = await signInDevice(workspace, uid);
    const others = [await signInDevice(workspace, uid), await signInDevice(workspace, uid)];
    const { result } = await call(CALLS.endAllSessions, {}, own.token);
    const { ended, token } = result as { ended: number; token: string };
    expect(ended).toBe(2);
    expect(await Promise.all(others.map(statusOf))).toEqual(['ended', 'ended']);
    const { idToken } = await exchange(token);
    expect(payloadOf(idToken)).toMatchObject({ sid: own.sid });
    expect(await refusalOf({ ...own, token: idToken })).toBeNull();
    expect(payloadOf(idToken).ended).toBeUndefined();
  });

  it('ends with all others when more were ended one by one than the claims can name', async () => {
    const own = await signInDevice(workspace, uid);
    const bystander = await signInDevice(workspace, uid);
    let last: unknown;
    for (let n = 0; n <= MAX_REVOKED; n++) {
      const device = await signInDevice(workspace, uid);
      last = (await call(CALLS.endSession, { sid: device.sid }, own.token)).result;
    }
    expect(last).toMatchObject({ ended: 2, token: expect.any(String) });
    expect([await statusOf(bystander), await statusOf(own)]).toEqual(['ended', 'active']);
    const revoked = workspace.db.collection(`members/${uid}/sessions`).where('revoked', '==', true);
    expect((await revoked.get()).size).toBe(0);
    const claims = await claimsWhen(workspace.auth, uid, ({ ended }) => ended === undefined);
    expect(claims.role).toBe('analyst');
  });

  it('goes on after its token lost it, while it lasts, by the token from before alone', async () => {
    const { sid, ...device } = await signInDevice(workspace, uid);
    const { idToken: lost } = await exchange(await workspace.auth.createCustomToken(uid));
    expect(await refusalOf({ sid, token: lost })).toBe('session-ended');
    const resume = (input: object, token = lost) => call(CALLS.resumeSession, input, token);
    const { result } = await resume({ token: device.token });
    const resumed = await exchange((result as { token: string }).token);
    expect(payloadOf(resumed.idToken)).toMatchObject({ sid });
    expect(await refusalOf({ sid, token: resumed.idToken })).toBeNull();

    const other = await signInDevice(workspace, admin);
    expect((await resume({ sid })).error?.status).toBe('INVALID_ARGUMENT');
    for (const token of [other.token, lost, 'made-up']) {
      expect((await resume({ token })).error?.status).toBe('PERMISSION_DENIED');
    }
    expect((await resume({ token: device.token }, device.token)).error?.status).toBe(
      'PERMISSION_DENIED',
    );
    await call(CALLS.endSession, { sid }, device.token);
    expect((await resume({ token: device.token })).error?.status).toBe('PERMISSION_DENIED');
  });

  it('ended or unknown opens no callable', async () => {
    const device = await signInDevice(workspace, uid);
    await call(CALLS.endSession, { sid: device.sid }, device.token);
    const inputs = {
      touchSession: { timeZone: null },
      endSession: { sid: device.sid },
      endAllSessions: {},
      passkeyChallenge: { purpose: 'register' },
      renamePasskey: { passkeyId: 'x', name: 'x' },
      removePasskey: { passkeyId: 'x' },
      startImport: { importId: 'x', fileName: 'x', map: {} },
    };
    const unknown = await exchange(await workspace.auth.createCustomToken(uid, { sid: 'made-up' }));
    for (const token of [device.token, unknown.idToken]) {
      for (const [name, data] of Object.entries(inputs)) {
        const { error } = await call(CALLS[name as keyof typeof inputs], data, token);
        expect([name, error?.status, error?.message]).toEqual([
          name,
          'PERMISSION_DENIED',
          'This session was ended. Sign in again.',
        ]);
      }
    }
  });
});
