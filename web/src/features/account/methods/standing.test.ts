import type { Member } from '@nest/model';
import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const known = (providers: Member['providers'], factors: Member['factors'] = [], uid = 'ada') => ({
  uid,
  member: { providers, factors },
  accounts: [{ providerId: 'github.com', email: 'ada@nest.example', displayName: null }],
});

test('a way that is not linked can be', () => {
  expect(standingOf('apple.com', known(['github.com'])).isLinked).toBe(false);
});

test('the last way stays, unless there is a passkey', () => {
  expect(standingOf('github.com', known(['github.com']))).toEqual({
    isLinked: true,
    canGo: false,
    text: 'ada@nest.example · your only way in',
  });
  expect(standingOf('github.com', known(['github.com'], ['passkey'])).canGo).toBe(true);
  expect(standingOf('github.com', known(['github.com', 'password'])).canGo).toBe(true);
});

test('an account that LinkedIn made keeps it', () => {
  const made = known(['linkedin.com', 'password'], [], 'linkedin-x1');
  expect(standingOf('linkedin.com', made).canGo).toBe(false);
  expect(standingOf('linkedin.com', known(['linkedin.com', 'password'])).canGo).toBe(true);
});
