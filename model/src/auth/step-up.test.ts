import { describe, expect, test } from 'vitest';
import { isRevoked } from './session.ts';
import { isSteppedUp, readSessionClaims } from './step-up.ts';

const NOW_S = 1_800_000_000;
const stepped = (token: Record<string, unknown>) =>
  isSteppedUp(readSessionClaims(token), NOW_S * 1000);

describe('a second factor counts', () => {
  test.each([
    ['a passkey just now', { stepUpAt: NOW_S, auth_time: NOW_S - 9_000 }, true],
    ['a passkey 15 minutes ago', { stepUpAt: NOW_S - 900 }, true],
    ['a passkey a second longer ago', { stepUpAt: NOW_S - 901 }, false],
    ['no passkey, however fresh the sign-in', { auth_time: NOW_S }, false],
    [
      'a sign-in with TOTP',
      { auth_time: NOW_S - 60, firebase: { sign_in_second_factor: 'totp' } },
      true,
    ],
    [
      'a sign-in with TOTP an hour ago',
      { auth_time: NOW_S - 3_600, firebase: { sign_in_second_factor: 'totp' } },
      false,
    ],
    [
      'an old passkey and a fresh TOTP',
      { stepUpAt: 1, auth_time: NOW_S, firebase: { sign_in_second_factor: 'totp' } },
      true,
    ],
    ['a text for a time', { stepUpAt: String(NOW_S) }, false],
    ['nothing at all', {}, false],
  ])('%s', (_what, token, counts) => expect(stepped(token)).toBe(counts));
});

test.each([
  ['its own session', { sid: 'a', ended: ['b', 'a'] }, true],
  ['another session', { sid: 'a', ended: ['b'] }, false],
  ['no session', { sid: 'a' }, false],
  ['sessions, and is of none', { ended: ['a'] }, false],
])('a token that names %s', (_what, token, revoked) => expect(isRevoked(token)).toBe(revoked));
