import type { Firestore } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { assertInTeam, type TeamGate } from './github-membership.ts';

const unasked = () => {
  throw new Error('asked although GitHub is off');
};

it.each([
  ['organisation', { organisation: '', team: 'int' }],
  ['team', { organisation: 'an-organisation', team: '' }],
])('admits nobody by GitHub without a %s', async (_missing, team) => {
  const gate: TeamGate = {
    db: { doc: unasked } as unknown as Firestore,
    config: { ...team, apiUrl: '', teamRole: 'analyst', graceMs: 0, firstAdmins: [] },
    askTeam: unasked,
    now: () => 0,
  };
  const identity = {
    uid: 'u',
    provider: 'github.com',
    providerUid: '1',
    accessToken: 'token',
  } as Parameters<typeof assertInTeam>[1];
  await expect(assertInTeam(gate, identity)).rejects.toMatchObject({ reason: 'provider-off' });
});
