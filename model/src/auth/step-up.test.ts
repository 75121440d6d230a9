import { describe, expect, test } from 'vitest';
import type { Factor } from '../team/member.ts';
import { isFresh, isSteppedUp, readSessionClaims } from './step-up.ts';

const NOW_S = 1_800_000_000;
const TOTP = { firebase: { sign_in_second_factor: 'totp' } };
const signedIn = (agoS: number, ...factors: Factor[]) => ({
  signedInAtMs: (NOW_S - agoS) * 1000,
  factors,
});
const stepped = (token: Record<string, unknown>, session = signedIn(9_000)) =>
  isSteppedUp(readSessionClaims(token), session, NOW_S * 1000);

describe('a second factor counts', () => {
  test.each([
    ['a passkey just now', { stepUpAt: NOW_S }, signedIn(9_000), true],
    ['a passkey 15 minutes ago', { stepUpAt: NOW_S - 900 }, signedIn(9_000), true],
    ['a passkey a second longer ago', { stepUpAt: NOW_S - 901 }, signedIn(9_000), false],
    ['no passkey, however fresh the sign-in', {}, signedIn(0, 'totp'), false],
    ['a sign-in with TOTP', TOTP, signedIn(60, 'totp'), true],
    ['a TOTP that no function has written', TOTP, signedIn(60), false],
    ['a sign-in with TOTP an hour ago', TOTP, signedIn(3_600, 'totp'), false],
    ['the same in a young token', { ...TOTP, auth_time: NOW_S }, signedIn(3_600, 'totp'), false],
    ['an old passkey and a fresh TOTP', { ...TOTP, stepUpAt: 1 }, signedIn(60, 'totp'), true],
    ['a text for a time', { stepUpAt: String(NOW_S) }, signedIn(60), false],
    ['nothing at all', {}, signedIn(60), false],
  ])('%s', (_what, token, session, counts) => expect(stepped(token, session)).toBe(counts));
});

test('a session is fresh for ten minutes', () => {
  expect(isFresh(signedIn(600), NOW_S * 1000)).toBe(true);
  expect(isFresh(signedIn(601), NOW_S * 1000)).toBe(false);
});
