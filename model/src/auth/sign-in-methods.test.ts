import { describe, expect, it } from 'vitest';
import { countWaysIn, signInMethods } from './sign-in-methods.ts';

describe('the ways to sign in', () => {
  it('gain what was linked', () => {
    expect(signInMethods(['password', 'google.com'], ['password'])).toEqual([
      'password',
      'google.com',
    ]);
  });

  it('lose what was taken off, but not what Firebase does not keep', () => {
    expect(signInMethods(['google.com'], ['github.com', 'password', 'linkedin.com'])).toEqual([
      'linkedin.com',
      'google.com',
    ]);
  });

  it('tell a link from a password, until one is set', () => {
    expect(signInMethods(['password'], ['emailLink'])).toEqual(['emailLink']);
    expect(signInMethods(['password'], ['emailLink'], true)).toEqual(['emailLink', 'password']);
    expect(signInMethods(['password'], [])).toEqual(['password']);
    expect(signInMethods([], [], true)).toEqual([]);
  });
});

describe('what is left to come in by', () => {
  it.each([
    [['password', 'emailLink'], [], 1],
    [['password', 'github.com'], [], 2],
    [['github.com'], ['passkey'], 2],
    [['passkey'], ['passkey'], 1],
    [['linkedin.com', 'apple.com'], ['totp'], 2],
  ] as const)('of %j and %j is %i', (providers, factors, count) => {
    expect(countWaysIn({ providers: [...providers], factors: [...factors] })).toBe(count);
  });
});
