import { describe, expect, it } from 'vitest';
import { customRoleIdSchema } from '../calls/team.ts';
import { plainTimestamp } from '../testing/timestamps.ts';
import { memberFixture } from '../testing/workspace.ts';
import { can, claimsFor, claimsSchema, isLiving, MAX_REVOKED, permissionsIn } from './claims.ts';
import { ALL_PERMISSIONS } from './permission.ts';
import { BUILT_IN_ROLES, roleSchema } from './role.ts';

describe('claims', () => {
  it.each(Object.entries(BUILT_IN_ROLES))('of the role %s are valid and small', (id, role) => {
    expect(roleSchema.safeParse(role).success).toBe(true);
    const claims = claimsFor(memberFixture({ role: id, claimsVersion: 1_000_000_000 }), role);
    expect(claimsSchema.safeParse(claims).success).toBe(true);
    expect(JSON.stringify(claims).length).toBeLessThan(700);
  });

  it('stay within Firebase’s 1,000 bytes, whatever a custom role grants', () => {
    const role = 'x'.repeat(40);
    expect(customRoleIdSchema.safeParse(role).success).toBe(true);
    const sessionsFrom = plainTimestamp(Date.UTC(2100));
    const member = memberFixture({ role, claimsVersion: 1_000_000_000, sessionsFrom });
    const ended = Array.from({ length: MAX_REVOKED }, () => 'x'.repeat(20));
    const json = JSON.stringify({ ...claimsFor(member, { permissions: ALL_PERMISSIONS }), ended });
    expect(new TextEncoder().encode(json).length).toBeLessThan(1_000);
  });

  it('grow with each role', () => {
    const { admin, analyst, observer } = BUILT_IN_ROLES;
    expect(admin.permissions).toEqual(ALL_PERMISSIONS);
    expect(admin.permissions).toEqual(expect.arrayContaining(analyst.permissions));
    expect(analyst.permissions).toEqual(expect.arrayContaining(observer.permissions));
    for (const { permissions } of [admin, analyst, observer]) {
      expect(new Set(permissions).size).toBe(permissions.length);
    }
  });

  it.each(['suspended', 'removed'] as const)('grant nothing to a %s member', (status) => {
    const claims = claimsFor(memberFixture({ status }), BUILT_IN_ROLES.admin);
    expect(claims.permissions).toEqual([]);
  });

  it('grant nothing without a role that exists, nor without claims', () => {
    expect(claimsFor(memberFixture(), undefined).permissions).toEqual([]);
    expect(can(null, 'phenomena.read')).toBe(false);
    expect(can({ permissions: ['phenomena.read'] }, 'phenomena.read')).toBe(true);
    expect(can({ permissions: ['phenomena.read'] }, 'phenomena.readTeam')).toBe(false);
  });

  it('do not share the list of the role, so that nobody changes it by mistake', () => {
    const claims = claimsFor(memberFixture(), BUILT_IN_ROLES.observer);
    expect(claims.permissions).not.toBe(BUILT_IN_ROLES.observer.permissions);
  });
});

describe('a token', () => {
  const permissions = ['phenomena.read'];
  it.each([
    ['of a living session', { sid: 'a' }, true],
    ['of another session than the ended one', { sid: 'a', ended: ['b'] }, true],
    ['without a session', {}, false],
    ['with an empty session', { sid: '' }, false],
    ['of an ended session', { sid: 'a', ended: ['b', 'a'] }, false],
    ['from before all sessions were ended', { sid: 'a', issuedAt: 4, sessionsFrom: 5 }, false],
    ['that says not when it is from', { sid: 'a', sessionsFrom: 5 }, false],
    ['from after all sessions were ended', { sid: 'a', issuedAt: 5, sessionsFrom: 5 }, true],
  ])('%s', (_what, token, living) => {
    expect(isLiving(token)).toBe(living);
    expect(permissionsIn({ ...token, permissions })).toEqual(living ? permissions : []);
  });
});
