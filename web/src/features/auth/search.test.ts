import { expect, test } from 'vitest';
import { signInSearchSchema } from './search.ts';

test('goes back to a page of the console with its filters', () => {
  const redirect = '/phenomena?status=reported';
  expect(signInSearchSchema.parse({ redirect }).redirect).toBe(redirect);
});

test.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 'x', 7])(
  'never leaves for %s',
  (redirect) => expect(signInSearchSchema.parse({ redirect }).redirect).toBeUndefined(),
);
