import { expect, test } from 'vitest';
import { z } from 'zod';
import { emailProblem } from './email-problem.ts';

test.each([
  'ada@nest.example',
  ' ada@nest.example ',
  "o'hara+uap@a-b.co.uk",
  '',
  'ada',
  'ada@nest',
  '@nest.example',
  '.ada@nest.example',
  'ada..o@nest.example',
  'ada.@nest.example',
  'ada@-nest.example',
  'ada@nest.e',
  'ädä@nest.example',
  'ada@nest.example, eve@nest.example',
])('%j is judged as forms judge it', (email) => {
  const isAddress = z.email().safeParse(email.trim()).success;
  expect(emailProblem(email) === undefined).toBe(isAddress);
});
