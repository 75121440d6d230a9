import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { isCopied } from '../passkeys/use-passkey.ts';
import { newSession } from './session.ts';
import { isMemberDue, touchOf } from './sessions.ts';

const MINUTE_MS = 60_000;
const session = newSession({ uid: 'x', provider: 'password', userAgent: null, ip: null, nowMs: 0 });

test('a session is touched every few minutes at most, and when its time zone is told', () => {
  const silent = { timeZone: null, userAgent: null };
  const tokyo = { timeZone: 'Asia/Tokyo', userAgent: null };
  expect(touchOf(session, silent, 3 * MINUTE_MS)).toBeNull();
  expect(touchOf(session, silent, 4 * MINUTE_MS)?.lastSeenAt?.toMillis()).toBe(4 * MINUTE_MS);
  expect(touchOf(session, tokyo, 1)?.timeZone).toBe('Asia/Tokyo');
  expect(touchOf({ ...session, timeZone: 'Asia/Tokyo' }, tokyo, 1)).toBeNull();
});

test('a device says what it is where the sign-in did not', () => {
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';
  const told = touchOf(session, { timeZone: null, userAgent }, 1);
  expect(told).toMatchObject({ browser: 'Firefox 143', system: 'Linux' });
  const known = { ...session, browser: 'Safari 18' };
  expect(touchOf(known, { timeZone: null, userAgent }, 1)).toBeNull();
});

test('a member is noted as seen more rarely', () => {
  expect(isMemberDue(null, 0)).toBe(true);
  expect(isMemberDue(Timestamp.fromMillis(0), 14 * MINUTE_MS)).toBe(false);
  expect(isMemberDue(Timestamp.fromMillis(0), 15 * MINUTE_MS)).toBe(true);
});

test.each([
  [0, 0, false],
  [0, 1, false],
  [4, 5, false],
  [4, 4, true],
  [4, 3, true],
  [4, 0, true],
])('a counter that goes from %i to %i: copied %s', (stored, received, copied) =>
  expect(isCopied(stored, received)).toBe(copied),
);
