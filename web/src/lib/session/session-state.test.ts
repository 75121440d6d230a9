import { type Claims, type Member, readSessionClaims } from '@nest/model';
import { describe, expect, test } from 'vitest';
import { readClaims } from './claims.ts';
import { isStale, type MemberView, type SessionUser, sessionStatus } from './session-state.ts';

const user = (claims: Partial<Claims> | null): SessionUser => ({
  uid: 'ada',
  email: 'ada@nest.example',
  emailVerified: true,
  displayName: 'Ada',
  session: readSessionClaims({}),
  authTimeMs: 0,
  idToken: null,
  claims: claims && { role: 'admin', permissions: ['phenomena.read'], claimsVersion: 1, ...claims },
});
const present = (member: Partial<Member>): MemberView => ({
  state: 'present',
  member: { status: 'active', role: 'admin', claimsVersion: 1, ...member } as Member,
});
const loading: MemberView = { state: 'loading' };

describe('sessionStatus', () => {
  test.each([
    ['nobody has been asked yet', undefined, loading, 'loading'],
    ['nobody is signed in', null, loading, 'signed-out'],
    ['the member is on its way', user({}), loading, 'loading'],
    ['there is no member', user(null), { state: 'absent' }, 'not-admitted'],
    ['the member is removed', user({}), present({ status: 'removed' }), 'removed'],
    ['the member is suspended', user({}), present({ status: 'suspended' }), 'suspended'],
    ['the member is active', user({}), present({}), 'active'],
    ['claims have not come yet', user(null), present({}), 'loading'],
    ['rights come back', user({ permissions: [] }), present({ claimsVersion: 2 }), 'loading'],
    ['offline with a token', user({}), { state: 'unknown' }, 'active'],
    ['offline without rights', user(null), { state: 'unknown' }, 'not-admitted'],
  ] as const)('%s', (_what, who, view, status) => {
    expect(sessionStatus(who, view)).toBe(status);
  });
});

describe('isStale', () => {
  test('a token older than the member', () => {
    expect(isStale(user({ claimsVersion: 1 }), present({ claimsVersion: 2 }))).toBe(true);
    expect(isStale(user({ claimsVersion: 2 }), present({ claimsVersion: 2 }))).toBe(false);
    expect(isStale(user({ claimsVersion: 3 }), present({ claimsVersion: 2 }))).toBe(false);
  });
  test('a token without claims is stale only for an active member', () => {
    expect(isStale(user(null), present({}))).toBe(true);
    expect(isStale(user(null), present({ status: 'removed' }))).toBe(false);
    expect(isStale(user(null), { state: 'absent' })).toBe(false);
  });
});

describe('readClaims', () => {
  test('a stranger has none', () => expect(readClaims({ email: 'eve@nest.example' })).toBeNull());
  test('unknown permissions are left out', () => {
    const permissions = ['phenomena.read', 'future.thing'];
    expect(readClaims({ role: 'x', permissions, claimsVersion: 4 })).toEqual({
      role: 'x',
      permissions: ['phenomena.read'],
      claimsVersion: 4,
    });
  });
});
