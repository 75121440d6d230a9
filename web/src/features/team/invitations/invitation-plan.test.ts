import { invitationFixture, plainTimestamp } from '@nest/model/testing';
import { describe, expect, it } from 'vitest';
import { invitationsSearchSchema } from '../search.ts';
import { matchesInvitation, planInvitations } from './invitation-plan.ts';

const parse = (search: object) => invitationsSearchSchema.parse(search);
const DAY_MS = 86_400_000;
const standing = invitationFixture({
  email: 'noor@nest.example',
  status: 'pending',
  expiresAt: plainTimestamp(Date.now() + DAY_MS),
});
const expired = { ...standing, expiresAt: plainTimestamp(Date.now() - DAY_MS) };

describe('the list of invitations', () => {
  it('asks for a status, of which expired ones have none of their own', () => {
    expect(planInvitations(parse({ status: 'accepted' })).equals).toEqual([['status', 'accepted']]);
    expect(planInvitations(parse({ status: 'expired' })).equals).toEqual([['status', 'pending']]);
    expect(planInvitations(parse({ sort: 'email.asc' }))).toEqual({
      equals: [],
      sort: 'email',
      direction: 'asc',
    });
  });

  it('matches nothing itself where the query asks for all', () => {
    expect(matchesInvitation(parse({}))).toBeNull();
    expect(matchesInvitation(parse({ status: 'withdrawn' }))).toBeNull();
  });

  it('tells expired ones from those that still stand', () => {
    const [pending, over] = ['pending', 'expired'].map((status) =>
      matchesInvitation(parse({ status })),
    );
    expect([pending?.(standing), pending?.(expired)]).toEqual([true, false]);
    expect([over?.(standing), over?.(expired)]).toEqual([false, true]);
  });

  it('finds a part of an address', () => {
    expect(matchesInvitation(parse({ q: ' NOOR@' }))?.(standing)).toBe(true);
    expect(matchesInvitation(parse({ q: 'ola' }))?.(standing)).toBe(false);
  });
});
