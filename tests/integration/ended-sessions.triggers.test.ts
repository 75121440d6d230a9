import { randomUUID } from 'node:crypto';
import { endSession } from '@nest/functions/auth/sessions/sessions.ts';
import { CALLS, memberPath, sessionPath } from '@nest/model';
import { expect, it } from 'vitest';
import { refreshed, signInDevice } from './support/sessions.ts';
import { deleteAccount } from './support/sign-in.ts';
import { call, claimsWhen, enter, openWorkspace, type Workspace } from './support/workspace.ts';

const uid = `member-${randomUUID().slice(0, 8)}`;

/** Resolves with the events of an action on the member, once there is one. */
async function eventsOf({ db }: Workspace, action: string): Promise<object[]> {
  const events = db
    .collection('auditEvents')
    .where('action', '==', action)
    .where('target', '==', memberPath(uid));
  return new Promise((resolve, reject) => {
    const stop = events.onSnapshot(({ docs, empty }) => {
      if (empty) return;
      stop();
      resolve(docs.map((doc) => doc.data()));
    }, reject);
  });
}

it('an ended session that deletes its account ends the membership, and the log says so', async () => {
  const workspace = await openWorkspace();
  const { db, auth } = workspace;
  await enter(workspace, uid, { role: 'admin' });
  await claimsWhen(auth, uid, ({ permissions }) => permissions !== undefined);
  const [lost, own] = [await signInDevice(workspace, uid), await signInDevice(workspace, uid)];
  const actor = { actorUid: uid, actorRole: null, sessionId: own.sid, origin: null };
  const ending = { uid, sid: lost.sid, by: uid, from: own.sid };
  await endSession(db, auth, ending, { ...actor, requestId: randomUUID() });

  expect((await deleteAccount(await refreshed(lost.refreshToken))).error).toBeUndefined();
  const events = await eventsOf(workspace, 'access.accountDeleted');
  expect(events).toMatchObject([{ actorUid: null, after: { status: 'removed' } }]);
  const member = (await db.doc(memberPath(uid)).get()).data();
  expect(member).toMatchObject({ status: 'removed', updatedBy: 'nest' });
  expect((await db.doc(sessionPath(uid, own.sid)).get()).get('status')).toBe('ended');
  const answer = await call(CALLS.touchSession, { timeZone: null }, own.token);
  expect(answer.error?.status).toBe('PERMISSION_DENIED');
});
