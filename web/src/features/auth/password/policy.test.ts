import { expect, test } from 'vitest';
import { isCommon, policyChecks, policyProblem } from './policy.ts';

const EMAIL = 'ada.okafor@nest.example';

test.each([
  'password1234',
  'Password123!',
  'qwertyuiop12',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '123456789012',
  'abcdefghijkl',
  'letmein-letmein',
  'AdminAdmin2026',
])('%s is on everybody’s list', (password) => expect(isCommon(password)).toBe(true));

test.each(['correct horse battery', 'Vx9!trellis-moon', 'zwölf Boxkämpfer jagen'])(
  '%s is not',
  (password) => expect(isCommon(password)).toBe(false),
);

test('says the first thing that is missing, and nothing of a good one', () => {
  expect(policyProblem('short', EMAIL)).toBe('At least 12 characters.');
  expect(policyProblem('ada.okafor over the hills', EMAIL)).toBe(
    'Not made from your email address.',
  );
  expect(policyProblem('lanterns over the hills', EMAIL)).toBeNull();
});

test('an empty password meets nothing', () => {
  expect(policyChecks('', '').every(({ met }) => !met)).toBe(true);
});

test('a short name in the address forbids no word', () => {
  expect(policyProblem('lanterns adapt to hills', 'ada@nest.example')).toBeNull();
});
