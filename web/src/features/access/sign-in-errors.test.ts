import { expect, test } from 'vitest';
import { signInProblem } from './sign-in-errors.ts';

const failure = (code: string, customData?: object) =>
  Object.assign(new Error('raw text of the library'), { code, customData });

test('does not say whether an account exists', () => {
  const codes = ['auth/wrong-password', 'auth/user-not-found', 'auth/invalid-credential'];
  expect(new Set(codes.map((code) => signInProblem(failure(code)))).size).toBe(1);
});

test('closing the window is no problem', () => {
  expect(signInProblem(failure('auth/popup-closed-by-user'))).toBeNull();
});

test('names the way that an account already signs in', () => {
  const problem = signInProblem(
    failure('auth/account-exists-with-different-credential', {
      email: 'bruno@nest.example',
      _tokenResponse: { verifiedProvider: ['google.com', 'password'] },
    }),
  );
  expect(problem).toContain('bruno@nest.example already signs in with Google or your password');
});

test('what it does not know it passes on', () => {
  expect(signInProblem(failure('auth/new'))).toBe('raw text of the library');
});
