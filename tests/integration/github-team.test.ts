import { type GitHub, startGitHub } from '@nest/dev/mocks/github/server.ts';
import { askTeam } from '@nest/functions/auth/github/github-team.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

const TIMEOUT_MS = 400;
let gitHub: GitHub;
beforeAll(async () => {
  gitHub = await startGitHub();
});
afterAll(() => gitHub.stop());

const ask = (token: string, login: string | null = null) =>
  askTeam(
    { apiUrl: gitHub.url, organisation: 'phenom-earth', team: 'int' },
    { token, login, accountId: null },
    TIMEOUT_MS,
  );

it('knows whose a token is where Firebase does not say', async () => {
  const active = { standing: 'active', login: 'ada' };
  expect(await ask('standin-github-ada')).toEqual({ ...active, accountId: '4001' });
  expect(gitHub.log).toEqual(['/user', '/orgs/phenom-earth/teams/int/memberships/ada']);
  gitHub.log.length = 0;
  expect(await ask('standin-github-ada', 'ada')).toMatchObject(active);
  expect(gitHub.log).toHaveLength(1);
});

it('is told of nobody by a stranger’s token, nor by one that is none', async () => {
  expect(await ask('standin-github-eve', 'ada')).toEqual({ standing: 'absent' });
  expect(await ask('made-up', 'ada')).toEqual({ standing: 'unauthorised' });
});

it.each([
  ['rate-limited', 'rate limit'],
  ['secondary-limit', 'rate limit'],
  ['restricted', 'not allowed to ask'],
  ['server-error', 'status 502'],
  ['truncated', 'SyntaxError'],
  ['hang-up', 'fetch failed'],
  ['slow', 'no answer in time'],
] as const)('takes %s for no verdict', async (kind, why) => {
  gitHub.setFaults([{ kind }]);
  expect(await ask('standin-github-ada', 'ada')).toEqual({
    standing: 'unknown',
    why: expect.stringContaining(why),
  });
});

it.each([
  ['not-found', 'absent'],
  ['forbidden', 'absent'],
  ['unauthorised', 'unauthorised'],
] as const)('takes %s for a verdict', async (kind, standing) => {
  gitHub.setFaults([{ kind }]);
  expect(await ask('standin-github-ada', 'ada')).toEqual({ standing });
});
