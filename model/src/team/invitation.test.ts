import { describe, expect, test } from 'vitest';
import { inviteMemberSchema, memberCallSchema, saveRoleSchema } from '../calls/team.ts';
import { plainTimestamp } from '../testing/timestamps.ts';
import { invitationFixture } from '../testing/workspace.ts';
import { invitationSchema, toCurrentStatus } from './invitation.ts';
import { normalEmail } from './normal-email.ts';

describe('an invitation', () => {
  const at = (ms: number, status: 'pending' | 'accepted' | 'withdrawn' = 'pending') =>
    toCurrentStatus({ status, expiresAt: plainTimestamp(1_000) }, ms);

  test('expires at its instant, and only while it is pending', () => {
    expect([at(999), at(1_000), at(1_001)]).toEqual(['pending', 'expired', 'expired']);
    expect([at(2_000, 'accepted'), at(2_000, 'withdrawn')]).toEqual(['accepted', 'withdrawn']);
  });

  test('is for an address in lower case', () => {
    const judge = (email: string) =>
      invitationSchema.safeParse(invitationFixture({ email })).success;
    expect(normalEmail(' Noor@Nest.Example ')).toBe('noor@nest.example');
    expect([judge('noor@nest.example'), judge('Noor@nest.example'), judge('noor')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('calls', () => {
  test('name somebody, at most fifty and nobody twice', () => {
    const judge = (uids: string[]) => memberCallSchema.safeParse({ uids }).success;
    expect([judge([]), judge(['a']), judge(['a', 'a'])]).toEqual([false, true, false]);
    expect(judge(Array.from({ length: 51 }, (_, i) => `a${i}`))).toBe(false);
  });

  test('fill in what an invitation need not say', () => {
    const emails = ['noor@nest.example'];
    expect(inviteMemberSchema.parse({ emails, role: 'observer' })).toEqual({
      emails,
      role: 'observer',
      note: '',
      days: 14,
    });
  });

  test('know permissions, each once', () => {
    const judge = (...permissions: string[]) =>
      saveRoleSchema.safeParse({ roleId: null, name: 'A', description: '', permissions }).success;
    expect([judge(), judge('audit.read'), judge('audit.read', 'audit.read'), judge('fly')]).toEqual(
      [true, true, false, false],
    );
  });
});
