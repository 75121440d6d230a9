import { randomUUID } from 'node:crypto';
import { GITHUB_ORG_TOKEN } from '@nest/dev/mocks/github/people.ts';
import { teamRecordPath } from '@nest/functions/auth/github/github-team-record.ts';
import { syncTeam } from '@nest/functions/auth/github/sync-github-team.ts';
import { memberPath } from '@nest/model';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { gitHub } from './support/github.ts';
import { byProvider, claimsOf } from './support/sign-in.ts';
import { openWorkspace, type Workspace } from './support/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterEach(() => gitHub.reset());

const config = () => ({
  apiUrl: process.env.NEST_GITHUB_URL ?? '',
  organisation: 'phenom-earth',
  team: 'int',
});
const NOW_MS = Date.UTC(2026, 10, 1, 3, 30);
// One per page, so that the whole list has several pages.
const sweep = (token = GITHUB_ORG_TOKEN) =>
  syncTeam(workspace.db, config(), token, { nowMs: NOW_MS, pageSize: 1 });
const statusOf = async (uid: string) =>
  (await workspace.db.doc(memberPath(uid)).get()).get('status');

async function joined(): Promise<{ login: string; uid: string; sid: string }> {
  const login = `s${randomUUID().slice(0, 8)}`;
  await gitHub.setTeam(login, 'active');
  const signedIn = await byProvider('github.com', {
    sub: login,
    email: `${login}@nest.example`,
    login,
  });
  return { login, uid: String(signedIn.localId), sid: String(claimsOf(signedIn).sid) };
}

it('ends the membership of who left, and of nobody else', async () => {
  const { db, auth } = workspace;
  const [stays, leaves, lags] = [await joined(), await joined(), await joined()];
  await gitHub.setTeam(leaves.login, null);
  await gitHub.setTeam(lags.login, 'pending');

  // GitHub does not respond: nobody loses access.
  await gitHub.setFaults({ kind: 'rate-limited' });
  await expect(sweep()).rejects.toThrow('403');
  await gitHub.setFaults({ kind: 'hang-up' });
  await expect(sweep()).rejects.toThrow();
  await gitHub.setFaults();
  await expect(sweep('not-a-token')).rejects.toThrow('401');
  expect(await statusOf(leaves.uid)).toBe('active');

  expect(await sweep()).toBe(2);
  expect(await statusOf(leaves.uid)).toBe('removed');
  expect(await statusOf(lags.uid)).toBe('removed');
  expect(await statusOf(stays.uid)).toBe('active');
  const checkedAt = (await db.doc(teamRecordPath(stays.uid)).get()).get('checkedAt');
  expect(checkedAt.toMillis()).toBe(NOW_MS);
  const session = await db.doc(`members/${leaves.uid}/sessions/${leaves.sid}`).get();
  expect(session.get('status')).toBe('ended');
  const { tokensValidAfterTime, customClaims } = await auth.getUser(leaves.uid);
  expect(Date.parse(tokensValidAfterTime ?? '')).toBeGreaterThan(0);
  expect(customClaims?.permissions).toEqual([]);
  expect(await sweep()).toBe(0);
});

it('leaves the last admin, lest nobody could let anybody in again', async () => {
  const { db } = workspace;
  const [one, other] = [await joined(), await joined()];
  for (const { uid, login } of [one, other]) {
    await db.doc(memberPath(uid)).update({ role: 'admin' });
    await gitHub.setTeam(login, null);
  }
  await gitHub.setTeam('somebody', 'active');
  await sweep();
  const statuses = [await statusOf(one.uid), await statusOf(other.uid)];
  expect(statuses.sort()).toEqual(['active', 'removed']);
});

it('takes an empty team for a mistake', async () => {
  await gitHub.setTeam('ada', null);
  await expect(sweep()).rejects.toThrow('no members');
});
