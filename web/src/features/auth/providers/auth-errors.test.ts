import { expect, test } from 'vitest';
import { signInErrorMessage } from './auth-errors.ts';

const failure = (code: string, message = 'raw text of the library') =>
  Object.assign(new Error(message), { code });

test('does not say whether an account exists', () => {
  const codes = ['auth/wrong-password', 'auth/user-not-found', 'auth/invalid-credential'];
  expect(new Set(codes.map((code) => signInErrorMessage(failure(code)))).size).toBe(1);
});

test('closing the window is no problem', () => {
  expect(signInErrorMessage(failure('auth/popup-closed-by-user'))).toBeNull();
});

test('passes on what the gate and the callables say to people', () => {
  const answer = '{"error":{"message":"Ask for an invitation.","status":"PERMISSION_DENIED"}}';
  expect(signInErrorMessage(failure('auth/internal-error', `x: ${answer} y`))).toBe(
    'Ask for an invitation.',
  );
  expect(signInErrorMessage(failure('functions/permission-denied', 'Start it again.'))).toBe(
    'Start it again.',
  );
});

test('never shows the raw text of a library, but names the code', () => {
  expect(signInErrorMessage(failure('auth/new'))).toBe('The sign-in failed (auth/new). Try again.');
  expect(signInErrorMessage(failure('functions/internal', 'INTERNAL'))).not.toContain('INTERNAL');
  expect(signInErrorMessage(new TypeError('x is undefined'))).toBe(
    'The sign-in failed. Try again.',
  );
  expect(signInErrorMessage(new Error('No passkey of this site here.'))).toContain('No passkey');
});
